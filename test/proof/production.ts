import type { Arrow } from '../../proof/compare';

/**
 * A hand-made production environment in the shapes that operators and Kubernetes want, with default-deny and one rule at
 * each end of each arrow. Written for the proof's own tests: what the project emits is proven elsewhere.
 */
export interface Box {
  readonly name: string;
  readonly kind: 'Deployment' | 'StatefulSet' | 'Job' | 'Cluster' | 'Pooler' | 'Prometheus' | 'actor';
  readonly selector: Readonly<Record<string, string>>;
  readonly ports?: readonly { name: string; containerPort: number }[];
}

const app = (name: string, kind: Box['kind'], ...ports: [string, number][]): Box => ({
  name,
  kind,
  selector: { 'app.kubernetes.io/name': name.slice(name.indexOf('/') + 1) },
  ports: ports.map(([port, containerPort]) => ({ name: port, containerPort })),
});

export const boxes: readonly Box[] = [
  app('frontend/frontend', 'Deployment', ['http', 3000]),
  app('frontend/docs', 'Deployment', ['http', 8080]),
  app('backend/backend', 'Deployment', ['http', 8000], ['metrics', 9100]),
  app('backend/backend-migrations', 'Job'),
  app('worker/worker', 'Deployment', ['metrics', 9808]),
  app('worker/redis', 'StatefulSet', ['redis', 6379]),
  app('monitoring/grafana', 'Deployment', ['http', 3000]),
  {
    name: 'data/postgres',
    kind: 'Cluster',
    selector: { 'cnpg.io/cluster': 'postgres', 'cnpg.io/podRole': 'instance' },
  },
  { name: 'data/pgbouncer-rw', kind: 'Pooler', selector: { 'cnpg.io/poolerName': 'pgbouncer-rw' } },
  { name: 'data/pgbouncer-ro', kind: 'Pooler', selector: { 'cnpg.io/poolerName': 'pgbouncer-ro' } },
  { name: 'monitoring/prometheus', kind: 'Prometheus', selector: { 'app.kubernetes.io/name': 'prometheus' } },
  { name: 'kube-dns', kind: 'actor', selector: { 'k8s-app': 'kube-dns' } },
];

/** Arrows between boxes; the database's instances are expanded below. */
export const connections: readonly Arrow[] = [
  { from: 'frontend/frontend', to: 'backend/backend', port: 8000 },
  { from: 'backend/backend', to: 'data/pgbouncer-rw', port: 5432 },
  { from: 'backend/backend', to: 'data/pgbouncer-ro', port: 5432 },
  { from: 'backend/backend', to: 'worker/redis', port: 6379 },
  { from: 'worker/worker', to: 'worker/redis', port: 6379 },
  { from: 'worker/worker', to: 'data/pgbouncer-rw', port: 5432 },
  { from: 'data/pgbouncer-rw', to: 'data/postgres', port: 5432 },
  { from: 'data/pgbouncer-ro', to: 'data/postgres', port: 5432 },
  { from: 'backend/backend-migrations', to: 'data/postgres', port: 5432 },
  { from: 'data/postgres', to: 'data/postgres', port: 5432 },
  { from: 'monitoring/prometheus', to: 'backend/backend', port: 'metrics' },
  { from: 'monitoring/prometheus', to: 'worker/worker', port: 'metrics' },
  { from: 'monitoring/grafana', to: 'monitoring/prometheus', port: 9090 },
];

/** All arrows as the proof names them: a Cluster is a primary and its replicas, which all boxes treat alike. */
export function expectedArrows(all: readonly Box[] = boxes, arrows: readonly Arrow[] = connections): Arrow[] {
  const instances = (name: string) => (name === 'data/postgres' ? [name, `${name}-replica`] : [name]);
  const declared = arrows.flatMap(({ from, to, port }) =>
    instances(from).flatMap((source) => instances(to).map((target) => ({ from: source, to: target, port }))),
  );
  const dns = all
    .filter(({ kind }) => kind !== 'actor')
    .flatMap(({ name }) => instances(name))
    .map((from) => ({ from, to: 'kube-dns', port: '53/UDP' }));
  const azure = ['backend/backend', 'worker/worker'].map((from) => ({ from, to: 'internet', port: 443 }));
  return [...declared, ...dns, ...azure];
}

/** The Kubernetes objects of boxes and arrows. */
export function production(all: readonly Box[] = boxes, arrows: readonly Arrow[] = connections): object[] {
  const own = all.filter(({ kind }) => kind !== 'actor');
  const namespaces = [...new Set(own.map(({ name }) => namespaceOf(name)))];
  return [
    ...namespaces.flatMap((name) => [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name } },
      networkPolicy(`${name}/default-deny`, {}, { ingress: [], egress: [] }),
    ]),
    ...own.map(workload),
    ...own.map((box) => networkPolicy(box.name, box.selector, rulesOf(box, all, arrows))),
  ];
}

const namespaceOf = (name: string) => name.slice(0, name.indexOf('/'));

function workload({ name, kind, selector, ports = [] }: Box): object {
  const metadata = { name: name.slice(name.indexOf('/') + 1), namespace: namespaceOf(name) };
  const template = { metadata: { labels: selector }, spec: { containers: [{ name: 'main', ports }] } };
  switch (kind) {
    case 'Cluster':
      return { apiVersion: 'postgresql.cnpg.io/v1', kind, metadata, spec: { instances: 2 } };
    case 'Pooler':
      return { apiVersion: 'postgresql.cnpg.io/v1', kind, metadata, spec: { cluster: { name: 'postgres' } } };
    case 'Prometheus':
      return { apiVersion: 'monitoring.coreos.com/v1', kind, metadata, spec: {} };
    case 'Deployment':
    case 'StatefulSet':
    case 'Job':
    case 'actor':
      return { apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1', kind, metadata, spec: { template } };
  }
}

function rulesOf(box: Box, all: readonly Box[], arrows: readonly Arrow[]) {
  const peer = (name: string) => {
    const found = all.find((each) => each.name === name);
    const namespace = found?.kind === 'actor' ? 'kube-system' : namespaceOf(name);
    return {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
      podSelector: { matchLabels: found?.selector ?? {} },
    };
  };
  const ingress = arrows
    .filter(({ to }) => to === box.name)
    .map(({ from, port }) => ({ from: [peer(from)], ports: [{ port }] }));
  const egress = arrows
    .filter(({ from }) => from === box.name)
    .map(({ to, port }) => ({ to: [peer(to)], ports: [{ port }] }));
  const dns = { to: [peer('kube-dns')], ports: [{ port: 53, protocol: 'UDP' }] };
  return { ingress, egress: [...egress, dns, ...(internetUsers.includes(box.name) ? [internet] : [])] };
}

const internetUsers = ['backend/backend', 'worker/worker'];
const except = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '169.254.0.0/16', '168.63.129.16/32'];
const internet = { to: [{ ipBlock: { cidr: '0.0.0.0/0', except } }], ports: [{ port: 443 }] };

function networkPolicy(name: string, matchLabels: object, rules: { ingress: object[]; egress: object[] }): object {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: name.slice(name.indexOf('/') + 1), namespace: namespaceOf(name) },
    spec: { podSelector: { matchLabels }, policyTypes: ['Ingress', 'Egress'], ...rules },
  };
}
