import { policiesOf } from '../../explorer/data/network';
import { objectsIn } from '../../explorer/data/objects';
import { portsText, verdictOf } from '../../explorer/page/verdict';
import { resolve, type Application } from '../../lib/model';
import { prove } from '../../proof/prove';
import { synth } from '../../synth';
import { ROOT } from '../apps/files';
import * as django from '../apps/django';
import * as seed from '../apps/seed';
import * as shop from '../apps/shop';

const clusters = Object.entries<Application>({ django, seed, shop }).flatMap(([name, application]) => {
  const groups = synth({ ...application, root: ROOT });
  return application.environments
    .filter((one) => one.target === 'kubernetes')
    .map((environment) => {
      const files = groups.find((group) => group.environment === environment.name)?.files ?? [];
      const objects = objectsIn(files, environment.name).map(({ object }) => object);
      return [`${environment.name} of ${name}`, objects, resolve(application.topology, environment)] as const;
    });
});

describe.each(clusters)('in %s', (_, objects, resolved) => {
  const network = policiesOf(objects, resolved);
  if (network.kind !== 'policies') throw new Error('no policies');
  const { ends } = network;
  const { reachability } = prove(objects, resolved);

  test('the page says of every pair what the proof says, of both ends and of the two together', () => {
    const { endpoints } = reachability.world;
    const differing = endpoints.flatMap((from, i) =>
      endpoints.flatMap((to, j) => {
        const { somewhere } = reachability.reach(from, to);
        const expected = somewhere.map(({ protocol, from: low, to: high }) => [protocol, low, high]);
        const { open } = verdictOf(ends, i, j);
        return JSON.stringify(open) === JSON.stringify(expected) ? [] : [`${from.name} → ${to.name}`];
      }),
    );
    expect(differing).toEqual([]);
    expect(endpoints.length).toBeGreaterThan(10);
  });

  test('each rule says why it is there', () => {
    const rules = ends.flatMap(({ egress, ingress }) => [...egress.rules, ...ingress.rules]);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ because }) => because === undefined)).toEqual([]);
  });
});

test('ports are said as people say them', () => {
  expect(
    portsText([
      ['TCP', 80, 80],
      ['UDP', 53, 53],
      ['TCP', 8000, 8010],
    ]),
  ).toBe('80, 53/UDP, 8000-8010');
  const everything = ['TCP', 'UDP', 'SCTP'].map((protocol) => [protocol, 1, 65535] as const);
  expect(portsText(everything)).toBe('every port');
});
