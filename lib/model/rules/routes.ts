import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** A public path prefix belongs to one service. */
export function* routes({ topology }: Definitions): Iterable<Problem> {
  const claimed = new Map<string, string>();
  for (const { name, route } of topology.services) {
    if (!route) continue;
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
