import type { Problem } from '../problem';
import { repeated } from '../repeated';
import { nearest } from '../nearest';
import { routeField } from '../route';
import type { Definitions } from './rule';

/** A service has ports, each number once in its container; what names a port names one that exists. */
export function* ports({ topology }: Definitions): Iterable<Problem> {
  for (const { name: subject, ports: own, metrics, routes } of topology.services) {
    if (Object.keys(own).length === 0) {
      const fix = 'add e.g. ports: { http: 8080 }';
      yield { subject, field: 'ports', given: undefined, allowed: 'at least one port', fix };
    }
    for (const number of repeated(Object.values(own))) {
      const fix = 'give the second port its own number';
      yield { subject, field: 'ports', given: number, allowed: 'each number once', fix };
    }
    if (metrics && !Object.hasOwn(own, metrics.port)) yield unknownPort(subject, 'metrics.port', metrics.port, own);
    for (const route of routes) {
      if (Object.hasOwn(own, route.port)) continue;
      yield unknownPort(subject, `${routeField(routes, route)}.port`, route.port, own);
    }
  }
}

/** The problem of naming a port that a service doesn't have. */
export function unknownPort(
  subject: string,
  field: string,
  given: string,
  own: Readonly<Record<string, number>>,
): Problem {
  const meant = nearest(given, Object.keys(own));
  const allowed = Object.keys(own).join(', ') || 'no port is defined';
  const advice = 'name one of the allowed ports, or add the port to the service that should have it';
  return { subject, field, given, allowed, fix: meant === undefined ? advice : `did you mean ${meant}?` };
}
