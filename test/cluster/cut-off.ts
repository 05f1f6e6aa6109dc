import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonImage } from './clients';
import { kubectl } from './cluster';
import { eventually } from '../eventually';

/** Where what cuts machines off is: it may do to a machine what no other pod may. */
const NAMESPACE = 'cluster-tests-cut-off';

const PROGRAM = readFileSync(join(__dirname, 'cut-off.py'), 'utf8');

/** Lets nothing leave a machine for some seconds, some seconds from now. That takes itself back: from outside nobody can. */
export async function cutOff(name: string, seconds: number): Promise<void> {
  const metadata = { name: NAMESPACE, labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } };
  await kubectl.apply([{ apiVersion: 'v1', kind: 'Namespace', metadata }]);
  const container = {
    name: 'cut-off',
    image: await pythonImage(),
    command: ['python3', '-c', PROGRAM, String(seconds)],
    securityContext: { runAsUser: 0, capabilities: { drop: ['ALL'], add: ['NET_ADMIN'] } },
  };
  const spec = {
    nodeName: name,
    hostNetwork: true,
    restartPolicy: 'Never',
    automountServiceAccountToken: false,
    tolerations: [{ operator: 'Exists' }],
    containers: [container],
  };
  await kubectl.apply([{ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: NAMESPACE }, spec }]);
  const running = ['wait', '--for=jsonpath={.status.phase}=Running', `pod/${name}`, '--namespace', NAMESPACE];
  await kubectl.run(running, { timeoutSeconds: 60 });
}

interface Machine {
  readonly status: { readonly conditions: readonly { readonly type: string; readonly status: string }[] };
}

/** Waits until no machine is cut off any more. */
export async function mended(): Promise<void> {
  await eventually('every machine answers again', 600, async () => {
    const machines = await kubectl.list<Machine>('nodes');
    return machines.every(({ status }) =>
      status.conditions.some((one) => one.type === 'Ready' && one.status === 'True'),
    );
  });
  await kubectl.run(['delete', 'namespace', NAMESPACE, '--ignore-not-found', '--wait'], { timeoutSeconds: 300 });
}
