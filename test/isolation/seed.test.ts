import { prove } from '../../proof/prove';
import { formatPorts } from '../../proof/ports';
import { isBehind } from '../../proof/services';
import { boxes, drawn, notDrawn, openedByTheTarget, ports, sameToPolicies, services } from './seed-diagrams';
import { seed, resolved } from './subject';

interface Drawn {
  readonly from: string;
  readonly to: string;
}

/** One arrow for each pair of boxes of `A & B -->|label| C & D`. */
const arrows: Drawn[] = drawn
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [sources = '', targets = ''] = line.split(/-->(?:\|[^|]*\|)?/);
    const names = (side: string) => side.split('&').map((name) => name.trim());
    return names(sources).flatMap((from) => names(targets).map((to) => ({ from, to })));
  });

const { reaches, reachability } = prove(seed, resolved);
const openOn = (from: string, to: string): string => {
  const found = reaches.find((reach) => reach.from.name === from && reach.to.name === to);
  return found === undefined ? '' : formatPorts(found.open);
};

/** The pods that a box means as an end of a connection. */
const podsOf = (box: string): readonly string[] => boxes[box] ?? [services[box] ?? `no box ${box}`];

/** Between pods: the arrows drawn, in the direction in which connections are opened. */
const connections = arrows
  .filter(({ from }) => from !== 'User' && !(from in services))
  .map((arrow) =>
    openedByTheTarget.includes(`${arrow.from} → ${arrow.to}`) ? { from: arrow.to, to: arrow.from } : arrow,
  );
const portsOf = (list: string): string[] => list.split(', ').filter((port) => port !== '');

describe('The arrows of the diagrams', () => {
  test('are all read, and every box is somebody', () => {
    expect(arrows).toHaveLength(38);
    const ends = new Set(arrows.flatMap(({ from, to }) => [from, to]));
    const known = ['User', ...Object.keys(services), ...Object.keys(boxes)];
    expect([...ends].filter((end) => !known.includes(end))).toEqual([]);
    expect(known.filter((box) => !ends.has(box))).toEqual([]);
  });

  test('begin at the users, who are outside and reach nothing but the load balancer', () => {
    expect(arrows.filter(({ from }) => from === 'User')).toEqual([{ from: 'User', to: 'LB' }]);
    expect(reaches.filter(({ from, somewhere }) => from.name === 'internet' && somewhere.length > 0)).toEqual([]);
  });

  test.each(connections.map(({ from, to }) => [from, to] as const))('%s → %s is open', (from, to) => {
    for (const source of podsOf(from)) {
      const reached = podsOf(to).filter((target) => {
        const [open, answered] = [portsOf(openOn(source, target)), portsOf(ports[target] ?? 'no port')];
        return answered.every((port) => open.includes(port));
      });
      // Who only writes talks to one of the two PgBouncers.
      expect(reached).not.toEqual([]);
    }
  });

  test.each(Object.entries(services))('Service %s leads to its pods and to no others', (_, name) => {
    const service = reachability.world.services.find((one) => one.name === name);
    const behind = reachability.world.endpoints.filter(
      (end) => end.kind === 'pods' && service !== undefined && isBehind(service, end),
    );
    expect(behind.map((end) => end.name)).toEqual([name]);
  });
});

describe('Between the boxes of the diagrams', () => {
  const everyone = [...new Set(Object.values(boxes).flat())];
  /** What is open beyond the drawing, pair by pair. */
  const beyond = everyone.flatMap((from) =>
    everyone.flatMap((to) => {
      const isDrawn = connections.some((arrow) => podsOf(arrow.from).includes(from) && podsOf(arrow.to).includes(to));
      const known = isDrawn ? portsOf(ports[to] ?? '') : [];
      const more = portsOf(openOn(from, to)).filter((port) => !known.includes(port));
      return more.length === 0 ? [] : [`${from} → ${to} on ${more.join(', ')}`];
    }),
  );

  test('nothing is open that is neither drawn nor named here with its reason', () => {
    expect(beyond.sort()).toEqual(Object.keys(notDrawn).sort());
  });

  test('the two boxes of Azure are one to policies, which opens these arrows and no others', () => {
    const azure = ['S3', 'Entra'];
    const senders = [...new Set(connections.filter(({ to }) => azure.includes(to)).map(({ from }) => from))];
    const undrawn = senders.flatMap((from) =>
      azure
        .filter((to) => !connections.some((arrow) => arrow.from === from && arrow.to === to))
        .map((to) => `${from} → ${to}`),
    );
    expect(undrawn.sort()).toEqual(Object.keys(sameToPolicies).sort());
  });
});
