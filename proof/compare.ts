import type { Endpoint } from './endpoints';
import { describeRule } from './describe-rule';
import type { Difference } from './difference';
import { directions, type Direction } from './network-policy';
import { difference, intersection, noPorts, onePort, parseRange, union, type PortRange, type Ports } from './ports';
import { namePort } from './matrix';
import type { Reach, Reachability, SideVerdict } from './reachability';
import { ProblemsError } from './problems';
import { openNamespace, openSides } from './unisolated';

/** One declared connection. Names are those of the endpoints: `backend/backend`, `internet`. */
export interface Arrow {
  readonly from: string;
  /** {@link ANYBODY}: it may leave on this port whoever is there, and still come to nobody who does not let it in. */
  readonly to: string;
  /** A pod port: a TCP port number, the name it has at the destination, or `53/UDP`, `8000-8010`, `*`. */
  readonly port: number | string;
}

/** The ports that arrows declare, for each pair of endpoint names. */
export type Declared = ReadonlyMap<string, Ports>;

/** Whoever there is, where nobody can be named. */
export const ANYBODY = '*';

export const pairKey = (from: string, to: string): string => `${from} → ${to}`;

/**
 * Resolves arrows to port numbers.
 *
 * @throws ProblemsError that lists every arrow with an end or a port that doesn't exist, and what exists
 */
export function declare(arrows: readonly Arrow[], endpoints: readonly Endpoint[]): Declared {
  const byName = new Map(endpoints.map((endpoint) => [endpoint.name, endpoint]));
  const problems: string[] = [];
  const declared = new Map<string, Ports>();
  for (const { from, to, port } of arrows) {
    const unknown = [from, to].filter((name) => name !== ANYBODY && !byName.has(name));
    problems.push(...unknown.map((name) => `${pairKey(from, to)}: no endpoint is called ${name}`));
    const destination = byName.get(to);
    if (unknown.length > 0) continue;
    const ports = destination === undefined ? onePort(Number(port)) : resolvePort(port, destination);
    if (ports.length === 0) problems.push(`${pairKey(from, to)}: ${to} has no port ${port}`);
    const key = pairKey(from, to);
    declared.set(key, union(declared.get(key) ?? noPorts, ports));
  }
  if (problems.length === 0) return declared;
  throw new ProblemsError('These arrows can not be checked:', [
    ...problems,
    `endpoints: ${[...byName.keys()].sort().join(', ')}`,
  ]);
}

function resolvePort(port: number | string, to: Endpoint): Ports {
  if (typeof port === 'number') return onePort(port);
  const range = parseRange(port);
  if (range !== undefined) return [range];
  const named = to.kind === 'pods' ? to.ports.filter(({ name }) => name === port) : [];
  return union(...named.map((found) => onePort(found.port, found.protocol)));
}

/** All differences between the network and the declared arrows; empty when they are the same. */
export function compare(reachability: Reachability, reaches: readonly Reach[], declared: Declared): Difference[] {
  const { endpoints, own } = reachability.world;
  const namespaces = [...own].flatMap((namespace) => openNamespace(reachability, namespace));
  const unisolated = endpoints.flatMap((endpoint) => openSides(reachability, endpoint));
  return [...namespaces, ...unisolated, ...reaches.flatMap((reach) => compareOne(reachability, reach, declared))];
}

export function compareOne(reachability: Reachability, reach: Reach, declared: Declared): Difference[] {
  // All of its addresses are somebody else's: nobody comes from there, and nothing can lead there.
  if ([reach.from, reach.to].some((end) => isNowhere(reachability, end))) return [];
  const expected = declared.get(pairKey(reach.from.name, reach.to.name)) ?? noPorts;
  const toAnybody = declared.get(pairKey(reach.from.name, ANYBODY)) ?? noPorts;
  const each = (kind: Difference['kind'], ports: Ports, words: (port: PortRange) => string, side?: Direction) =>
    ports.map((port) => ({ ...say(kind, reach, port, words(port)), ...(side && { side }) }));
  // What is open to anybody reaches whoever closes nothing: that is not ours to close.
  const open = isIsolated(reachability, reach, 'ingress') ? expected : union(expected, toAnybody);
  const extra = difference(reach.somewhere, open);
  const partly = intersection(difference(expected, reach.open), reach.somewhere);
  const closed = difference(expected, reach.somewhere);
  const closedSide = directions.find((direction) => intersection(reach[direction], closed).length === 0);
  return [
    ...each('missing', closed, (port) => whyClosed(reachability, reach, port), closedSide),
    ...each('partly', partly, () => 'passes at some addresses only'),
    ...each('extra', extra, (port) => whyOpen(reachability, reach, port)),
    ...directions.flatMap((direction) => {
      if (!isIsolated(reachability, reach, direction)) return [];
      const due = direction === 'egress' ? union(expected, toAnybody) : expected;
      const loose = difference(difference(reach[direction], due), extra);
      return each(
        'loose',
        loose,
        (port) => `only ${direction} lets it through, by ${rules(reachability, reach, port, direction)}`,
        direction,
      );
    }),
  ];
}

const isNowhere = ({ world }: Reachability, end: Endpoint): boolean =>
  end.kind === 'addresses' && (world.addresses.get(end) ?? []).length === 0;

function isIsolated(reachability: Reachability, { from, to }: Reach, direction: Direction): boolean {
  return reachability.isolation(direction === 'egress' ? from : to, direction).policies.length > 0;
}

function say(kind: Difference['kind'], { from, to }: Reach, port: PortRange, why: string): Difference {
  const name = namePort(port, to);
  const claim = {
    missing: 'is declared and closed',
    extra: 'is open and not declared',
    partly: 'is declared and not open everywhere',
    loose: 'is not declared',
    open: 'is open',
  }[kind];
  return {
    kind,
    from: from.name,
    to: to.name,
    port: name,
    words: `${pairKey(from.name, to.name)} on ${name} ${claim}: ${why}`,
  };
}

function whyOpen(reachability: Reachability, { from, to }: Reach, port: PortRange): string {
  const { egress, ingress, address } = reachability.verdict(from, to, port);
  return [describeSide(egress), describeSide(ingress), ...(address === undefined ? [] : [`e.g. at ${address}`])].join(
    '; ',
  );
}

function whyClosed(reachability: Reachability, { from, to }: Reach, port: PortRange): string {
  const { egress, ingress } = reachability.verdict(from, to, port);
  return [egress, ingress]
    .filter(({ allowed }) => !allowed)
    .map(describeSide)
    .join('; ');
}

function rules(reachability: Reachability, { from, to }: Reach, port: PortRange, direction: Direction): string {
  return reachability.verdict(from, to, port)[direction].allowedBy.map(describeRule).join(' and ');
}

/** One end's verdict in words. */
export function describeSide({ direction, isolatedBy, allowedBy, allowed }: SideVerdict): string {
  if (isolatedBy.length === 0) return `${direction} passes, nothing isolates this end`;
  if (allowed) return `${direction} passes by ${allowedBy.map(describeRule).join(' and ')}`;
  return `${direction} is denied, no rule of ${isolatedBy.join(', ')} matches`;
}
