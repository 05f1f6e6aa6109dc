import { addonsOf } from '../../../lib/kubernetes/addons';
import { wavesOf } from '../../../lib/kubernetes/gitops/waves';
import { namespacesIn } from '../../../lib/kubernetes/namespaces/namespaces-in';
import { at, defineNamespace, resolve, topologyOf, type Namespace, type Service } from '../../../lib/model';
import { aService, cluster } from '../../fixtures/definitions';

const space = (name: string): Namespace => defineNamespace({ name });
const [pages, api, stores, tools] = [space('pages'), space('api'), space('stores'), space('tools')];

function waves(...services: readonly Service[]) {
  const topology = topologyOf(Object.fromEntries(services.map((s) => [s.name, s])));
  const resolved = resolve(topology, cluster);
  return wavesOf(resolved, addonsOf(resolved), namespacesIn(resolved));
}
/** The namespaces in the order of their waves: those that share one, together. */
function order(...services: readonly Service[]): string[] {
  const all = [...waves(...services).namespaces];
  const numbers = [...new Set(all.map(([, wave]) => wave))].sort((a, b) => a - b);
  return numbers.map((wave) =>
    all
      .filter(([, own]) => own === wave)
      .map(([name]) => name)
      .sort()
      .join(' '),
  );
}

const store = aService({ name: 'store', namespace: stores });
const server = aService({ name: 'server', namespace: api, connects: [store] });
const page = aService({ name: 'page', namespace: pages, route: '/', connects: [server] });
const tool = aService({ name: 'tool', namespace: tools });

test('a namespace comes after those that its services connect to, and monitoring and the public host last', () => {
  expect(order(page, server, store)).toEqual(['stores', 'api', 'pages', 'ingress monitoring']);
});

test('namespaces that need nothing of each other share a wave', () => {
  expect(order(page, server, store, tool)[0]).toBe('stores tools');
});

test('namespaces that need each other share a wave, and those that need them come after', () => {
  // Not a cycle of services: each waits for one that waits for none.
  const base = aService({ name: 'base', namespace: pages });
  const back = aService({ name: 'back', namespace: stores, connects: [base] });
  const front = aService({ name: 'front', namespace: pages, connects: [back] });
  const last = aService({ name: 'last', namespace: tools, connects: [at(front, 'http')] });
  expect(order(base, back, front, last)).toEqual(['pages stores', 'tools', 'monitoring']);
});

test('add-ons come before the platform, that before every namespace, and the root after all', () => {
  const { addons, platform, namespaces, root } = waves(page, server, store);
  const numbers = [...namespaces.values()];
  expect(addons.size).toBeGreaterThan(3);
  expect(Math.max(...addons.values())).toBeLessThan(platform);
  expect(platform).toBeLessThan(Math.min(...numbers));
  expect(Math.max(...numbers)).toBeLessThan(root);
});

test('an environment of monitoring alone has its waves too', () => {
  const alone = aService({ namespace: cluster.monitoring.namespace });
  const { platform, namespaces, root } = waves(alone);
  expect(namespaces.get(cluster.monitoring.namespace.name)).toBeGreaterThan(platform);
  expect(root).toBeGreaterThan(Math.max(...namespaces.values()));
});
