import type { KubernetesEnvironment, Resolved } from '../model';
import type { Flow } from './flow';
import { apiServer, outside, POSTGRES_OPERATOR } from './platform';
import { poolerWorkload, postgresWorkload } from './workloads';

/** Port of the operator's instance manager inside each database pod. */
const INSTANCE_MANAGER = 8000;

/**
 * What keeps a CloudNativePG cluster alive: PgBouncer to the servers, replication, the operator, the API server, the
 * archive.
 *
 * @see https://cloudnative-pg.io/docs/1.30/networking
 */
export function databaseFlows({ topology, environment }: Resolved<KubernetesEnvironment>): Flow[] {
  return topology.backing
    .filter((b) => b.kind === 'postgres')
    .flatMap((postgres): Flow[] => {
      const server = postgresWorkload(postgres);
      const poolers = [poolerWorkload(postgres, 'rw'), poolerWorkload(postgres, 'ro')];
      const api = { to: apiServer(environment), ports: [environment.network.apiServer.port] };
      return [
        ...poolers.map((from) => ({
          from,
          to: server,
          ports: [postgres.port],
          because: `${from.name} pools connections to ${postgres.name}`,
        })),
        {
          from: server,
          to: server,
          ports: [postgres.port, INSTANCE_MANAGER],
          because: 'replicas stream from the primary, and instances check on each other',
        },
        {
          from: POSTGRES_OPERATOR,
          to: server,
          ports: [postgres.port, INSTANCE_MANAGER],
          because: 'the operator manages the instances',
        },
        ...[server, ...poolers].map((from) => ({
          from,
          ...api,
          because: `the instance manager of ${from.name} reports to the API server`,
        })),
        {
          from: server,
          to: outside('object-storage', environment),
          ports: [443],
          because: `${postgres.name} archives its log and its backups in Azure Blob Storage`,
        },
      ];
    });
}
