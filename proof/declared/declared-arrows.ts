import type {
  BackingService,
  Endpoint,
  KubernetesEnvironment,
  Postgres,
  Resolved,
  Service,
  Topology,
} from '../../lib/model';
import type { Arrow } from '../compare';
import { surroundingsOf } from '../surroundings';
import { databaseNames, isPublic, migrationsOf, monitoringNames, serviceName, workloadNames } from './names';
import { databaseArrows, edgeArrows, monitoringArrows, nameServers, redisArrows, type Row } from './platform-arrows';

/**
 * The arrows that a topology declares in an environment: what its services connect to, the routes, the metrics, and what
 * the platform needs. Derived from the model anew. The generator of the policies (`lib/kubernetes/network`) is not asked: it is
 * what stands trial.
 *
 * @returns arrows between endpoints as {@link surroundingsOf} and the YAML name them
 */
export function declaredArrows({ topology, environment }: Resolved<KubernetesEnvironment>): Arrow[] {
  const { prometheus, grafana } = monitoringNames(environment);
  const all = [
    ...topology.services.flatMap((service) => serviceRows(service, topology, environment)),
    ...topology.backing.flatMap((backing) => backingRows(backing, topology, environment)),
    ...monitoringArrows,
    ...(isPublic(topology) ? edgeArrows : []),
  ];
  const rows = withGroups(all, { prometheus: [prometheus], grafana: [grafana] });
  const { at } = surroundingsOf(environment.network);
  const { port: api } = environment.network.apiServer;
  const dns = workloadNames(topology, environment).flatMap((from) =>
    nameServers.flatMap((to) => ['53/UDP', 53].map((port) => ({ from, to, port }))),
  );
  return [
    ...rows.flatMap(([from, to, ...ports]) =>
      at(from).flatMap((source) =>
        at(to).flatMap((target) =>
          ports.map((port) => ({ from: source, to: target, port: port === 'api' ? api : port })),
        ),
      ),
    ),
    ...dns,
  ];
}

function serviceRows(service: Service, topology: Topology, environment: KubernetesEnvironment): Row[] {
  const self = serviceName(service);
  const { route, metrics, ports } = service;
  const migrations = migrationsOf(service);
  return [
    ...service.connects.flatMap((endpoint) => connectionRows(self, endpoint, topology, environment)),
    ...(route ? ([['ingress-controller', self, ports[route.port] ?? 0]] as const) : []),
    ...(metrics ? ([['prometheus', self, ports[metrics.port] ?? 0]] as const) : []),
    ...service.connects.flatMap(({ of }) =>
      of.kind === 'postgres' && migrations !== undefined
        ? databaseNames(of, environment).instances.map((to): Row => [migrations, to, of.port])
        : [],
    ),
  ];
}

function connectionRows(
  from: string,
  { of, name }: Endpoint,
  topology: Topology,
  environment: KubernetesEnvironment,
): Row[] {
  switch (of.kind) {
    case 'service':
      return [[from, serviceName(of), of.ports[name] ?? 0]];
    case 'postgres': {
      const { instances, readWrite, readOnly } = databaseNames(of, environment);
      const servers = name === 'direct' ? instances : [name === 'readOnly' ? readOnly : readWrite];
      return servers.map((to) => [from, to, of.port]);
    }
    case 'redis':
      return [[from, `${of.namespace.name}/${of.name}`, of.port]];
    case 'objectStorage':
      return azure(topology, environment).map((to) => [from, to, 443]);
    case 'oidc':
      return [[from, placeOf(of, environment), 443]];
  }
}

function backingRows(backing: BackingService, topology: Topology, environment: KubernetesEnvironment): Row[] {
  switch (backing.kind) {
    case 'postgres':
      return withGroups(databaseArrows, databaseGroups(backing, topology, environment));
    case 'redis':
      return withGroups(redisArrows, { redis: [`${backing.namespace.name}/${backing.name}`] });
    case 'objectStorage':
    case 'oidc':
      return [];
  }
}

function databaseGroups(postgres: Postgres, topology: Topology, environment: KubernetesEnvironment) {
  const { instances, jobs, readWrite, readOnly } = databaseNames(postgres, environment);
  return { instances, jobs, poolers: [readWrite, readOnly], archive: azure(topology, environment) };
}

/** Object storage, and the provider of the tokens that it asks for. */
const azure = ({ backing }: Topology, environment: KubernetesEnvironment): string[] =>
  (['objectStorage', 'oidc'] as const).map((kind) =>
    placeOf(
      backing.find((one) => one.kind === kind),
      environment,
    ),
  );

/** Policies know no host names: what the environment gives no addresses of is somewhere on the internet. */
function placeOf(backing: BackingService | undefined, { network: { external = {} } }: KubernetesEnvironment): string {
  return backing !== undefined && backing.name in external ? backing.name : 'internet';
}

function withGroups(rows: readonly Row[], groups: Readonly<Record<string, readonly string[]>>): Row[] {
  const members = (name: string) => groups[name] ?? [name];
  return rows.flatMap(([from, to, ...ports]) =>
    members(from).flatMap((source) => members(to).map((target): Row => [source, target, ...ports])),
  );
}
