import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { defineNamespace, defineService, http, topologyOf } from '../../../lib';
import { environments } from '../../apps/smallest';
import { filesOf } from '../../apps/files';
import { pythonImage, restricted } from '../clients';
import { kubectl } from '../cluster';
import type { Edge } from '../edge';

/** What is public there: a route for each option, under its name. */
const PREFIX = '/edge-options';

const namespace = defineNamespace({ name: 'cluster-tests-edge' });

const echo = defineService({
  name: 'echo',
  namespace,
  purpose: 'Says what it is asked',
  ports: { http: 8080 },
  probes: { readiness: http('/') },
  resources: { cpuMillis: 20, memoryMiB: 64 },
  drainSeconds: 60,
  route: [
    { prefix: `${PREFIX}/plain` },
    { prefix: `${PREFIX}/stripped`, stripPrefix: true },
    { prefix: `${PREFIX}/large`, maxBodyMiB: 3 },
    { prefix: `${PREFIX}/hasty`, timeoutSeconds: 2 },
    { prefix: `${PREFIX}/socket`, webSocket: true },
    { prefix: `${PREFIX}/streaming`, streaming: true },
    { prefix: `${PREFIX}/limited`, rateLimit: { requestsPerSecond: 1, burst: 2 } },
    { prefix: `${PREFIX}/marked`, headers: { 'X-Frame-Options': 'DENY' } },
  ],
});

/** Of the routes of the echo. */
export type Option = 'plain' | 'stripped' | 'large' | 'hasty' | 'socket' | 'streaming' | 'limited' | 'marked';

export const pathOf = (option: Option): string => `${PREFIX}/${option}`;

interface Manifest {
  readonly kind: string;
  readonly spec?: { readonly selector?: Readonly<Record<string, string>> };
}

/** What the generator writes for the routes of the echo on this host: its Ingresses, and the Service that they lead to. */
function written({ host }: Edge): readonly Manifest[] {
  const cluster = environments.flatMap((one) => (one.target === 'kubernetes' ? [one] : []));
  const environment = cluster.map((one) => ({ ...one, host, images: { ...one.images, echo: { tag: '1.0.0' } } }));
  return filesOf({ topology: topologyOf({ echo }), environments: environment })
    .filter(({ path }) => path.includes(`/${namespace.name}/`))
    .map(({ text }) => parse(text) as Manifest)
    .filter(({ kind }) => ['Ingress', 'Service'].includes(kind));
}

/** Runs the echo behind the edge that is there. */
export async function startEcho(edge: Edge): Promise<void> {
  const objects = written(edge);
  const labels = objects.find(({ kind }) => kind === 'Service')?.spec?.selector;
  const container = {
    name: 'echo',
    image: await pythonImage(),
    command: ['python3', '-c', readFileSync(join(__dirname, 'echo.py'), 'utf8')],
    ports: [{ name: 'http', containerPort: 8080 }],
    readinessProbe: { tcpSocket: { port: 'http' } },
    ...restricted.container,
  };
  const metadata = { name: 'echo', namespace: namespace.name };
  await kubectl.apply([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace.name } }]);
  await kubectl.apply([
    leaveToTests(edge),
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { ...metadata, labels },
      spec: { ...restricted.pod, containers: [container] },
    },
    ...objects,
  ]);
  await kubectl.run(['wait', '--for=condition=Ready', 'pod/echo', '--namespace', namespace.name, '--timeout', '2m'], {
    timeoutSeconds: 130,
  });
}

/** The edge may reach what it was told of, which the echo is not. */
const leaveToTests = (edge: Edge): object => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: namespace.name, namespace: edge.namespace },
  spec: {
    podSelector: {},
    policyTypes: ['Egress'],
    egress: [{ to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace.name } } }] }],
  },
});

export async function stopEcho(edge: Edge): Promise<void> {
  await kubectl.run(['delete', 'networkpolicy', namespace.name, '--namespace', edge.namespace, '--ignore-not-found']);
  await kubectl.run(['delete', 'namespace', namespace.name, '--ignore-not-found', '--wait'], { timeoutSeconds: 180 });
}
