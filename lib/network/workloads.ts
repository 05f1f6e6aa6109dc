import { poolerName } from '../constructs/addresses';
import { CLUSTER_LABEL } from '../constructs/database';
import { selectorLabels } from '../constructs/labels';
import { POOLER_LABEL } from '../constructs/pooler';
import type { KubernetesEnvironment, Postgres, Redis, ResolvedMigrations, Service } from '../model';
import { GRAFANA } from '../programs/grafana';
import { PROMETHEUS } from '../programs/prometheus';
import type { Workload } from './flow';

/** The pods of what we define, found by the labels that their controllers give them. */

const byName = (
  name: string,
  namespace: string,
  { name: instance }: KubernetesEnvironment,
  more: Pick<Workload, 'definition'> = {},
): Workload => ({ kind: 'workload', name, namespace, labels: selectorLabels(name, instance), ...more });

export const serviceWorkload = (service: Service, environment: KubernetesEnvironment): Workload =>
  byName(service.name, service.namespace, environment, { definition: service });

export const migrationsWorkload = (
  service: Service,
  { program }: ResolvedMigrations,
  environment: KubernetesEnvironment,
): Workload => byName(program.name, service.namespace, environment, { definition: service });

export const redisWorkload = (redis: Redis, environment: KubernetesEnvironment): Workload =>
  byName(redis.name, redis.namespace, environment, { definition: redis });

/** Primary, replicas, and the operator's jobs that create them, but not the PgBouncers of the same cluster. */
export const postgresWorkload = (postgres: Postgres): Workload => ({
  kind: 'workload',
  name: postgres.name,
  namespace: postgres.namespace,
  labels: { [CLUSTER_LABEL]: postgres.name },
  unlike: { 'cnpg.io/podRole': 'pooler' },
  definition: postgres,
});

export function poolerWorkload(postgres: Postgres, mode: 'rw' | 'ro'): Workload {
  const name = poolerName(postgres, mode);
  return {
    kind: 'workload',
    name,
    namespace: postgres.namespace,
    labels: { [POOLER_LABEL]: name },
    definition: postgres,
  };
}

export const prometheusWorkload = (environment: KubernetesEnvironment): Workload =>
  byName(PROMETHEUS.name, 'monitoring', environment);

export const grafanaWorkload = (environment: KubernetesEnvironment): Workload =>
  byName(GRAFANA.name, 'monitoring', environment);
