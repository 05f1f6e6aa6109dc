import { textOf, type Data, type Fields } from '../plan/plan';
import { ref } from '../plan/marks';
import { metrics } from './metrics';
import { command, pod, ports, resources, RUNTIMES, scratches, user } from './common';
import { companions } from './companions';
import { connectionsTo } from './connections';
import { inCompose, onKubernetes } from './patches';
import { probes } from './probes';
import { routes } from './routes';
import type { Part, Scope } from './scope';
import { source } from './sources';
import { content, line } from './texts';
import { env, files } from './values';

const NAMES = ['web', 'api', 'worker', 'clock', 'yes', 'null', 'constructor', 'n1', 'a-b-c', 'valueof'] as const;

/** The services of an application, each connected to some that came before. */
export function addServices(scope: Scope): void {
  const { draw, style } = scope;
  draw.times(1, draw.one([2, 3, 3, 6]), (i) => service(scope, style.routed && i === 0));
}

/** @param routed it is routed to for certain */
function service(scope: Scope, routed: boolean): void {
  const { draw } = scope;
  const name = scope.fresh(NAMES);
  const own = ports(draw, routed ? 1 : draw.one([0, 1, 1]), 3);
  const isSingleton = !routed && draw.chance(0.15);
  const isRouted = routed || (scope.style.routed && !isSingleton && Object.keys(own).length > 0 && draw.chance(0.4));
  const drainSeconds = draw.one([undefined, 1, 20, 120, 900]);
  const cpuMillis = draw.one([1, 100, 1000, 1001, 3000]);
  const connects = connectionsTo(scope, targetsOf(scope));
  const migrations = migrationsOf(scope, connects);
  const addresses = migrations === undefined ? connects.filter(isPlace) : [];
  scope.add('service', {
    name,
    namespace: scope.namespace(),
    purpose: line(draw),
    ...draw.maybe(Object.keys(own).length > 0 ? 1 : 0.2, () => ({ ports: own })),
    ...draw.maybe(isRouted ? 1 : 0.95, () => ({
      probes: probes(draw, Object.keys(own), { ready: isRouted || draw.chance(0.8) }),
    })),
    resources: resources(draw, { cpuMillis }),
    ...command(draw),
    ...pod(draw),
    ...draw.maybe(0.5, () => ({ runtime: draw.one(RUNTIMES) })),
    ...draw.maybe(connects.length > 0 ? 1 : 0.1, () => ({ connects })),
    ...draw.maybe(isRouted ? 1 : 0, () => ({ route: routes(scope, Object.keys(own), drainSeconds ?? 20) })),
    ...draw.maybe(Object.keys(own).length > 0 ? 0.3 : 0, () => ({ metrics: metrics(scope, Object.keys(own)) })),
    ...draw.maybe(Object.keys(own).length > 0 ? 0.15 : 0, () => ({
      servicePorts: { [Object.keys(own)[0] ?? '']: 80 },
    })),
    ...draw.maybe(0.6, () => ({ env: env(draw, { name, addresses, known: ['PROCESSES', 'DRAIN_SECONDS'] }) })),
    ...(isSingleton ? { singleton: true } : draw.maybe(0.4, () => ({ scaling: scaling(scope, connects) }))),
    ...draw.maybe(0.3, () => ({ volumes: scratches(draw) })),
    ...draw.maybe(0.2, () => ({ user: user(draw) })),
    ...draw.maybe(0.2, () => ({ processes: draw.int(1, Math.max(1, Math.ceil(cpuMillis / 1000))) })),
    ...draw.maybe(0.2, () => ({ databasePool: draw.one([1, 5, 10]) })),
    ...(drainSeconds === undefined ? {} : { drainSeconds }),
    ...(migrations === undefined ? {} : { migrations }),
    ...draw.maybe(0.15, () => ({ profile: draw.one(['tools', 'yes']) })),
    ...source(scope, name),
    ...draw.maybe(0.2, () => ({ files: files(draw, name) })),
    ...companions(scope, name, Object.values(own), Object.keys(own)),
    ...draw.maybe(0.08, () => ({ patches: [onKubernetes(draw, 'Deployment', name), inCompose(draw, name)] })),
  });
}

/** What can be connected to by what is defined next. */
export const targetsOf = (scope: Scope): Part[] => [
  ...scope.of('postgres', 'redis', 'objectStorage', 'oidc', 'server', 'external'),
  ...scope.of('service').filter(isReachable),
];

/** A service with a port and a readiness probe, that always runs. */
const isReachable = ({ props }: Part): boolean =>
  Object.keys((props['ports'] ?? {}) as Fields).length > 0 &&
  (props['probes'] as Fields | undefined)?.['readiness'] !== undefined &&
  props['profile'] === undefined;

/** Whether a variable may tell where a connection leads: an endpoint by itself. */
export const isPlace = (connection: Data): boolean => Object.keys(connection as Fields)[0] === '$at';

function scaling(scope: Scope, connects: readonly Data[]): Data {
  const { draw } = scope;
  const min = draw.one([2, 3]);
  const max = min + draw.one([0, 1, 5]);
  if (min === max) return { min, max };
  const queues = scope.of('redis').map(({ key }) => key);
  const queue = connects.map((one) => textOf((one as Fields)['$ref'])).find((key) => queues.includes(key));
  return {
    min,
    max,
    ...draw.maybe(0.4, () => ({ cpuPercent: draw.one([1, 70, 100]) })),
    ...draw.maybe(0.3, () => ({ memoryPercent: draw.one([50, 100]) })),
    ...draw.maybe(queue === undefined ? 0 : 0.7, () => ({
      queue: {
        of: ref(String(queue)),
        perCopy: draw.one([1, 100]),
        ...draw.maybe(0.4, () => ({ name: draw.one(['orders', 'a: b', 'yes']) })),
      },
    })),
  };
}

/** What migrates the first database that a service connects to. */
function migrationsOf(scope: Scope, connects: readonly Data[]): Fields | undefined {
  const { draw } = scope;
  const databases = scope.of('postgres').map(({ key }) => key);
  const isClient = connects.some((one) => databases.includes(databaseIn(one)));
  if (!isClient || !draw.chance(0.5)) return undefined;
  const others = scope.of('redis', 'external');
  return {
    args: draw.times(1, 2, () => content(draw)),
    ...draw.maybe(scope.of('namespace').length > 1 ? 1 : 0.5, () => ({ check: draw.times(1, 2, () => content(draw)) })),
    ...draw.maybe(others.length > 0 ? 0.3 : 0, () => ({ connects: connectionsTo(scope, others, 1) })),
    ...draw.maybe(0.3, () => ({ timeoutSeconds: draw.one([1, 600, 3600]) })),
  };
}

/** The key of the database that a connection leads to; empty for any other. */
function databaseIn(connection: Data): string {
  const { $endpoint, $as } = connection as Fields;
  if ($as !== undefined) return databaseIn(($as as readonly Data[])[0] ?? null);
  return $endpoint === undefined ? '' : textOf(($endpoint as readonly Data[])[0]);
}
