import type { Problem } from '../problem';
import { routeField, type Route } from '../route';
import type { Service } from '../service';

/** What means nothing of gRPC: it is HTTP/2, streams by itself, and has methods in the place of paths. */
const MEANINGLESS = ['webSocket', 'stripPrefix', 'streaming'] as const satisfies readonly (keyof Route)[];

/** `/`, `/package.Service` or `/package.Service/Method`. */
const METHODS = /^\/([A-Za-z_][\w.]*(\/[A-Za-z_]\w*)?)?$/;

/** A route that is gRPC leads to methods, by a port that speaks nothing else. */
export function* grpcProblems({ name: subject, routes }: Service, route: Route): Iterable<Problem> {
  const field = routeField(routes, route);
  for (const option of MEANINGLESS.filter((one) => route[one])) {
    const allowed = 'a route of gRPC without it: calls stream by themselves, and methods are no paths';
    yield { subject, field: `${field}.${option}`, given: true, allowed, fix: 'leave it out' };
  }
  if (!METHODS.test(route.prefix)) {
    const allowed = '/, a service of gRPC (/package.Service) or one of its methods (/package.Service/Method)';
    yield { subject, field: `${field}.prefix`, given: route.prefix, allowed, fix: 'name what is called' };
  }
  if (routes.some((other) => other.port === route.port && !other.grpc)) {
    const allowed = 'a port that speaks gRPC alone: another route leads there without it';
    yield { subject, field: `${field}.port`, given: route.port, allowed, fix: 'give gRPC a port of its own' };
  }
}
