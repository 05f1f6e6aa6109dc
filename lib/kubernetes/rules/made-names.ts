import {
  alertGroupName,
  alertsOf,
  databasesOf,
  furtherName,
  isBehindWaypoint,
  monitoringNamespaces,
  namespaceInCluster,
  poolerModes,
  poolerName,
  tenancyOf,
  WAYPOINT,
  waypointNamespaces,
  type Job,
  type KubernetesEnvironment,
  type MadeName,
  type Namespace,
  type Postgres,
  type Program,
  type Resolved,
  type ResolvedBacking,
  type ResolvedJob,
  type Service,
} from '../../model';
import { ALERTMANAGER } from '../../programs/alertmanager';
import { platformJobs } from '../../observability/platform-jobs';
import { GRAFANA } from '../../programs/grafana';
import { PROMETHEUS } from '../../programs/prometheus';
import { pullSecretUses } from '../secrets/pull-secret';
import { secretUses, type SecretUse } from '../secrets/secret-uses';
import { namespacesIn } from '../namespaces/namespaces-in';
import { OPERATED, OPERATED_ALERTMANAGER } from '../naming/addresses';
import { waypointPolicyName } from '../naming/mesh';
import { secretStoreName } from '../naming/secret-store';
import { secretName } from '../naming/secrets';
import { clusterNames } from './cluster-names';
import { edgeNames } from './edge-names';
import { configMapNames, podNames } from './pod-names';

/**
 * Every name of an environment on Kubernetes that could meet another, those that operators make included. Objects of one
 * workload share its name, whatever their kind.
 */
export function madeNames(resolved: Resolved<KubernetesEnvironment>): MadeName[] {
  const { services, jobs, backing, environment } = resolved;
  const namespaces = namespacesIn(resolved);
  const watching = monitoringNamespaces(environment).map(({ name }) => name);
  return [
    ...(tenancyOf(environment) === undefined ? [] : tenantStoreNames(environment, namespaces)),
    ...namespaces.map(({ name }) =>
      workload('default-deny', name, environment.name, 'the policy that closes a namespace'),
    ),
    ...(environment.mesh === undefined ? [] : namespaces.flatMap(({ name }) => meshNames(name, environment))),
    ...waypointNamespaces(resolved).map(({ name }) =>
      workload(WAYPOINT, name, environment.name, 'what reads HTTP before services there'),
    ),
    ...watching.flatMap((namespace) => monitoringNames(resolved, namespace)),
    ...backing.flatMap(backingNames),
    ...services.map(({ service: { name, namespace } }) => workload(name, namespace.name, name, `the service ${name}`)),
    ...services.flatMap(({ service }) => (isBehindWaypoint(service, resolved) ? [waypointPolicy(service)] : [])),
    ...jobs.map(jobName),
    ...secretNames(resolved),
    ...edgeNames(resolved),
    ...podNames(resolved),
    ...configMapNames(resolved),
    ...clusterNames(resolved),
  ];
}

/** What is absent keeps its name where it would be: in every environment a name is that of one thing. */
export const heldNames = (absent: readonly (Service | Job)[], environment: KubernetesEnvironment): MadeName[] =>
  absent.map(({ kind, name, namespace }) =>
    workload(
      name,
      namespaceInCluster(namespace.name, environment),
      name,
      `the ${kind} ${name}, absent in ${environment.name}`,
    ),
  );

/** What holds for a whole namespace in the mesh. */
const meshNames = (namespace: string, { name: of }: KubernetesEnvironment): MadeName[] => [
  workload('default', namespace, of, 'what closes a namespace to plain text'),
  workload('kubelet-probes', namespace, of, 'the policy that lets probes in'),
];

/** Who may come to a service by a waypoint. */
const waypointPolicy = ({ name, namespace }: Service): MadeName =>
  workload(waypointPolicyName(name), namespace.name, name, `who comes to ${name} by a waypoint`);

/** A tenant has a store in each namespace. */
function tenantStoreNames(environment: KubernetesEnvironment, namespaces: readonly Namespace[]): MadeName[] {
  const { secrets } = environment;
  if (secrets.from === 'existing') return [];
  const store = secretStoreName(secrets, environment);
  return namespaces.map(({ name }) => workload(store, name, environment.name, 'where secrets are read from'));
}

const workload = (name: string, namespace: string, of: string, what: string, longest?: number): MadeName => ({
  name,
  among: `workload in ${namespace}`,
  of,
  what,
  ...(longest === undefined ? {} : { longest }),
});

/** What watches, and whom it calls about; a group's name is a label's value, too. */
function monitoringNames(resolved: Resolved<KubernetesEnvironment>, namespace: string): MadeName[] {
  const { services, jobs, backing, environment } = resolved;
  const rule = (of: string, kind: 'service' | 'job' | 'backing'): MadeName => ({
    name: alertGroupName(kind, of),
    among: `PrometheusRule in ${namespace}`,
    of,
    what: `the alerts of ${of}`,
  });
  const told = [...new Set([...platformJobs(resolved).map(({ job }) => job), 'cert-manager'])];
  const alerting = alertsOf(environment) === undefined ? [] : [ALERTMANAGER.name, OPERATED_ALERTMANAGER];
  return [
    ...[PROMETHEUS.name, OPERATED, ...alerting, GRAFANA.name, ...told].map((name) =>
      workload(name, namespace, environment.name, 'monitoring'),
    ),
    ...backing.map((one) => rule(one.backing.name, 'backing')),
    ...services.map(({ service }) => rule(service.name, 'service')),
    // What waits for a schema stands in several namespaces, and has no alerts.
    ...jobs.filter(({ job }) => job.awaits === undefined).map(({ job }) => rule(job.name, 'job')),
  ];
}

/** A CronJob's runs carry its name and a moment of eleven characters. */
function jobName({ job: { name, namespace, migrates, awaits, schedule } }: ResolvedJob): MadeName {
  if (migrates !== undefined)
    return workload(name, namespace.name, migrates.name, `the migrations of ${migrates.name}`);
  if (awaits !== undefined)
    return workload(name, namespace.name, awaits.name, `what waits for the schema of ${awaits.name}`);
  return workload(name, namespace.name, name, `the job ${name}`, schedule === undefined ? undefined : 52);
}

/** Several workloads may read one Secret, so each stands once; those that the database's operator makes are its own. */
function secretNames(resolved: Resolved<KubernetesEnvironment>): MadeName[] {
  const found = new Map<string, MadeName>();
  const add = ({ key, by: of, namespace }: SecretUse, what: string): void => {
    const among = `Secret in ${namespace}`;
    const name = secretName(key, resolved.environment);
    if (!found.has(`${among} ${what}`)) found.set(`${among} ${what}`, { name, among, of, what });
  };
  // Those that are there already have any name, and may hold the keys of several.
  const isMade = resolved.environment.secrets.from !== 'existing';
  for (const use of isMade ? pullSecretUses(resolved) : [])
    add({ ...use, by: resolved.environment.name }, 'what images are pulled with');
  for (const use of isMade ? secretUses(resolved) : []) {
    const { optional, secret, key } = use.key;
    add(use, optional ? `the optional secret ${secret}/${key}` : `the secret ${secret}`);
  }
  const ofOperators = resolved.backing.flatMap(({ backing, form }) =>
    backing.kind === 'postgres' && form.kind === 'operator'
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

function backingNames({ backing, form }: ResolvedBacking): MadeName[] {
  switch (form.kind) {
    case 'server': {
      const namespace = form.namespace?.name ?? '';
      const { name } = backing;
      return [
        // Its pods carry its name and a hash of eleven characters in one label.
        workload(form.program.name, namespace, name, `the server ${name}`, 52),
        ...preparations(form.preparations, namespace, name),
        ...(form.metrics?.exporter
          ? [workload(form.metrics.exporter.name, namespace, name, `the exporter of ${name}`)]
          : []),
      ];
    }
    case 'operator':
      return backing.kind === 'postgres'
        ? [...databaseNames(backing), ...preparations(form.preparations, backing.namespace.name, backing.name)]
        : [];
    case 'external':
      return [];
  }
}

const preparations = (all: readonly Program[], namespace: string, of: string): MadeName[] =>
  all.map((one) => workload(one.name, namespace, of, `what prepares ${of}`));

/** @see https://cloudnative-pg.io/docs/1.30/ for the names of its Services, and the length of a Cluster's */
function databaseNames(postgres: Postgres): MadeName[] {
  const { name, namespace } = postgres;
  const at = (made: string, what: string, longest?: number) => workload(made, namespace.name, name, what, longest);
  return [
    at(name, `the database ${name}`, 50),
    ...['rw', 'ro', 'r'].map((suffix) => at(`${name}-${suffix}`, `a Service of the database ${name}`)),
    at(`${name}-jobs`, `the jobs of the database ${name}`),
    ...poolerModes(postgres).map((mode) => at(poolerName(postgres, mode), `a PgBouncer of the database ${name}`)),
    ...databasesOf(postgres)
      .slice(1)
      .map(({ name: further }) => at(furtherName(postgres, further), `the database ${further} in ${name}`)),
  ];
}
