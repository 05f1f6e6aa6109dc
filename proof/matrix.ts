import type { Difference } from './difference';
import type { Endpoint } from './endpoints';
import { formatRange, isEverything, type PortRange, type Ports } from './ports';
import type { Reachability, Reach } from './reachability';
import type { World } from './world';
import { wrap } from './wrap';

/** A pair is the project's business when one end is in a namespace it fills; what others do among themselves is not. */
export function isOwn(world: World, endpoint: Endpoint): boolean {
  return endpoint.kind === 'pods' && world.own.has(endpoint.namespace);
}

/** What is open between every ordered pair of endpoints of which one is our own. */
export function matrix(reachability: Reachability): Reach[] {
  const { world } = reachability;
  return world.endpoints.flatMap((from) =>
    world.endpoints.filter((to) => isOwn(world, from) || isOwn(world, to)).map((to) => reachability.reach(from, to)),
  );
}

/** `5432 postgresql, 53/UDP dns`: each range, with the name it has at the destination. */
export function namePorts(ports: Ports, to: Endpoint): string {
  return isEverything(ports) ? 'every port' : ports.map((range) => namePort(range, to)).join(', ');
}

export function namePort(range: PortRange, to: Endpoint): string {
  const declared = to.kind === 'pods' ? to.ports : [];
  const own = declared.find(
    ({ port, protocol }) => port === range.from && port === range.to && protocol === range.protocol,
  );
  if (own !== undefined) return own.name === undefined ? formatRange(range) : `${formatRange(range)} ${own.name}`;
  return to.kind === 'pods' ? `${formatRange(range)} (undeclared)` : formatRange(range);
}

/** What the table may leave out or point at. */
interface Marks {
  /** Names of all workloads: what each of them may open is told in one sentence. @default everything is in the table */
  readonly workloads?: readonly string[];
  /** What is open without an arrow is marked. @default nothing is */
  readonly differences?: readonly Difference[];
}

/**
 * The open pairs as a table, one line a pair, sources in order; every pair that is not in it is closed. What one source
 * may do on every port is told once, or a world without policies would be nothing but that.
 *
 * @param width columns of the terminal; longer lists of ports are wrapped
 */
export function formatMatrix(
  reaches: readonly Reach[],
  width = 120,
  { workloads = [], differences = [] }: Marks = {},
): string {
  const open = reaches.filter(({ somewhere }) => somewhere.length > 0);
  const shared = sharedBy(workloads, open);
  const told = open.filter(({ from, to }) => !shared.has(to) || !workloads.includes(from.name));
  const rows = [...new Set(told.map(({ from }) => from))].flatMap((from) =>
    rowsOf(
      told.filter((reach) => reach.from === from),
      differences,
    ),
  );
  const longest = (cells: readonly string[]) => Math.max(0, ...cells.map((cell) => cell.length));
  const [fromWidth, toWidth] = [longest(rows.map(({ from }) => from)), longest(rows.map(({ to }) => to))];
  const lines = rows.map(({ from, to, ports }) => {
    const head = `${from.padEnd(fromWidth)}  → ${to.padEnd(toWidth)}  `;
    return head + wrap(ports, width - head.length, ' '.repeat(head.length));
  });
  const everyone = [...shared].map(([to, ports]) => `${to.name} on ${ports}`).join(' and ');
  const sentences = [
    ...(shared.size > 0 ? [`Each of the ${workloads.length} workloads reaches ${everyone} as well.`] : []),
    `${open.length} pairs are open on these ports and no others; ${reaches.length - open.length} pairs are closed.`,
  ];
  return [...lines, '', ...sentences.map((sentence) => wrap(sentence, width, ''))].join('\n');
}

/** The destinations that every workload reaches on the same ports. */
function sharedBy(workloads: readonly string[], open: readonly Reach[]): Map<Endpoint, string> {
  const ports = new Map<Endpoint, string[]>();
  for (const reach of open.filter(({ from }) => workloads.includes(from.name))) {
    ports.set(reach.to, [...(ports.get(reach.to) ?? []), describeOpen(reach)]);
  }
  return new Map(
    [...ports].flatMap(([to, each]) => {
      const [first = '', ...others] = each;
      return each.length === workloads.length && others.every((other) => other === first) ? [[to, first] as const] : [];
    }),
  );
}

function rowsOf(
  reaches: readonly Reach[],
  differences: readonly Difference[],
): { from: string; to: string; ports: string }[] {
  const free = reaches.filter(({ open }) => isEverything(open));
  const rows = reaches
    .filter((reach) => !free.includes(reach))
    .map((reach) => ({ to: reach.to.name, ports: describeOpen(reach) + markOf(reach, differences) }));
  const told =
    free.length > 1
      ? [{ to: `${free.length} others`, ports: 'every port' }]
      : free.map(({ to }) => ({ to: to.name, ports: 'every port' }));
  return [...rows, ...told].map((row, index) => ({ from: index === 0 ? (reaches[0]?.from.name ?? '') : '', ...row }));
}

function describeOpen({ open, somewhere, to }: Reach): string {
  const names = namePorts(somewhere, to);
  return open.length === somewhere.length ? names : `${names} (at some of its addresses)`;
}

function markOf({ from, to }: Reach, differences: readonly Difference[]): string {
  const extra = differences.filter((one) => one.kind === 'extra' && one.from === from.name && one.to === to.name);
  return extra.length === 0 ? '' : ` ← not declared: ${extra.map(({ port }) => port).join(', ')}`;
}
