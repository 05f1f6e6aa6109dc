import { policiesOf } from '../../explorer/data/network';
import { objectsIn } from '../../explorer/data/objects';
import { portsText, verdictOf } from '../../explorer/page/verdict';
import { resolve, type Application } from '../../lib/model';
import { pairKey } from '../../proof/compare';
import { HBONE, inMesh } from '../../proof/declared/mesh';
import type { Endpoint } from '../../proof/endpoints';
import { meshOf } from '../../proof/mesh/mesh';
import { MeshReach } from '../../proof/mesh/mesh-reach';
import { difference, formatPorts, noPorts, onePort } from '../../proof/ports';
import { prove } from '../../proof/prove';
import { synth } from '../../synth';
import { ROOT } from '../apps/files';
import * as django from '../apps/django';
import * as seed from '../apps/seed';
import * as shop from '../apps/shop';
import { meshed } from '../proof/promises/meshed';

const clusters = Object.entries<Application>({ django, seed, shop, 'the seed in a mesh': meshed }).flatMap(
  ([name, application]) => {
    const groups = synth({ ...application, root: ROOT });
    return application.environments
      .filter((one) => one.target === 'kubernetes')
      .map((environment) => {
        const files = groups.find((group) => group.environment === environment.name)?.files ?? [];
        const objects = objectsIn(files, environment.name).map(({ object }) => object);
        return [`${environment.name} of ${name}`, objects, resolve(application.topology, environment)] as const;
      });
  },
);

describe.each(clusters)('in %s', (_, objects, resolved) => {
  const network = policiesOf(objects, resolved);
  if (network.kind !== 'policies') throw new Error('no policies');
  const { ends } = network;
  const { reachability, declared } = prove(objects, resolved);
  const members = inMesh(resolved);
  const reach = new MeshReach(meshOf(objects, members), reachability, members);

  test('the page says of every pair what the proof says, of both ends and of the two together', () => {
    const { endpoints } = reachability.world;
    const differing = endpoints.flatMap((from, i) =>
      endpoints.flatMap((to, j) => {
        const expected = reach.open(from, to).map(({ protocol, from: low, to: high }) => [protocol, low, high]);
        const { open } = verdictOf(ends, i, j);
        return JSON.stringify(open) === JSON.stringify(expected) ? [] : [`${from.name} → ${to.name}`];
      }),
    );
    expect(differing).toEqual([]);
    expect(endpoints.length).toBeGreaterThan(10);
  });

  test('and of each of ours that something of ours connects to it just as it is declared, whatever carries it', () => {
    const { endpoints } = reachability.world;
    const isOurs = ({ name }: Endpoint): boolean =>
      resolved.topology.services.some((one) => name.endsWith(`/${one.name}`));
    const differing = endpoints.flatMap((from, i) =>
      endpoints.flatMap((to, j) => {
        if (!isOurs(from) || !isOurs(to) || from === to) return [];
        const due = declared.get(pairKey(from.name, to.name)) ?? noPorts;
        const expected = members.size === 0 ? due : difference(due, onePort(HBONE));
        const { open } = verdictOf(ends, i, j);
        return portsText(open) === formatPorts(expected) ? [] : [`${from.name} → ${to.name}: ${portsText(open)}`];
      }),
    );
    expect(differing).toEqual([]);
  });

  test('each rule says why it is there', () => {
    const rules = ends.flatMap(({ egress, ingress }) => [...egress.rules, ...ingress.rules]);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ because }) => because === undefined)).toEqual([]);
  });
});

describe('in a mesh', () => {
  const [environment] = meshed.environments;
  if (environment?.target !== 'kubernetes') throw new Error('no cluster');
  const [{ files = [] } = {}] = synth({ ...meshed, root: ROOT });
  const objects = objectsIn(files, environment.name).map(({ object }) => object);
  const resolved = resolve(meshed.topology, environment);
  const verdict = (from: string, to: string, of = objects) => {
    const network = policiesOf(of, resolved);
    if (network.kind !== 'policies') throw new Error('no policies');
    const at = (name: string) => network.ends.findIndex((end) => end.name === name);
    return verdictOf(network.ends, at(from), at(to));
  };
  /** With another policy of the mesh for the queue. */
  const changed = (spec: object) =>
    objects.map((object) =>
      object.kind === 'AuthorizationPolicy' && object.metadata.name === 'redis' ? { ...object, spec } : object,
    );
  const selector = { matchLabels: { 'app.kubernetes.io/name': 'redis' } };

  test('the port is the one that is asked for, and the reason names the policy of the mesh', () => {
    const { open, mesh } = verdict('backend/backend', 'worker/redis');
    expect(portsText(open)).toBe('6379');
    expect(mesh?.rules.map(({ says, because }) => [says, because])).toEqual([
      [
        expect.stringMatching(/^AuthorizationPolicy worker\/redis, rule \d+ \(from backend\/backend, port 6379\)$/),
        expect.stringContaining('because backend connects to redis'),
      ],
    ]);
  });

  test('whom the mesh alone refuses may not talk, and its policies are named', () => {
    const { open, egress, ingress, mesh } = verdict(
      'backend/backend',
      'worker/redis',
      changed({ selector, rules: [] }),
    );
    expect(portsText(egress.ports)).toContain('6379');
    expect(portsText(ingress.ports)).toContain('6379');
    expect(open).toEqual([]);
    expect(mesh?.rules).toEqual([]);
    expect(mesh?.by).toEqual(expect.arrayContaining(['AuthorizationPolicy worker/redis']));
  });

  test('whom the network alone refuses may not talk either, whatever the mesh lets in', () => {
    const { open, mesh } = verdict('frontend/docs', 'worker/redis', changed({ selector, rules: [{}] }));
    expect(mesh?.rules.length).toBeGreaterThan(0);
    expect(open).toEqual([]);
  });

  test('what a policy denies is not let in by another one', () => {
    const denying = {
      apiVersion: 'security.istio.io/v1',
      kind: 'AuthorizationPolicy',
      metadata: { name: 'no-backend', namespace: 'worker' },
      spec: { action: 'DENY', rules: [{ from: [{ source: { serviceAccounts: ['backend/backend'] } }] }] },
    };
    expect(verdict('backend/backend', 'worker/redis', [...objects, denying]).open).toEqual([]);
    expect(portsText(verdict('worker/worker', 'worker/redis', [...objects, denying]).open)).toBe('6379');
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
