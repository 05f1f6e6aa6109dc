import type { Problem } from '../problem';
import type { Service } from '../service';
import type { Definitions } from './rule';

/** A service starts after what it connects to, so connections may not go round in a circle. */
export function* startOrder({ topology }: Definitions): Iterable<Problem> {
  const done = new Set<Service>();
  for (const service of topology.services) {
    const cycle = findCycle(service, [], done);
    if (cycle) {
      const shown = [...cycle, cycle[0]].map((s) => s?.name).join(' → ');
      yield {
        subject: cycle[0]?.name ?? service.name,
        field: 'connects',
        given: shown,
        allowed: 'connections that lead away from a service and never back to it',
        fix: 'let one of them be told where to find the other through the broker, or merge the two',
      };
    }
  }
}

function findCycle(service: Service, path: readonly Service[], done: Set<Service>): Service[] | undefined {
  const start = path.indexOf(service);
  if (start >= 0) return path.slice(start);
  if (done.has(service)) return undefined;
  done.add(service);
  for (const { of } of service.connects) {
    const cycle = of.kind === 'service' ? findCycle(of, [...path, service], done) : undefined;
    if (cycle) return cycle;
  }
  return undefined;
}
