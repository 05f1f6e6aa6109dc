import {
  alertmanagerLabels,
  CLUSTER_LABEL,
  instanceLabels,
  NAME_LABEL,
  POOLER_LABEL,
  ROLE_LABEL,
  selectorLabels,
} from '../naming/labels';
import {
  followedBy,
  poolerName,
  WAYPOINT,
  type KubernetesEnvironment,
  type PoolerMode,
  type BackingService,
  type Client,
  type Definition,
  type Namespace,
  type Postgres,
  type Program,
  type Routed,
  type ServerForm,
  type Service,
} from '../../model';
import { GRAFANA } from '../../programs/grafana';
import { ALERTMANAGER } from '../../programs/alertmanager';
import { PROMETHEUS } from '../../programs/prometheus';
import { WAYPOINT_LABELS } from '../naming/mesh';
import type { Workload } from './flow';

/** The pods of what we define, found by the labels that their controllers give them. */

const byName = (
  name: string,
  namespace: string,
  { name: instance }: KubernetesEnvironment,
  more: Pick<Workload, 'definition'> = {},
): Workload => ({
  kind: 'workload',
  name,
  namespace,
  labels: selectorLabels(name, instance),
  account: name,
  ...more,
});

export const serviceWorkload = (service: Service, environment: KubernetesEnvironment): Workload =>
  byName(service.name, service.namespace.name, environment, { definition: service });

/** The pods that an edge leads to. */
export const routedWorkload = ({ name, namespace, definition }: Routed, environment: KubernetesEnvironment): Workload =>
  byName(name, namespace.name, environment, { definition });

/** The pods of anything that connects to something; migrations and what waits for them are defined by their service. */
export function clientWorkload(client: Client, environment: KubernetesEnvironment): Workload {
  const definition: Definition = client.kind === 'job' ? (followedBy(client) ?? client) : client;
  return byName(client.name, client.namespace.name, environment, { definition });
}

/** The pod of a server that we run. */
export const serverWorkload = (
  backing: BackingService,
  { program, namespace }: ServerForm,
  environment: KubernetesEnvironment,
): Workload => byName(program.name, namespace?.name ?? '', environment, { definition: backing });

/** The pod of what tells about a server. */
export const exporterWorkload = (
  backing: BackingService,
  { name }: Program,
  { namespace }: ServerForm,
  environment: KubernetesEnvironment,
): Workload => byName(name, namespace?.name ?? '', environment, { definition: backing });

/** The pod of a program that readies a server for its clients. */
export const preparationWorkload = (
  backing: BackingService,
  name: string,
  namespace: Namespace | undefined,
  environment: KubernetesEnvironment,
): Workload => byName(name, namespace?.name ?? '', environment, { definition: backing });

/** Primary and replicas. */
export const postgresWorkload = (postgres: Postgres): Workload => ({
  kind: 'workload',
  name: postgres.name,
  namespace: postgres.namespace.name,
  labels: instanceLabels(postgres.name),
  account: postgres.name,
  definition: postgres,
});

/** The operator's jobs that create a primary or clone a replica: pods of the cluster that have no role in it yet. */
export const postgresJobsWorkload = (postgres: Postgres): Workload => ({
  kind: 'workload',
  name: `${postgres.name}-jobs`,
  namespace: postgres.namespace.name,
  labels: { [CLUSTER_LABEL]: postgres.name },
  notLabels: { [ROLE_LABEL]: ['instance', 'pooler'] },
  // They run as the instances do.
  account: postgres.name,
  definition: postgres,
});

export function poolerWorkload(postgres: Postgres, mode: PoolerMode): Workload {
  const name = poolerName(postgres, mode);
  return {
    kind: 'workload',
    name,
    namespace: postgres.namespace.name,
    labels: { [POOLER_LABEL]: name },
    account: name,
    definition: postgres,
  };
}

/** The pods of a waypoint. */
export const waypointWorkload = ({ name: namespace }: Namespace): Workload => ({
  kind: 'workload',
  name: WAYPOINT,
  namespace,
  labels: { ...WAYPOINT_LABELS },
  account: WAYPOINT,
});

/** The operator gives the pods its own `instance` label, whatever the resource says: they are found by its name for it. */
export const prometheusWorkload = ({ name: namespace }: Namespace): Workload => ({
  kind: 'workload',
  name: PROMETHEUS.name,
  namespace,
  labels: { [NAME_LABEL]: 'prometheus', 'operator.prometheus.io/name': PROMETHEUS.name },
  account: PROMETHEUS.name,
});

export const alertmanagerWorkload = ({ name: namespace }: Namespace): Workload => ({
  kind: 'workload',
  name: ALERTMANAGER.name,
  namespace,
  labels: alertmanagerLabels(ALERTMANAGER.name),
  account: ALERTMANAGER.name,
});

export const grafanaWorkload = ({ name: namespace }: Namespace, environment: KubernetesEnvironment): Workload =>
  byName(GRAFANA.name, namespace, environment);
