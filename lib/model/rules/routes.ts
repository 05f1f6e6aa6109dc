import type { Problem } from '../problem';
import { repeated } from '../repeated';
import { MAIN_HOST, routeField, type Route } from '../route';
import type { Service } from '../service';
import { grpcProblems } from './grpc-routes';
import type { Definitions } from './rule';

/** On each host a public path prefix belongs to one route, and a route says nothing twice and nothing idle. */
export function* routes({ topology }: Definitions): Iterable<Problem> {
  const claimed = new Map<string, Service>();
  for (const service of topology.services) {
    for (const route of service.routes) {
      for (const host of new Set(route.hosts)) {
        const claim = `${host}${route.prefix}`;
        const owner = claimed.get(claim);
        if (owner !== undefined) yield claimedTwice(service, route, host, owner);
        claimed.set(claim, owner ?? service);
      }
      yield* problemsOf(service, route);
      if (route.grpc) yield* grpcProblems(service, route);
      yield* cutShort(service, route);
    }
  }
}

const claimedTwice = ({ name, routes: all }: Service, route: Route, host: string, owner: Service): Problem => {
  const where = host === MAIN_HOST ? '' : ` on the host ${host}`;
  return {
    subject: name,
    field: routeField(all, route),
    given: route.prefix,
    allowed: `a prefix that nobody has${where}; ${owner.name} has this one`,
    fix: `give ${name} a prefix of its own`,
  };
};

/** A request that its route gives time is not ended before that because a pod goes, which one does in each release. */
function* cutShort({ name: subject, routes: all, drainSeconds }: Service, route: Route): Iterable<Problem> {
  const { timeoutSeconds = 0, webSocket, streaming } = route;
  // A WebSocket and a stream go on for ever, and are opened anew.
  if (webSocket || streaming || timeoutSeconds <= drainSeconds) return;
  yield {
    subject,
    field: 'drainSeconds',
    given: drainSeconds,
    allowed: `at least ${timeoutSeconds}, which ${routeField(all, route)} gives a request`,
    fix: `drainSeconds: ${timeoutSeconds}, or each release ends requests that are in flight`,
  };
}

function* problemsOf({ name: subject, routes: all }: Service, route: Route): Iterable<Problem> {
  const field = routeField(all, route);
  if (route.stripPrefix && route.prefix === '/') {
    const fix = 'leave it out, or give the route the prefix that is to go';
    yield { subject, field: `${field}.stripPrefix`, given: true, allowed: 'a prefix other than "/"', fix };
  }
  for (const host of repeated(route.hosts)) {
    const fix = 'remove one of them';
    yield { subject, field: `${field}.hosts`, given: host, allowed: 'each host once', fix };
  }
  for (const name of repeated(Object.keys(route.headers).map((header) => header.toLowerCase()))) {
    const allowed = 'each header once, in letters of whatever case';
    yield { subject, field: `${field}.headers`, given: name, allowed, fix: 'remove one of them' };
  }
}
