import {
  routedHosts,
  routedIn,
  routeField,
  type KubernetesEnvironment,
  type Problem,
  type Resolved,
  type Routed,
  type Route,
} from '../../model';

/** What the Gateway API has no field for, in its standard channel. */
const BEYOND_GATEWAY = ['maxBodyMiB', 'rateLimit', 'allow'] as const satisfies readonly (keyof Route)[];

/** How many the API lets a route have of each. */
const MOST = 16;
/** How many hosts a Gateway listens for, beside the port without TLS. */
const MOST_HOSTS = 63;

/**
 * A route says no more than the Gateway API can.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule
 */
export function* gatewayRoutes(resolved: Resolved<KubernetesEnvironment>): Iterable<Problem> {
  const { name: environment } = resolved.environment;
  for (const routed of routedIn(resolved)) {
    for (const route of routed.routes) {
      yield* unsayable(routed, route, environment);
      yield* tooMany(routed, route, environment);
      if (route.grpc) yield* sharedHosts(routed, route, resolved);
    }
  }
  const { length } = routedHosts(resolved);
  if (length > MOST_HOSTS) {
    const allowed = `${MOST_HOSTS} at most: a Gateway listens for no more`;
    yield { subject: environment, field: 'hosts', given: length, allowed, fix: 'route to fewer of them' };
  }
}

function* unsayable({ name: subject, routes }: Routed, route: Route, environment: string): Iterable<Problem> {
  const field = routeField(routes, route);
  const fix = "leave it out, do it in the service, or choose an edge with controller: 'f5-nginx'";
  for (const option of BEYOND_GATEWAY.filter((one) => route[one] !== undefined)) {
    const allowed = `what the Gateway API can say, which is the edge of ${environment}: it has no field for this`;
    yield { subject, field: `${field}.${option}`, given: route[option], allowed, fix };
  }
  const { webSocket, streaming, grpc, timeoutSeconds } = route;
  if (timeoutSeconds === undefined || !(webSocket || streaming || grpc)) return;
  yield {
    subject,
    field: `${field}.timeoutSeconds`,
    given: timeoutSeconds,
    allowed: `no time where answers go on: the Gateway API, which is the edge of ${environment}, limits an answer as a whole`,
    fix,
  };
}

/** Of routes of both kinds on one host a Gateway must refuse one, whatever their paths. */
function* sharedHosts(
  { name: subject, routes }: Routed,
  route: Route,
  resolved: Resolved<KubernetesEnvironment>,
): Iterable<Problem> {
  const others = routedIn(resolved).flatMap((one) => one.routes.filter(({ grpc }) => !grpc));
  for (const given of route.hosts.filter((host) => others.some(({ hosts }) => hosts.includes(host)))) {
    const allowed = `a host for gRPC alone: the Gateway API, which is the edge of ${resolved.environment.name}, lets it share none`;
    const fix = 'add a host to the environment, and name it in the route';
    yield { subject, field: `${routeField(routes, route)}.hosts`, given, allowed, fix };
  }
}

function* tooMany({ name: subject, routes }: Routed, route: Route, environment: string): Iterable<Problem> {
  const said = { hosts: new Set(route.hosts).size, headers: Object.keys(route.headers).length };
  for (const [option, given] of Object.entries(said)) {
    if (given <= MOST) continue;
    const allowed = `${MOST} at most: the Gateway API, which is the edge of ${environment}, takes no more`;
    yield { subject, field: `${routeField(routes, route)}.${option}`, given, allowed, fix: 'make two routes of it' };
  }
}
