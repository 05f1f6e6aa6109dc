export const protocols = ['TCP', 'UDP', 'SCTP'] as const;
export type Protocol = (typeof protocols)[number];

export interface PortRange {
  readonly protocol: Protocol;
  readonly from: number;
  readonly to: number;
}

/** A set of ports: ranges in the order of protocol and number, that neither overlap nor touch. */
export type Ports = readonly PortRange[];

export const noPorts: Ports = [];
/** Every port of every protocol a NetworkPolicy can name. */
export const allPorts: Ports = protocols.map((protocol) => ({ protocol, from: 1, to: 65535 }));

export function onePort(port: number, protocol: Protocol = 'TCP'): Ports {
  return [{ protocol, from: port, to: port }];
}

/** The set that holds every port of the given ranges. */
export function union(...sets: readonly Ports[]): Ports {
  const [first, ...others] = sets.filter((set, index) => set.length > 0 && sets.indexOf(set) === index);
  if (first === undefined || others.length === 0) return first ?? noPorts;
  const sorted = [first, ...others]
    .flat()
    .sort((a, b) => protocols.indexOf(a.protocol) - protocols.indexOf(b.protocol) || a.from - b.from);
  const merged: PortRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && last.protocol === range.protocol && range.from <= last.to + 1) {
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    } else {
      merged.push(range);
    }
  }
  return merged;
}

export function intersection(a: Ports, b: Ports): Ports {
  if (a === allPorts) return b;
  if (b === allPorts) return a;
  return a.flatMap((x) =>
    b
      .filter((y) => x.protocol === y.protocol && x.from <= y.to && y.from <= x.to)
      .map((y) => ({ protocol: x.protocol, from: Math.max(x.from, y.from), to: Math.min(x.to, y.to) })),
  );
}

/** The ports of `a` that are not in `b`. */
export function difference(a: Ports, b: Ports): Ports {
  let rest: PortRange[] = [...a];
  for (const hole of b) {
    rest = rest.flatMap((range) => {
      if (range.protocol !== hole.protocol || hole.to < range.from || range.to < hole.from) return [range];
      return [
        { ...range, to: hole.from - 1 },
        { ...range, from: hole.to + 1 },
      ].filter(({ from, to }) => from <= to);
    });
  }
  return rest;
}

export function isSamePorts(a: Ports, b: Ports): boolean {
  if (a === b) return true;
  const isSame = (x: PortRange, y: PortRange | undefined) =>
    x.protocol === y?.protocol && x.from === y.from && x.to === y.to;
  return a.length === b.length && a.every((range, index) => isSame(range, b[index]));
}

/** One range in words: `5432`, `53/UDP`, `8000-8010`, `*` for a whole protocol; TCP goes without saying. */
export function formatRange({ protocol, from, to }: PortRange): string {
  const numbers = from === to ? `${from}` : from === 1 && to === 65535 ? '*' : `${from}-${to}`;
  return protocol === 'TCP' ? numbers : `${numbers}/${protocol}`;
}

export function isEverything(ports: Ports): boolean {
  return ports.length === protocols.length && difference(allPorts, ports).length === 0;
}

export function formatPorts(ports: Ports): string {
  return isEverything(ports) ? 'every port' : ports.map(formatRange).join(', ');
}

/**
 * Reads what {@link formatRange} writes: `5432`, `53/UDP`, `8000-8010`, `*` (with a protocol after a slash); undefined for anything else.
 */
export function parseRange(text: string): PortRange | undefined {
  const match = /^(?:(\d+)(?:-(\d+))?|\*)(?:\/(TCP|UDP|SCTP))?$/.exec(text);
  if (match === null) return undefined;
  const from = Number(match[1] ?? 1);
  const to = match[1] === undefined ? 65535 : Number(match[2] ?? from);
  const protocol = protocols.find((name) => name === (match[3] ?? 'TCP')) ?? 'TCP';
  return from >= 1 && from <= to && to <= 65535 ? { protocol, from, to } : undefined;
}
