import {
  endpointName,
  poolerMode,
  type Endpoint,
  type KubernetesEnvironment,
  type Postgres,
  type Resolved,
  type ResolvedService,
  type Topology,
} from '../../model';
import { peerName, type Flow, type Workload } from './flow';
import { outside } from './peers';
import { migrationsWorkload, poolerWorkload, postgresWorkload, redisWorkload, serviceWorkload } from './workloads';

const HTTPS = 443;

/** One flow for each declared connection, and what it needs besides. */
export function connectionFlows({ services, environment, topology }: Resolved<KubernetesEnvironment>): Flow[] {
  return services.flatMap((one) => [
    ...one.service.connects.flatMap((endpoint) => flowsTo(endpoint, one, environment, topology)),
    ...migrationFlows(one, environment),
  ]);
}

function flowsTo(
  endpoint: Endpoint,
  { service }: ResolvedService,
  environment: KubernetesEnvironment,
  topology: Topology,
): Flow[] {
  const { of, name } = endpoint;
  const from = serviceWorkload(service, environment);
  const because = `${service.name} connects to ${endpointName(endpoint)}`;
  const to = (peer: Flow['to'], port: number): Flow[] => [{ from, to: peer, ports: [port], because }];
  switch (of.kind) {
    case 'service':
      return to(serviceWorkload(of, environment), of.ports[name] ?? 0);
    case 'postgres':
      return to(serverAt(endpoint as Endpoint<Postgres>), of.port);
    case 'redis':
      return to(redisWorkload(of, environment), of.port);
    case 'oidc':
      return to(outside(of.name, environment), HTTPS);
    case 'objectStorage':
      return [...to(outside(of.name, environment), HTTPS), ...tokenFlows(from, environment, topology)];
  }
}

/** Who answers for the database: PgBouncer, or past it the server itself. */
function serverAt({ of, name }: Endpoint<Postgres>): Workload {
  const mode = poolerMode(name);
  return mode === undefined ? postgresWorkload(of) : poolerWorkload(of, mode);
}

/** A pod that reaches Azure as itself gets its token from Entra ID. */
function tokenFlows(from: Workload, environment: KubernetesEnvironment, { backing }: Topology): Flow[] {
  const provider = backing.find(({ kind }) => kind === 'oidc')?.name ?? 'Microsoft Entra ID';
  const because = `${from.name} exchanges its identity for a token of ${provider}`;
  return [{ from, to: outside(provider, environment), ports: [HTTPS], because }];
}

function migrationFlows({ service, migrations }: ResolvedService, environment: KubernetesEnvironment): Flow[] {
  if (migrations === undefined) return [];
  const { of } = migrations.database;
  const from = migrationsWorkload(service, migrations, environment);
  const to = postgresWorkload(of);
  return [{ from, to, ports: [of.port], because: `${peerName(from)} migrate ${of.name} past PgBouncer` }];
}
