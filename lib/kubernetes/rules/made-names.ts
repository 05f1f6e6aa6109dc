import {
  alertGroupName,
  migrationsName,
  poolerName,
  type BackingService,
  type KubernetesEnvironment,
  type MadeName,
  type Resolved,
  type ResolvedService,
} from '../../model';
import { GRAFANA } from '../../programs/grafana';
import { PROMETHEUS } from '../../programs/prometheus';
import { addonsOf } from '../addons';
import { secretUses } from '../secrets/secret-uses';
import { PLATFORM } from '../namespaces/platform-chart';
import { namespacesIn } from '../namespaces/namespaces-in';
import { OPERATED } from '../naming/addresses';

/**
 * Every name of an environment on Kubernetes that could meet another, those that operators make included. Objects of one
 * workload share its name, whatever their kind.
 */
export function madeNames(resolved: Resolved<KubernetesEnvironment>): MadeName[] {
  const { services, topology, environment } = resolved;
  const namespaces = namespacesIn(resolved);
  const monitoring = environment.monitoring.namespace.name;
  return [
    ...namespaces.map(({ name }) =>
      workload('default-deny', name, environment.name, 'the policy that closes a namespace'),
    ),
    ...[PROMETHEUS.name, OPERATED, GRAFANA.name, 'kube-state-metrics', 'kubelet', 'cert-manager'].map((name) =>
      workload(name, monitoring, environment.name, 'monitoring'),
    ),
    ...topology.backing.flatMap((backing) => [
      ...backingNames(backing),
      ...ruleNames(backing.name, 'backing', monitoring),
    ]),
    ...services.flatMap((one) => [...serviceNames(one), ...ruleNames(one.service.name, 'service', monitoring)]),
    ...secretNames(resolved),
    ...applicationNames(
      resolved,
      namespaces.map(({ name }) => name),
    ),
  ];
}

const workload = (name: string, namespace: string, of: string, what: string, longest?: number): MadeName => ({
  name,
  among: `workload in ${namespace}`,
  of,
  what,
  ...(longest === undefined ? {} : { longest }),
});

/** A group's name is a label's value, too. */
const ruleNames = (of: string, kind: 'service' | 'backing', namespace: string): MadeName[] => [
  { name: alertGroupName(kind, of), among: `PrometheusRule in ${namespace}`, of, what: `the alerts of ${of}` },
];

function serviceNames({ service, migrations }: ResolvedService): MadeName[] {
  const { name } = service;
  const namespace = service.namespace.name;
  return [
    workload(name, namespace, name, `the service ${name}`),
    ...(migrations ? [workload(migrationsName(service), namespace, name, `the migrations of ${name}`)] : []),
  ];
}

/** Several workloads may read one Secret, so each stands once; those that the database's operator makes are its own. */
function secretNames(resolved: Resolved<KubernetesEnvironment>): MadeName[] {
  const found = new Map<string, MadeName>();
  for (const { key, by, namespace } of secretUses(resolved)) {
    const among = `Secret in ${namespace}`;
    if (!found.has(`${among} ${key.secret}`)) {
      found.set(`${among} ${key.secret}`, { name: key.secret, among, of: by, what: `the secret ${key.secret}` });
    }
  }
  const ofOperators = resolved.topology.backing.flatMap((backing) =>
    backing.kind === 'postgres'
      ? ['app', 'ca', 'replication', 'server', 'superuser'].map((suffix) => ({
          name: `${backing.name}-${suffix}`,
          among: `Secret in ${backing.namespace.name}`,
          of: backing.name,
          what: `a Secret of the database ${backing.name}`,
        }))
      : [],
  );
  return [...ofOperators, ...found.values()];
}

/** @see https://cloudnative-pg.io/docs/1.30/ for the names of its Services, and the length of a Cluster's */
function backingNames(backing: BackingService): MadeName[] {
  switch (backing.kind) {
    case 'postgres': {
      const { name } = backing;
      const at = (made: string, what: string, longest?: number) =>
        workload(made, backing.namespace.name, name, what, longest);
      return [
        at(name, `the database ${name}`, 50),
        ...['rw', 'ro', 'r'].map((suffix) => at(`${name}-${suffix}`, `a Service of the database ${name}`)),
        at(`${name}-jobs`, `the jobs of the database ${name}`),
        ...(['rw', 'ro'] as const).map((mode) => at(poolerName(backing, mode), `a PgBouncer of the database ${name}`)),
      ];
    }
    case 'redis':
      // Its pods carry its name and a hash of eleven characters in one label.
      return [workload(backing.name, backing.namespace.name, backing.name, `the Redis ${backing.name}`, 52)];
    case 'objectStorage':
    case 'oidc':
      return [];
  }
}

function applicationNames(resolved: Resolved<KubernetesEnvironment>, namespaces: readonly string[]): MadeName[] {
  const application = (name: string, what: string): MadeName => ({
    name,
    among: 'Application of Argo CD',
    of: resolved.environment.name,
    what,
  });
  return [
    ...[PLATFORM, 'root'].map((name) => application(name, 'the engine')),
    ...namespaces.map((name) => application(name, `the namespace ${name}`)),
    ...addonsOf(resolved).map(({ name }) => application(name, `the add-on ${name}`)),
  ];
}
