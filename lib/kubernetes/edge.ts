import {
  edgeFacts,
  isPublic,
  routedHosts,
  routedIn,
  type KubernetesEnvironment,
  type Namespace,
  type Resolved,
} from '../model';
import { edgeNamespace, gathersHosts } from './namespaces/namespaces-in';
import { GATEWAY_CLASS, INGRESS_CLASS } from './naming/edge';

type InCluster = Resolved<KubernetesEnvironment>;

/** The class of every Ingress, or of the Gateway: it says which controller is meant. */
export function edgeClassOf({ edge }: KubernetesEnvironment): string {
  if (edge?.controller === 'existing') return edge.api === 'gateway' ? edge.gatewayClass : edge.ingressClass;
  return edge?.api === 'gateway' ? GATEWAY_CLASS : INGRESS_CLASS;
}

/** What an environment has every Ingress, or its Gateway, say. */
export const edgeAnnotations = ({ edge }: KubernetesEnvironment): Readonly<Record<string, string>> =>
  edge?.controller === 'existing' ? (edge.annotations ?? {}) : {};

/** Whether an Ingress is told the address at which it can be reached: that of a load balancer, by the controller. */
export const givesAddresses = ({ edge }: KubernetesEnvironment): boolean =>
  edge?.controller !== 'f5-nginx' || edge.loadBalancer.type !== 'NodePort';

/** Whether routes are those of a Gateway. */
export const isGateway = (environment: KubernetesEnvironment): boolean =>
  edgeFacts(environment).routes === 'gateway-routes';

/** Where the certificates of public hosts are, each beside what reads it: in one place if they are gathered. */
export function certificateNamespaces(resolved: InCluster): Namespace[] {
  const { topology, environment } = resolved;
  if (!isPublic(topology)) return [];
  if (gathersHosts(resolved)) return [{ kind: 'namespace', name: edgeNamespace(environment) }];
  return [...new Set(routedIn(resolved).map(({ namespace }) => namespace))];
}

/** The public hosts whose certificates are in a namespace: their names, and what they are. */
export function certifiedHosts(resolved: InCluster, namespace: Namespace): readonly (readonly [string, string])[] {
  if (!certificateNamespaces(resolved).some(({ name }) => name === namespace.name)) return [];
  if (gathersHosts(resolved)) return routedHosts(resolved);
  const routes = routedIn(resolved)
    .filter((one) => one.namespace.name === namespace.name)
    .flatMap((one) => one.routes);
  return routedHosts(resolved).filter(([name]) => routes.some(({ hosts }) => hosts.includes(name)));
}

/** Where cert-manager answers a certificate authority that asks by HTTP: beside the certificate. */
export const solverNamespaces = (resolved: InCluster): Namespace[] =>
  resolved.environment.certificates?.from === 'acme' ? certificateNamespaces(resolved) : [];
