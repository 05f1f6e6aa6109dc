import { as, at, endpoint, ref } from '../plan/marks';
import type { Data, Fields } from '../plan/plan';
import { resilientTo } from './resilience';
import type { Part, Scope } from './scope';

/** Connections of one client to some of these, whose variables do not meet. */
export function connectionsTo(scope: Scope, targets: readonly Part[], most = 3): Data[] {
  const { draw } = scope;
  const kinds = new Set<string>();
  return draw.some(targets, most).flatMap((part) => {
    const again = kinds.has(part.define);
    kinds.add(part.define);
    return connection(scope, part, again);
  });
}

/** @param again whether the client is connected to another one of this kind, and so has names of its own */
function connection(scope: Scope, part: Part, again: boolean): Data[] {
  const { draw } = scope;
  const { key, define, name, props } = part;
  const prefix = name.toUpperCase().replace(/-/g, '_');
  const own = again || draw.chance(0.2);
  const named = (target: Data, names: readonly string[]): Data =>
    own ? as(target, Object.fromEntries(names.map((given) => [given, `${prefix}_OWN_${given}`]))) : target;
  switch (define) {
    case 'postgres':
      return database(scope, part);
    case 'redis':
      return [named(ref(key), props['password'] === false ? ['REDIS_URL'] : ['REDIS_URL', 'REDIS_PASSWORD'])];
    case 'objectStorage':
      return [named(ref(key), ['STORAGE_API', 'STORAGE_ENDPOINT', 'STORAGE_BUCKET'])];
    case 'oidc':
      return [endpoint(key, draw.one(['signIn', 'publicClient', 'verify']))];
    case 'service':
    case 'server':
    case 'external': {
      const ports = Object.keys((props['ports'] ?? {}) as Fields);
      const port = ports.length > 0 && draw.chance(0.3) ? draw.one(ports) : undefined;
      const target = port === undefined ? ref(key) : at(key, port);
      const given = port === undefined || port === ports[0] ? `${prefix}_HOST` : `${prefix}_${snake(port)}_HOST`;
      const called = draw.chance(0.15) ? as(target, { [given]: `OWN_${prefix}_HOST` }) : target;
      return [define === 'service' ? resilientTo(scope, `${key} ${port ?? ports[0] ?? ''}`, called) : called];
    }
    case 'namespace':
    case 'job':
    case 'addon':
    case 'environment':
      return [];
  }
}

const snake = (name: string): string => name.toUpperCase().replace(/-/g, '_');

/** One database of a server, and perhaps a further one under other names. */
function database({ draw }: Scope, { key, props }: Part): Data[] {
  const names = draw.one([['readWrite'], ['readWrite', 'readOnly'], ['readOnly'], ['direct']] as const);
  const further = Object.keys((props['databases'] ?? {}) as Fields);
  const host = names[0] === 'readOnly' ? 'DATABASE_READ_HOST' : 'DATABASE_HOST';
  const own = names.map((name, i) =>
    i === 0 && draw.chance(0.2)
      ? as(endpoint(key, name), { [host]: 'PGHOST', DATABASE_NAME: 'PGDATABASE' })
      : endpoint(key, name),
  );
  if (further.length === 0 || !draw.chance(0.4)) return own;
  const other = draw.one(further);
  const ownNames = { DATABASE_URL: `${snake(other)}_URL`, DATABASE_PASSWORD: `${snake(other)}_PASSWORD` };
  return [...own, as(endpoint(key, 'readWrite', other), ownNames)];
}
