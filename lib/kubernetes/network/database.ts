import {
  ARCHIVE,
  archiveOf,
  archiveServer,
  endpointOf,
  locationIn,
  poolerModes,
  type KubernetesEnvironment,
  type OperatorForm,
  type Postgres,
  type Resolved,
} from '../../model';
import type { Flow, Workload } from './flow';
import { tokenFlows } from './connections';
import { apiServer, outside, POSTGRES_OPERATOR } from './peers';
import {
  poolerWorkload,
  postgresJobsWorkload,
  postgresWorkload,
  preparationWorkload,
  serverWorkload,
} from './workloads';

/** Port of the operator's instance manager inside each database pod. */
const INSTANCE_MANAGER = 8000;

/**
 * What keeps a CloudNativePG cluster alive: PgBouncer to the servers, replication, the operator, the API server, the
 * archive.
 *
 * @see https://cloudnative-pg.io/docs/1.30/networking
 */
export const databaseFlows = (resolved: Resolved<KubernetesEnvironment>): Flow[] =>
  resolved.backing.flatMap(({ backing: one, form }) =>
    one.kind === 'postgres' && form.kind === 'operator' ? flowsOf(one, form, resolved) : [],
  );

function flowsOf(
  postgres: Postgres,
  { settings: { backups }, preparations }: OperatorForm,
  resolved: Resolved<KubernetesEnvironment>,
): Flow[] {
  const { environment } = resolved;
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
    ...preparations.map(({ name }) => ({
      from: preparationWorkload(postgres, name, postgres.namespace, environment),
      to: server,
      ports: [postgres.port],
      because: `${name} readies ${postgres.name} for its clients`,
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
    ...(backups === undefined ? [] : [server, jobs].flatMap((from) => archiveFlows(from, resolved))),
  ];
}

/** The archive, under the name that `network.external` may have addresses for; the token for Azure comes from Entra ID. */
function archiveFlows(from: Workload, resolved: Resolved<KubernetesEnvironment>): Flow[] {
  const { environment, topology } = resolved;
  const archive = archiveOf(environment);
  if (archive === undefined) return [];
  const because = `${from.name} reach the archive of log and backups`;
  const server = archiveServer(resolved);
  if (server !== undefined) {
    const { port } = locationIn(server.form, endpointOf(server.storage).name);
    return [{ from, to: serverWorkload(server.storage, server.form, environment), ports: [port], because }];
  }
  const port = archive.api === 's3' && archive.endpoint !== undefined ? new URL(archive.endpoint).port : '';
  return [
    { from, to: outside(ARCHIVE, environment), ports: [Number(port || 443)], because },
    ...(archive.api === 'azure' && archive.clientId !== undefined ? tokenFlows(from, environment, topology) : []),
  ];
}
