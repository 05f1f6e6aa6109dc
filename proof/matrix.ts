import type { Endpoint } from './endpoints';
import { formatRange, isEverything, type PortRange, type Ports } from './ports';
import type { Reachability, Reach } from './reachability';
import type { World } from './world';

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

/**
 * The open pairs as a table, one line a pair, sources in order; every pair that is not in it is closed. What one source
 * may do on every port is told once, or a world without policies would be nothing but that.
 *
 * @param width columns of the terminal; longer lists of ports are wrapped
 */
export function formatMatrix(reaches: readonly Reach[], width = 120): string {
  const open = reaches.filter(({ somewhere }) => somewhere.length > 0);
  const rows = [...new Set(open.map(({ from }) => from))].flatMap((from) =>
    rowsOf(open.filter((reach) => reach.from === from)),
  );
  const longest = (cells: readonly string[]) => Math.max(0, ...cells.map((cell) => cell.length));
  const [fromWidth, toWidth] = [longest(rows.map(({ from }) => from)), longest(rows.map(({ to }) => to))];
  const lines = rows.map(({ from, to, ports }) => {
    const head = `${from.padEnd(fromWidth)}  → ${to.padEnd(toWidth)}  `;
    return head + wrap(ports, width - head.length, ' '.repeat(head.length));
  });
  const closed = reaches.length - open.length;
  return [...lines, '', `${open.length} pairs are open on these ports and no others; ${closed} pairs are closed.`].join(
    '\n',
  );
}

function rowsOf(reaches: readonly Reach[]): { from: string; to: string; ports: string }[] {
  const free = reaches.filter(({ open }) => isEverything(open));
  const rows = reaches
    .filter((reach) => !free.includes(reach))
    .map((reach) => ({ to: reach.to.name, ports: describeOpen(reach) }));
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

function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${indent}`);
}
