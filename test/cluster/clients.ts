import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec, isReady, kubectl, pods, type Pod } from './cluster';
import { eventually } from '../eventually';

/** Where clients are: a namespace that nothing of the application knows. */
export const CLIENTS = 'cluster-tests';

const PROGRAM = readFileSync(join(__dirname, 'client.py'), 'utf8');
/** Waits to be ended, and ends then: the first process of a container ignores a signal that it does not handle. */
export const WAIT = [
  'python3',
  '-c',
  'import signal; signal.signal(signal.SIGTERM, lambda *_: exit(0)); signal.pause()',
];

const LABELS = { 'app.kubernetes.io/name': 'client' };

let image: Promise<string> | undefined;

/** An image that is on the machines already and has Python. */
export const pythonImage = (): Promise<string> => (image ??= findPython());

async function findPython(): Promise<string> {
  const asked = new Set<string>();
  for (const { metadata, spec } of (await pods()).filter(isReady)) {
    for (const { name, image } of spec.containers) {
      if (asked.has(image)) continue;
      asked.add(image);
      const { code } = await kubectl.attempt([
        ...['exec', '--namespace', metadata.namespace, metadata.name, '--container', name],
        ...['--', 'python3', '-c', 'import sys; assert sys.version_info >= (3, 11)'],
      ]);
      if (code === 0) return image;
    }
  }
  throw new Error('No pod of the cluster has Python 3.11 or later, with which clients are made.');
}

export const restricted = {
  pod: {
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: 'RuntimeDefault' } },
  },
  container: { securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } },
} as const;

/** A client on each machine, so that there is one while any other machine is emptied. */
export async function startClients(): Promise<void> {
  const python = await pythonImage();
  const container = {
    name: 'client',
    image: python,
    command: WAIT,
    ...restricted.container,
  };
  const pod = { ...restricted.pod, tolerations: [{ operator: 'Exists' }], containers: [container] };
  const metadata = { name: 'client', namespace: CLIENTS };
  await kubectl.apply([
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: CLIENTS } },
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata,
      spec: { selector: { matchLabels: LABELS }, template: { metadata: { labels: LABELS }, spec: pod } },
    },
  ]);
  await kubectl.run(['rollout', 'status', '--namespace', CLIENTS, 'daemonset/client', '--timeout', '2m'], {
    timeoutSeconds: 130,
  });
}

export const stopClients = (): Promise<string> =>
  kubectl.run(['delete', 'namespace', CLIENTS, '--ignore-not-found', '--wait'], { timeoutSeconds: 180 });

/** A client on a machine that is none of these. */
export async function clientPod(notOn: readonly string[] = []): Promise<Pod> {
  return eventually('a client is ready', 60, async () =>
    (await pods('app.kubernetes.io/name=client', CLIENTS)).find(
      (one) => isReady(one) && !notOn.includes(one.spec.nodeName ?? ''),
    ),
  );
}

/** The arguments that run the client's program in a pod that has Python. */
export const clientCommand = (mode: 'load' | 'connect'): readonly string[] => ['python3', '-c', PROGRAM, mode];

/** An address that a connection may be made to. */
export interface Target {
  readonly address: string;
  readonly port: number;
  readonly timeoutSeconds?: number;
}

/** From a container that has Python: which of the targets take a connection, in their order. */
export const connectFrom = async (
  { namespace, pod, container }: { namespace: string; pod: string; container?: string },
  targets: readonly Target[],
): Promise<readonly boolean[]> =>
  JSON.parse(
    await exec(namespace, pod, container, clientCommand('connect'), {
      input: `${JSON.stringify(targets)}\n`,
      timeoutSeconds: 300,
    }),
  ) as boolean[];
