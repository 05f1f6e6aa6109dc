import type { Problem } from '../problem';
import type { Definitions } from './rule';

const PREFIX = /^\/$|^(\/[A-Za-z0-9._~-]+)+$/;

/** A public path prefix is one, and belongs to one service. */
export function* routes({ topology }: Definitions): Iterable<Problem> {
  const claimed = new Map<string, string>();
  for (const { name, route } of topology.services) {
    if (!route) continue;
    if (!PREFIX.test(route.prefix)) {
      yield {
        subject: name,
        field: 'route',
        given: route.prefix,
        allowed: '"/", or "/" and segments of letters, digits and ._~- without a trailing "/"',
        fix: `"${`/${route.prefix}`
          .replace(/[^A-Za-z0-9._~/-]/g, '')
          .replace(/\/+/g, '/')
          .replace(/(.)\/$/, '$1')}" would do`,
      };
    }
    const owner = claimed.get(route.prefix);
    if (owner !== undefined) {
      yield {
        subject: name,
        field: 'route',
        given: route.prefix,
        allowed: `a prefix that nobody has; ${owner} has this one`,
        fix: `give ${name} a prefix of its own`,
      };
    }
    claimed.set(route.prefix, owner ?? name);
  }
}
