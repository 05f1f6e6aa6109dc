import {
  poolerModes,
  storageOf,
  type DatabaseSettings,
  type KubernetesEnvironment,
  type Postgres,
  type Resolved,
  type Topology,
} from '../../model';
import type { Flow, Workload } from './flow';
import { apiServer, outside, POSTGRES_OPERATOR } from './peers';
import { poolerWorkload, postgresJobsWorkload, postgresWorkload } from './workloads';

/** Port of the operator's instance manager inside each database pod. */
const INSTANCE_MANAGER = 8000;

/**
 * What keeps a CloudNativePG cluster alive: PgBouncer to the servers, replication, the operator, the API server, the
 * archive.
 *
 * @see https://cloudnative-pg.io/docs/1.30/networking
 */
export const databaseFlows = ({ backing, topology, environment }: Resolved<KubernetesEnvironment>): Flow[] =>
  backing.flatMap(({ backing: one, form }) =>
    one.kind === 'postgres' && form.kind === 'operator' ? flowsOf(one, form.settings, topology, environment) : [],
  );

function flowsOf(
  postgres: Postgres,
  { backups }: DatabaseSettings,
  topology: Topology,
  environment: KubernetesEnvironment,
): Flow[] {
  const server = postgresWorkload(postgres);
  const jobs = postgresJobsWorkload(postgres);
  const poolers = poolerModes(postgres).map((mode) => poolerWorkload(postgres, mode));
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
    {
      from: jobs,
      to: server,
      ports: [postgres.port],
      because: 'a new replica is cloned from the primary',
    },
    ...[server, jobs, ...poolers].map((from) => ({
      from,
      ...api,
      because: `the instance manager of ${from.name} reports to the API server`,
    })),
    ...(backups === undefined ? [] : [server, jobs].flatMap((from) => archiveFlows(from, topology, environment))),
  ];
}

/** The archive is in the object storage; the token for Azure comes from Entra ID. */
function archiveFlows(from: Workload, { backing }: Topology, environment: KubernetesEnvironment): Flow[] {
  const kinds =
    storageOf(environment).api === 'azure' ? (['objectStorage', 'oidc'] as const) : (['objectStorage'] as const);
  return kinds.map((kind) => ({
    from,
    // What the application itself does not use has no addresses of its own.
    to: outside(backing.find((b) => b.kind === kind)?.name ?? kind, environment),
    ports: [443],
    because: `${from.name} reach the archive of log and backups`,
  }));
}
