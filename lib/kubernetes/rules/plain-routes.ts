import { routedIn, routeField, type KubernetesEnvironment, type Problem, type Resolved, type Route } from '../../model';

/** What no field of an Ingress can say. */
const BEYOND_PLAIN = [
  'stripPrefix',
  'maxBodyMiB',
  'timeoutSeconds',
  'webSocket',
  'grpc',
  'streaming',
  'rateLimit',
  'headers',
  'allow',
] as const satisfies readonly (keyof Route)[];

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== false && (typeof value !== 'object' || Object.keys(value as object).length > 0);

/** A route says no more than every ingress controller understands. */
export function* plainRoutes(resolved: Resolved<KubernetesEnvironment>): Iterable<Problem> {
  const { name } = resolved.environment;
  for (const { name: subject, routes } of routedIn(resolved)) {
    for (const route of routes) {
      for (const option of BEYOND_PLAIN.filter((one) => isSaid(route[one]))) {
        yield {
          subject,
          field: `${routeField(routes, route)}.${option}`,
          given: route[option],
          allowed: `host, prefix and port: the ingress controller of ${name} is plain`,
          fix: "leave it out, do it in the service, or choose a controller with flavour: 'f5-nginx'",
        };
      }
    }
  }
}
