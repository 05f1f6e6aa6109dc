import { command, pod, ports, resources, RUNTIMES, scratches, user } from './common';
import { connectionsTo } from './connections';
import { gives } from './gives';
import { metrics } from './metrics';
import { inCompose, onKubernetes } from './patches';
import { probes } from './probes';
import type { Scope } from './scope';
import { line } from './texts';
import { env, files } from './values';

/** A server that we run and did not write. */
export function addServer(scope: Scope): void {
  const { draw } = scope;
  const name = scope.fresh(['search', 'amqp', 'console', 'tostring']);
  const own = ports(draw, 1, 3);
  const [first = 'http'] = Object.keys(own);
  const connects = draw.chance(0.25) ? connectionsTo(scope, scope.of('postgres', 'redis', 'external'), 1) : [];
  scope.add('server', {
    name,
    namespace: scope.namespace(),
    purpose: line(draw),
    ports: own,
    user: user(draw),
    probes: probes(draw, Object.keys(own), { ready: true }),
    resources: resources(draw),
    ...command(draw),
    ...pod(draw),
    ...draw.maybe(0.5, () => ({ runtime: draw.one(RUNTIMES) })),
    ...draw.maybe(0.2, () => ({ image: draw.one(['tools/console', 'engine']) })),
    ...draw.maybe(0.4, () => ({ env: env(draw, { name, addresses: [], known: [] }) })),
    ...draw.maybe(connects.length > 0 ? 1 : 0, () => ({ connects })),
    ...draw.maybe(0.1, () => ({ databasePool: 2 })),
    ...draw.maybe(0.4, () => ({
      volume: {
        path: '/var/lib/data',
        sizeGiB: draw.one([1, 20]),
        ...draw.maybe(0.4, () => ({ ownedByRoot: draw.chance(0.8) })),
      },
    })),
    ...draw.maybe(0.3, () => ({ scratch: scratches(draw) })),
    ...draw.maybe(0.3, () => ({ metrics: metrics(scope, Object.keys(own)) })),
    ...draw.maybe(0.2, () => ({ drainSeconds: draw.one([1, 30, 600]) })),
    ...draw.maybe(0.2, () => ({ schemes: { [first]: draw.one(['amqp', 'yes']) } })),
    ...draw.maybe(0.3, () => ({ gives: gives(scope, name) })),
    ...draw.maybe(0.2, () => ({ files: files(draw, name) })),
    ...draw.maybe(0.08, () => ({ patches: [onKubernetes(draw, 'Service'), inCompose(draw)] })),
  });
}
