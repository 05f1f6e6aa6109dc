import {
  edgeFacts,
  routedHosts,
  routedIn,
  type KubernetesEnvironment,
  type MadeName,
  type Namespace,
  type Resolved,
  type Route,
} from '../../model';
import { edgeNamespace } from '../namespaces/namespaces-in';
import { certificateNamespaces, certifiedHosts, solverNamespaces } from '../edge';
import { ACME_SOLVER } from '../network/peers';
import { accessPolicyName, publicHostName, redirectName, routeName, tlsSecret } from '../naming/edge';

/** Kubernetes' own limit for names that are no DNS label. */
const LONGEST = 253;

/** The names that public hosts take: Ingresses, those of routes beside their Services and those of hosts, and what their certificates need. */
export function edgeNames(resolved: Resolved<KubernetesEnvironment>): MadeName[] {
  const { environment } = resolved;
  return [
    ...(edgeFacts(environment).routes === 'gateway-routes' ? gatewayNames(resolved) : ingressNames(resolved)),
    ...certificateNamespaces(resolved).flatMap((namespace) => certificateNames(resolved, namespace)),
    ...solverNamespaces(resolved).map(({ name }) => ({
      name: ACME_SOLVER,
      among: `workload in ${name}`,
      of: environment.name,
      what: 'what answers the certificate authority',
    })),
  ];
}

/** The Secrets with the certificates of hosts: one of each, or one of all that is there. */
function certificateNames(resolved: Resolved<KubernetesEnvironment>, namespace: Namespace): MadeName[] {
  const { certificates, name: of } = resolved.environment;
  const secrets = new Map<string, string[]>();
  for (const [called, host] of certifiedHosts(resolved, namespace)) {
    const name = tlsSecret(called, certificates);
    secrets.set(name, [...(secrets.get(name) ?? []), host]);
  }
  return [...secrets].map(([name, all]) => ({
    name,
    among: `Secret in ${namespace.name}`,
    of,
    what: `the certificate of ${all.join(' and ')}`,
  }));
}

const madeName = (kind: string, name: string, namespace: string, of: string, what: string): MadeName => ({
  name,
  among: `${kind} in ${namespace}`,
  of,
  what,
  longest: LONGEST,
});

/** The Ingresses of hosts, where paths are merged into them, and of routes on each host. */
function ingressNames(resolved: Resolved<KubernetesEnvironment>): MadeName[] {
  const { environment } = resolved;
  const { application, name: of } = environment;
  const hosts = edgeFacts(environment).routes === 'merged-ingresses' ? routedHosts(resolved) : [];
  return [
    ...hosts.map(([called, host]) =>
      madeName('Ingress', publicHostName(application, called), edgeNamespace(environment), of, `the host ${host}`),
    ),
    ...routedIn(resolved).flatMap(({ name, namespace, routes }) =>
      routes.flatMap(({ hosts: names, prefix }, i) =>
        [...new Set(names)].map((host) =>
          madeName('Ingress', routeName(name, i, host), namespace.name, name, `the route ${prefix} of ${name}`),
        ),
      ),
    ),
  ];
}

/** What sends users to TLS, and the routes of services; of the Gateway there is one. */
function gatewayNames(resolved: Resolved<KubernetesEnvironment>): MadeName[] {
  const { environment } = resolved;
  if (routedHosts(resolved).length === 0) return [];
  const { application, name: of } = environment;
  const kindOf = ({ grpc }: Route): string => (grpc ? 'GRPCRoute' : 'HTTPRoute');
  return [
    madeName('HTTPRoute', redirectName(application), edgeNamespace(environment), of, 'what sends users to TLS'),
    ...routedIn(resolved).flatMap(({ name, namespace, routes }) =>
      routes.map((route, i) => {
        const what = `the route ${route.prefix} of ${name}`;
        return madeName(kindOf(route), accessPolicyName(name, i), namespace.name, name, what);
      }),
    ),
  ];
}
