import {
  endpointName,
  formOf,
  isBehindWaypoint,
  isPlace,
  poolerMode,
  runningClients,
  type Client,
  type Endpoint,
  type KubernetesEnvironment,
  type Postgres,
  type Resolved,
  type Topology,
} from '../../model';
import { peerName, type Flow, type Workload } from './flow';
import { outside } from './peers';
import {
  clientWorkload,
  poolerWorkload,
  postgresWorkload,
  serverWorkload,
  serviceWorkload,
  waypointWorkload,
} from './workloads';

const HTTPS = 443;

/** One flow for each declared connection, and what it needs besides. */
export const connectionFlows = ({ environment, topology }: Resolved<KubernetesEnvironment>): Flow[] =>
  runningClients({ topology, environment }).flatMap((client) =>
    client.connects.flatMap((endpoint) => flowsTo(endpoint, client, environment, topology)),
  );

function flowsTo(endpoint: Endpoint, client: Client, environment: KubernetesEnvironment, topology: Topology): Flow[] {
  const { of, name } = endpoint;
  const from = clientWorkload(client, environment);
  const because = reason(client, from, endpoint);
  const to = (peer: Flow['to'], port: number, by: Pick<Flow, 'via'> = {}): Flow[] => [
    { from, to: peer, ports: [port], ...by, because },
  ];
  if (of.kind === 'service') {
    const by = isBehindWaypoint(of, { environment, topology }) ? { via: waypointWorkload(of.namespace) } : {};
    return to(serviceWorkload(of, environment), of.ports[name] ?? 0, by);
  }
  const form = formOf(of, environment);
  if (!isPlace(form, name)) return [];
  switch (form.kind) {
    case 'server':
      return to(serverWorkload(of, form, environment), form.endpoints[name]?.port ?? 0);
    case 'operator':
      return of.kind === 'postgres' ? to(serverAt(endpoint as Endpoint<Postgres>), of.port) : [];
    case 'external':
      return [
        ...to(outside(of.name, environment, form.addresses), form.locations[name]?.port ?? HTTPS),
        ...(form.identity === 'azure' ? tokenFlows(from, environment, topology) : []),
      ];
  }
}

function reason(client: Client, from: Workload, endpoint: Endpoint): string {
  if (client.kind !== 'job' || client.migrates === undefined)
    return `${client.name} connects to ${endpointName(endpoint)}`;
  const { of } = endpoint;
  return of.kind === 'postgres'
    ? `${peerName(from)} migrate ${of.name} past PgBouncer`
    : `${peerName(from)} connect to ${endpointName(endpoint)}`;
}

/** Who answers for the database: PgBouncer, or past it the server itself. */
function serverAt({ of, name }: Endpoint<Postgres>): Workload {
  const mode = poolerMode(of, name);
  return mode === undefined ? postgresWorkload(of) : poolerWorkload(of, mode);
}

/** A pod that reaches Azure as itself gets its token from Entra ID. */
export function tokenFlows(from: Workload, environment: KubernetesEnvironment, { backing }: Topology): Flow[] {
  const signsIn = environment.signIn?.provider === 'entra-id';
  const provider = (signsIn ? backing.find(({ kind }) => kind === 'oidc')?.name : undefined) ?? 'Microsoft Entra ID';
  const because = `${from.name} exchanges its identity for a token of ${provider}`;
  return [{ from, to: outside(provider, environment), ports: [HTTPS], because }];
}
