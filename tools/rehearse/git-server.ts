import type { Kubectl } from './kubectl';
import type { GitAddress } from './rehearsal';
import type { Snapshot } from './snapshot';

const PORT = 9418;
const FOLDER = '/repositories';

/** A Git server that anybody in the cluster may read. What it serves is put into it, and lost with its pod. */
export function gitServer({ name, namespace, repository }: GitAddress, image: string): object[] {
  const metadata = { name, namespace, labels: { 'app.kubernetes.io/name': name } };
  const selector = { 'app.kubernetes.io/name': name };
  const serve = [
    `git init --quiet --bare --initial-branch=main ${FOLDER}/${repository}`,
    `exec git daemon --export-all --reuseaddr --port=${PORT} --base-path=${FOLDER}`,
  ].join(' && ');
  const container = {
    name,
    image,
    command: ['sh', '-c', serve],
    ports: [{ name: 'git', containerPort: PORT }],
    env: [{ name: 'HOME', value: FOLDER }],
    readinessProbe: { tcpSocket: { port: PORT }, periodSeconds: 2 },
    resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: [
      { name: 'repositories', mountPath: FOLDER },
      { name: 'tmp', mountPath: '/tmp' },
    ],
  };
  const pod = {
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, runAsUser: 999, fsGroup: 999, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [container],
    volumes: [
      { name: 'repositories', emptyDir: {} },
      { name: 'tmp', emptyDir: {} },
    ],
  };
  return [
    { apiVersion: 'v1', kind: 'Service', metadata, spec: { selector, ports: [{ name: 'git', port: PORT }] } },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: { selector: { matchLabels: selector }, template: { metadata: { labels: selector }, spec: pod } },
    },
  ];
}

/** Puts a commit into the server's repository, as its branch `main`. */
export async function push(kubectl: Kubectl, git: GitAddress, { bundle }: Snapshot): Promise<void> {
  const { name, namespace, repository } = git;
  const on = ['--namespace', namespace, `deployment/${name}`];
  await kubectl.run(['rollout', 'status', ...on, '--timeout', '5m'], { timeoutSeconds: 330 });
  const take =
    'cat > /tmp/bundle && ' +
    `git -C ${FOLDER}/${repository} fetch --quiet --force /tmp/bundle +refs/rehearsal/main:refs/heads/main`;
  await kubectl.run(['exec', '--stdin', ...on, '--', 'sh', '-c', take], { input: bundle, timeoutSeconds: 120 });
}
