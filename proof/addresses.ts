import { isIPv4, isIPv6 } from 'node:net';

/** An address as a number, with its family: 4 and 6 never contain each other. */
export interface Address {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** An IP network (CIDR block): all addresses from `first` to `last`. */
export interface Network {
  readonly cidr: string;
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

const bits = { 4: 32, 6: 128 } as const;

/** Reads `10.0.0.0/8` or `fd00::/8`; undefined for anything else. Bits behind the prefix are cut off, as network plugins do. */
export function parseNetwork(cidr: string): Network | undefined {
  const [text = '', prefix = '', ...rest] = cidr.split('/');
  const address = parseAddress(text);
  if (address === undefined || rest.length > 0 || !/^\d{1,3}$/.test(prefix)) return undefined;
  const free = BigInt(bits[address.family] - Number(prefix));
  if (free < 0n) return undefined;
  const first = (address.value >> free) << free;
  return { cidr, family: address.family, first, last: first + (1n << free) - 1n };
}

/** @throws Error when `cidr` is none */
export function network(cidr: string): Network {
  const parsed = parseNetwork(cidr);
  if (parsed === undefined) throw new Error(`"${cidr}" is no CIDR block; write one like 10.0.0.0/8 or fd00::/8`);
  return parsed;
}

export function parseAddress(text: string): Address | undefined {
  if (isIPv4(text)) return { family: 4, value: join(text.split('.').map(Number), 8n) };
  if (!isIPv6(text) || text.includes('%')) return undefined;
  const [head = '', tail = ''] = text.split('::');
  const left = groups16(head);
  const right = groups16(tail);
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => 0);
  return { family: 6, value: join([...left, ...zeros, ...right], 16n) };
}

/** The 16-bit groups of one side of `::`; an embedded IPv4 address is two of them. */
function groups16(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => {
    if (!group.includes('.')) return [parseInt(group, 16)];
    const value = Number(join(group.split('.').map(Number), 8n));
    return [Math.floor(value / 65536), value % 65536];
  });
}

function join(parts: readonly number[], width: bigint): bigint {
  return parts.reduce((value, part) => (value << width) | BigInt(part), 0n);
}

export function contains(block: Network, address: Address): boolean {
  return block.family === address.family && block.first <= address.value && address.value <= block.last;
}

export function isInside(inner: Network, outer: Network): boolean {
  return inner.family === outer.family && outer.first <= inner.first && inner.last <= outer.last;
}

/** An address in its usual spelling (IPv6 in full groups, without leading zeros). */
export function formatAddress({ family, value }: Address): string {
  const [count, width] = family === 4 ? [4, 8n] : [8, 16n];
  const parts = Array.from({ length: count }, (_, index) =>
    Number((value >> (BigInt(count - 1 - index) * width)) & ((1n << width) - 1n)),
  );
  return family === 4 ? parts.join('.') : parts.map((part) => part.toString(16)).join(':');
}

/**
 * One address of every part of `space` (its networks, without `except`) that `blocks` can tell apart: whatever holds for
 * these addresses holds for all of `space`. Between two neighbouring borders nothing changes, and each part begins
 * either with a first address of some block or just after a last one.
 */
export function representatives(
  space: readonly Network[],
  except: readonly Network[],
  blocks: readonly Network[],
): Address[] {
  const found = new Map<string, Address>();
  for (const border of [...space, ...except, ...blocks]) {
    for (const value of [border.first, border.last + 1n]) {
      const address: Address = { family: border.family, value };
      const inSpace = space.some((block) => contains(block, address));
      if (inSpace && !except.some((block) => contains(block, address))) found.set(`${border.family}:${value}`, address);
    }
  }
  return [...found.values()].sort((a, b) => a.family - b.family || (a.value < b.value ? -1 : 1));
}
