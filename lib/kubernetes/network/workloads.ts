import { CLUSTER_LABEL, instanceLabels, NAME_LABEL, POOLER_LABEL, ROLE_LABEL, selectorLabels } from '../naming/labels';
import {
  poolerName,
  type KubernetesEnvironment,
  type PoolerMode,
  type Postgres,
  type Redis,
  type ResolvedMigrations,
  type Service,
} from '../../model';
import { GRAFANA } from '../../programs/grafana';
import { PROMETHEUS } from '../../programs/prometheus';
import type { Workload } from './flow';

/** The pods of what we define, found by the labels that their controllers give them. */

const byName = (
  name: string,
  namespace: string,
  { name: instance }: KubernetesEnvironment,
  more: Pick<Workload, 'definition'> = {},
): Workload => ({ kind: 'workload', name, namespace, labels: selectorLabels(name, instance), ...more });

export const serviceWorkload = (service: Service, environment: KubernetesEnvironment): Workload =>
  byName(service.name, service.namespace.name, environment, { definition: service });

export const migrationsWorkload = (
  service: Service,
  { program }: ResolvedMigrations,
  environment: KubernetesEnvironment,
): Workload => byName(program.name, service.namespace.name, environment, { definition: service });

export const redisWorkload = (redis: Redis, environment: KubernetesEnvironment): Workload =>
  byName(redis.name, redis.namespace.name, environment, { definition: redis });

/** Primary and replicas. */
export const postgresWorkload = (postgres: Postgres): Workload => ({
  kind: 'workload',
  name: postgres.name,
  namespace: postgres.namespace.name,
  labels: instanceLabels(postgres.name),
  definition: postgres,
});

/** The operator's jobs that create a primary or clone a replica: pods of the cluster that have no role in it yet. */
export const postgresJobsWorkload = (postgres: Postgres): Workload => ({
  kind: 'workload',
  name: `${postgres.name}-jobs`,
  namespace: postgres.namespace.name,
  labels: { [CLUSTER_LABEL]: postgres.name },
  notLabels: { [ROLE_LABEL]: ['instance', 'pooler'] },
  definition: postgres,
});

export function poolerWorkload(postgres: Postgres, mode: PoolerMode): Workload {
  const name = poolerName(postgres, mode);
  return {
    kind: 'workload',
    name,
    namespace: postgres.namespace.name,
    labels: { [POOLER_LABEL]: name },
    definition: postgres,
  };
}

/** The operator gives the pods its own `instance` label, whatever the resource says: they are found by its name for it. */
export const prometheusWorkload = ({ monitoring }: KubernetesEnvironment): Workload => ({
  kind: 'workload',
  name: PROMETHEUS.name,
  namespace: monitoring.namespace.name,
  labels: { [NAME_LABEL]: 'prometheus', 'operator.prometheus.io/name': PROMETHEUS.name },
});

export const grafanaWorkload = (environment: KubernetesEnvironment): Workload =>
  byName(GRAFANA.name, environment.monitoring.namespace.name, environment);
