import type { External } from '../backing/external';
import type { Server } from '../backing/server';
import { own } from '../own';
import type { Problem } from '../problem';
import { repeated } from '../repeated';
import { listed } from '../listed';
import { nearest } from '../nearest';
import { routeField } from '../route';
import type { Service } from '../service';
import type { Definitions } from './rule';

/** Each number of a port once in its container and once before it; what names a port names one that exists. */
export function* ports({ topology }: Definitions): Iterable<Problem> {
  for (const server of topology.backing) {
    if (server.kind === 'server') yield* ownPortProblems(server);
    if (server.kind === 'server' || server.kind === 'external') yield* schemeProblems(server);
  }
  for (const service of topology.services) {
    const { name: subject, ports: own, routes } = service;
    yield* ownPortProblems(service);
    yield* servicePortProblems(service);
    for (const route of routes) {
      if (Object.hasOwn(own, route.port)) continue;
      const field = routeField(routes, route);
      yield Object.keys(own).length === 0
        ? noPort(subject, field, route.prefix, subject)
        : unknownPort(subject, `${field}.port`, route.port, own);
    }
  }
}

function* ownPortProblems({ name: subject, ports: own, metrics }: Service | Server): Iterable<Problem> {
  for (const number of repeated(Object.values(own))) {
    const fix = 'give the second port its own number';
    yield { subject, field: 'ports', given: number, allowed: 'each number once', fix };
  }
  if (metrics && !Object.hasOwn(own, metrics.port)) yield unknownPort(subject, 'metrics.port', metrics.port, own);
}

function* schemeProblems({ name: subject, ports: own, schemes = {} }: Server | External): Iterable<Problem> {
  for (const name of Object.keys(schemes)) {
    if (!Object.hasOwn(own, name)) yield unknownPort(subject, `schemes.${name}`, name, own);
  }
}

function* servicePortProblems({ name: subject, ports, servicePorts }: Service): Iterable<Problem> {
  for (const name of Object.keys(servicePorts)) {
    if (!Object.hasOwn(ports, name)) yield unknownPort(subject, `servicePorts.${name}`, name, ports);
  }
  // What stands twice among the ports themselves is told above.
  const before = Object.entries(ports).map(([name, number]) => own(servicePorts, name) ?? number);
  for (const number of repeated(before).filter((twice) => !repeated(Object.values(ports)).includes(twice))) {
    const fix = 'clients reach two ports under it: give one of them another number';
    yield { subject, field: 'servicePorts', given: number, allowed: 'each number once', fix };
  }
}

/** The problem of naming a port that something doesn't have. */
export function unknownPort(
  subject: string,
  field: string,
  given: string,
  own: Readonly<Record<string, number>>,
): Problem {
  const meant = nearest(given, Object.keys(own));
  const allowed = listed(Object.keys(own), 'no port is defined');
  const advice = 'name one of the allowed ports, or add the port to what should have it';
  return { subject, field, given, allowed, fix: meant === undefined ? advice : `did you mean ${meant}?` };
}

/** The problem of wanting a port of a service that has none. */
export const noPort = (subject: string, field: string, given: string, of: string): Problem => ({
  subject,
  field,
  given,
  allowed: `a service with a port; ${of} has none`,
  fix: `add to ${of} the port that it listens on, e.g. ports: { http: 8080 }`,
});
