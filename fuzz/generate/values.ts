import type { Draw } from '../draw';
import type { Data, Fields } from '../plan/plan';
import { content, line } from './texts';

/** A secret of a name's own; one name, key and local value wherever it is read. */
export const secretKey = (secret: string, key: string, more: Fields = {}): Fields => ({
  kind: 'secret',
  secret,
  key,
  purpose: 'opens something',
  ...more,
});

/** Values that a line of .env may hold. */
const SETTINGS = ['', 'yes', '0x1', 'a b', 'é', '~', 'a: b', '1e3', '-', '@x', '%d', '*'] as const;

const NAMES = ['LOG_LEVEL', 'MODE', '_X', 'A1', 'YES', 'NO', 'PATH_PREFIX', 'CONSTRUCTOR', 'N', 'Y', 'NULL'] as const;

/** An endpoint that a client lists, which its variables may tell the address of. */
export interface EnvProps {
  /** Whose variables they are: secrets are called after it. */
  readonly name: string;
  /** Endpoints that may be addressed. */
  readonly addresses: readonly Data[];
  /** Names of variables that are surely there, and are no text. */
  readonly known: readonly string[];
}

/** Variables of a program. */
export function env(draw: Draw, { name, addresses, known }: EnvProps): Record<string, Data> {
  const plain = draw.record(draw.some(NAMES, 4), () => plainValue(draw));
  const secret = draw.maybe(0.3, () => ({ API_TOKEN: secretKey(name, 'api-token', secretOptions(draw)) }));
  const needed = draw.maybe(0.2, () => ({ SESSION_SECRET: secretKey(name, 'session-secret') }));
  const literals = Object.entries(plain).flatMap(([variable, value]) => (mayBeGlued(value) ? [variable] : []));
  const referable = [...known, ...literals, ...Object.keys(needed)];
  const text = draw.maybe(0.3, () => ({ COMPOSED: { kind: 'text', parts: parts(draw, referable, addresses) } }));
  const told = draw.maybe(addresses.length > 0 ? 0.3 : 0, () => ({
    PEER: { kind: 'address', of: draw.one(addresses), part: draw.one(['url', 'host', 'port']) },
  }));
  return { ...plain, ...secret, ...needed, ...text, ...told };
}

/** Whether a text may hold it beside anything: no text, no address of its own, and no colon, which makes one of what is around it. */
function mayBeGlued(value: Data): boolean {
  const { kind, field, value: text = value } = typeof value === 'string' ? {} : (value as Fields);
  return kind !== 'text' && field !== 'address' && !(typeof text === 'string' && text.includes(':'));
}

const secretOptions = (draw: Draw): Fields => ({
  ...draw.maybe(0.3, () => ({ optional: draw.chance(0.8) })),
  ...draw.maybe(0.3, () => ({ local: draw.one(['local-only', 'a:b', '', 'yes', '0x1', 'é']) })),
});

function plainValue(draw: Draw): Data {
  const kind = draw.one(['string', 'string', 'string', 'literal', 'setting', 'pod'] as const);
  switch (kind) {
    case 'string':
      return content(draw);
    case 'literal':
      return { kind, value: content(draw) };
    case 'setting':
      return { kind, value: draw.one(SETTINGS), purpose: line(draw) };
    case 'pod':
      return { kind, field: draw.one(['name', 'namespace', 'address']) };
  }
}

/** Parts of a text. An address is a word of it: glued to something else it would be another address. */
function parts(draw: Draw, known: readonly string[], addresses: readonly Data[]): Data[] {
  const part = draw.one(['url', 'host', 'port']);
  const words = addresses.length > 0 && draw.chance(0.4);
  const all = draw.times(1, 3, (): Data => {
    if (known.length > 0 && draw.chance(0.4)) return { kind: 'variable', name: draw.one(known) };
    return words && draw.chance(0.5)
      ? { kind: 'address', of: draw.one(addresses), part }
      : content(draw).replaceAll(':', '');
  });
  return words ? all.flatMap((one, i) => (i === 0 ? [one] : [' ', one])) : all;
}

/** Files by path, in at most two folders. */
export function files(draw: Draw, name: string): Fields {
  const paths = draw.several(['/etc/app/a.yaml', '/etc/app/.b', '/srv/conf.d/c.json', '/etc/app/constructor'], 3);
  return draw.record(paths, (path) =>
    draw.chance(0.25) ? secretKey(name, `file-${paths.indexOf(path)}`) : content(draw).replace(/[\r\ufeff]/g, ''),
  );
}
