import {
  isMerged,
  isPublic,
  resolve,
  routedIn,
  routeField,
  type Definitions,
  type ExistingController,
  type KubernetesEnvironment,
  type LoadBalancer,
  type Problem,
  type Resolved,
  type Route,
  type Topology,
} from '../../model';
import { namespacesIn } from '../namespaces/namespaces-in';

/** What is routed to has an edge and certificates; the edge understands what routes say and stands where it is said to. */
export function* edge({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments.filter((e) => e.target === 'kubernetes')) {
    const { name: subject, edge: chosen } = environment;
    if (isPublic(topology) && chosen === undefined) {
      const fix = "add edge: { controller: 'f5-nginx', loadBalancer: { … } }, or { controller: 'existing', … }";
      yield { subject, field: 'edge', given: undefined, allowed: 'an ingress controller: there are routes', fix };
    }
    if (isPublic(topology) && environment.certificates === undefined) {
      const fix = "add certificates: { from: 'acme', … }, or { from: 'self-signed' }, 'issuer' or 'secret'";
      yield {
        subject,
        field: 'certificates',
        given: undefined,
        allowed: 'where they come from: there are routes',
        fix,
      };
    }
    if (chosen?.controller === 'f5-nginx') yield* ofLoadBalancer(subject, chosen.loadBalancer);
    if (chosen?.controller === 'existing') yield* ofExisting(environment, chosen, topology);
    if (!isMerged(environment)) yield* plainRoutes(resolve(topology, environment));
  }
}

/** Whoever may say anything of a client's address is a client. */
function* ofLoadBalancer(subject: string, { addresses, proxyProtocol = true }: LoadBalancer): Iterable<Problem> {
  for (const [i, given] of addresses.entries()) {
    if (!proxyProtocol || !given.endsWith('/0')) continue;
    const field = `edge.loadBalancer.addresses[${i}]`;
    const fix = 'name the load balancer alone, or write proxyProtocol: false if it leaves addresses as they are';
    yield { subject, field, given, allowed: 'addresses that no client has: their word is taken', fix };
  }
}

/** Annotations that the engine itself writes, by what they begin with. */
const OWN = ['argocd.argoproj.io/', 'nginx.org/mergeable-ingress-type'];

function* ofExisting(
  environment: KubernetesEnvironment,
  { pods, annotations = {} }: ExistingController,
  topology: Topology,
): Iterable<Problem> {
  const subject = environment.name;
  const own = namespacesIn(resolve(topology, environment)).map(({ name }) => name);
  if (own.includes(pods.namespace)) {
    const allowed = `a namespace other than ${own.join(', ')}`;
    const fix = 'name the one in which it runs: those of the application are closed to all that it does not define';
    yield { subject, field: 'edge.pods.namespace', given: pods.namespace, allowed, fix };
  }
  if (Object.keys(pods.labels).length === 0) {
    const fix = "add labels that its pods have: 'app.kubernetes.io/name'";
    yield { subject, field: 'edge.pods.labels', given: {}, allowed: 'at least one: others run beside it', fix };
  }
  for (const given of Object.keys(annotations).filter((key) => OWN.some((own) => key.startsWith(own)))) {
    const field = `edge.annotations.${given}`;
    yield { subject, field, given, allowed: 'annotations other than the engine’s own', fix: 'remove it' };
  }
}

/** What no field of an Ingress can say. */
const BEYOND_PLAIN = [
  'stripPrefix',
  'maxBodyMiB',
  'timeoutSeconds',
  'webSocket',
  'streaming',
  'rateLimit',
  'headers',
  'allow',
] as const satisfies readonly (keyof Route)[];

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== false && (typeof value !== 'object' || Object.keys(value as object).length > 0);

function* plainRoutes(resolved: Resolved<KubernetesEnvironment>): Iterable<Problem> {
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
