import { wavesOf } from '../../../lib/kubernetes/gitops/waves';
import { namespacesIn } from '../../../lib/kubernetes/namespaces/namespaces-in';
import {
  defineAddon,
  defineNamespace,
  resolve,
  topologyOf,
  type Addon,
  type Namespace,
  type Service,
} from '../../../lib/model';
import { production } from '../../apps/seed/environments';
import { aService } from '../../fixtures/definitions';

const addon = (name: string, ...needs: string[]): Addon =>
  defineAddon({
    name,
    chart: { repository: 'https://charts.test', name, version: '1.0.0' },
    namespace: name,
    needs,
    values: {},
  });

/** A service in a namespace of its own name. */
const inItsOwn = (name: string, connects: readonly Service[] = [], route?: string) => {
  const namespace: Namespace = defineNamespace({ name });
  return aService({ name, namespace, connects, ...(route === undefined ? {} : { route }) });
};

function waves(services: readonly Service[], addons: readonly Addon[] = []) {
  const definitions = Object.fromEntries(services.map((service) => [service.name, service]));
  const resolved = resolve(topologyOf(definitions), production);
  const found = wavesOf(resolved, addons, namespacesIn(resolved));
  return { ...found, addons: Object.fromEntries(found.addons), namespaces: Object.fromEntries(found.namespaces) };
}

describe('the waves of Applications', () => {
  test('bring add-ons after those that they need, the platform after them all, and the root last', () => {
    const [a, b, c] = [addon('a'), addon('b', 'a'), addon('c', 'b', 'elsewhere')];
    const found = waves([inItsOwn('one')], [c, b, a]);
    expect(found.addons).toEqual({ a: 1, b: 2, c: 3 });
    expect(found.platform).toBe(4);
    expect(found.namespaces).toEqual({ one: 5, monitoring: 6 });
    expect(found.root).toBe(7);
  });

  test('bring a namespace after those that its services connect to, and the public host last of all', () => {
    const data = inItsOwn('data');
    const api = inItsOwn('api', [data]);
    const found = waves([inItsOwn('page', [api], '/'), api, data]);
    expect(found.namespaces).toEqual({ data: 2, api: 3, page: 4, ingress: 5, monitoring: 5 });
  });

  test('bring namespaces that need each other together', () => {
    const [one, two] = [defineNamespace({ name: 'one' }), defineNamespace({ name: 'two' })];
    const first = aService({ name: 'first', namespace: one });
    const second = aService({ name: 'second', namespace: two, connects: [first] });
    const third = aService({ name: 'third', namespace: one, connects: [second] });
    expect(waves([first, second, third]).namespaces).toEqual({ one: 2, two: 2, monitoring: 3 });
  });
});
