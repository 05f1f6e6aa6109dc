import {
  defineService,
  http,
  topologyOf,
  type Connectable,
  type Definition,
  type Namespace,
  type Service,
  type Topology,
} from '../lib/model';
import { backendNamespace, frontendNamespace, workerNamespace } from '../test/apps/seed/namespaces';
import { broker, database, entraId, objectStorage } from '../test/apps/seed/services';

const TIERS: readonly Namespace[] = [frontendNamespace, backendNamespace, workerNamespace];
/** Other services that each connects to. */
const NEIGHBOURS = 3;

/**
 * So many services over three namespaces, half of them with a route. Each connects to the broker, to the object storage
 * and to a few services that were defined before it, near and far: so there is no cycle.
 */
export function syntheticTopology(count: number): Topology {
  const services: Service[] = [];
  for (let i = 0; i < count; i += 1) services.push(synthetic(i, services));
  const named = Object.fromEntries(services.map((service, i): [string, Definition] => [`service${i}`, service]));
  return topologyOf({ broker, database, entraId, objectStorage, ...named });
}

function synthetic(i: number, before: readonly Service[]): Service {
  const namespace = TIERS[i % TIERS.length] ?? backendNamespace;
  const neighbours = Array.from({ length: NEIGHBOURS }, (_, n) => before[Math.floor((i * (n + 1)) / (NEIGHBOURS + 1))]);
  const connects: Connectable[] = [...new Set(neighbours.filter((s) => s !== undefined))];
  return defineService({
    name: `service-${i}`,
    namespace,
    purpose: `Synthetic service ${i}`,
    ports: { http: 8080, metrics: 9090 },
    ...(i % 2 === 0 ? { route: `/service-${i}` } : {}),
    metrics: { port: 'metrics' },
    connects: [...connects, broker, objectStorage],
    probes: { readiness: http('/ready'), liveness: http('/alive') },
    resources: { cpuMillis: 100, memoryMiB: 128 },
    env: { LOG_LEVEL: 'info' },
  });
}
