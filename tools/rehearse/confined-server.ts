/** A program of a rehearsal that listens on one port. */
export interface ConfinedServer {
  readonly name: string;
  readonly namespace: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly port: number;
  /** Folder that it may write to, besides /tmp. @default none */
  readonly folder?: string;
}

/** A Service and its only pod, which may do no more than Pod Security's strictest level allows, and keeps nothing. */
export function confinedServer({ name, namespace, image, command, port, folder }: ConfinedServer): object[] {
  const labels = { 'app.kubernetes.io/name': name };
  const metadata = { name, namespace, labels };
  const folders = ['/tmp', ...(folder === undefined ? [] : [folder])].map((mountPath, i) => ({
    name: `folder-${i}`,
    mountPath,
  }));
  const container = {
    name,
    image,
    command,
    ports: [{ name: 'main', containerPort: port }],
    env: [{ name: 'HOME', value: folder ?? '/tmp' }],
    readinessProbe: { tcpSocket: { port }, periodSeconds: 2 },
    resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: folders,
  };
  const spec = {
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, runAsUser: 999, fsGroup: 999, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [container],
    volumes: folders.map((one) => ({ name: one.name, emptyDir: {} })),
  };
  return [
    { apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: labels, ports: [{ name: 'main', port }] } },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
    },
  ];
}
