import {
  edgeFacts,
  inEnvironment,
  isPublic,
  resolve,
  type Definitions,
  type ExistingController,
  type ExistingGateway,
  type KubernetesEnvironment,
  type LoadBalancer,
  type Problem,
  type Topology,
} from '../../model';
import { namespacesIn } from '../namespaces/namespaces-in';
import { gatewayRoutes } from './gateway-routes';
import { plainRoutes } from './plain-routes';

/** What is routed to has an edge and certificates; the edge understands what routes say and stands where it is said to. */
export function* edge({ topology: defined, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments.filter((e) => e.target === 'kubernetes')) {
    const { topology } = inEnvironment(defined, environment);
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
    const { routes, loadBalancer } = edgeFacts(environment);
    if (loadBalancer !== undefined) yield* ofLoadBalancer(subject, loadBalancer);
    if (chosen?.controller === 'existing') yield* ofExisting(environment, chosen, topology);
    if (routes === 'ingresses') yield* plainRoutes(resolve(topology, environment));
    if (routes === 'gateway-routes') yield* gatewayRoutes(resolve(topology, environment));
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
  { pods, annotations = {} }: ExistingController | ExistingGateway,
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
