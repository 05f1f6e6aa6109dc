import type { KubernetesEnvironment, Resolved } from '../../lib/model';
import { CONTROLLER_NAMESPACE, edgeNamespaceOf } from './clusters';
import { declaredRoutes } from './routes';

/** The pods that route users to services, and where they are. */
export interface Controller {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  /** It is the engine's own, and stands beside the hosts in a namespace that is ours. */
  readonly isOurs: boolean;
  /** What is known of them where they are the engine's. */
  readonly pods?: EdgePods;
  /** Whom they run as, where that is known. */
  readonly account?: string;
}

/** Ports of pods at the edge, and who tells them what to do, as the proof names it. */
export interface EdgePods {
  readonly users: readonly number[];
  readonly metrics: { readonly name: string; readonly port: number };
  readonly told: { readonly by: string; readonly port: number | 'api' };
}

/** The pods that answer a certificate authority: one beside the hosts, or one beside each service that is routed to. */
export interface Solver {
  /** As the proof calls it. */
  readonly name: string;
  readonly namespace: string;
}

/** What is declared of the edge. */
export interface DeclaredEdge {
  readonly controller: Controller;
  /** The class of each Ingress or Gateway, which tells the controller that it is meant. */
  readonly edgeClass: string;
  /** Routes are those of a Gateway. */
  readonly isGateway: boolean;
  /** What each Ingress, or the Gateway, says besides. */
  readonly annotations: Readonly<Record<string, string>>;
  /** The paths of a host are merged into one Ingress, which has its certificate. */
  readonly isMerged: boolean;
  /** Connections come with the addresses of users, not with that of a load balancer alone. */
  readonly isOpen: boolean;
  /** The pods that answer a certificate authority by HTTP, beside each certificate of its. */
  readonly solvers: readonly Solver[];
}

/** How the one beside the hosts is called. */
export const SOLVER = 'acme-solver';

const NAME = 'app.kubernetes.io/name';
/** That of F5's chart, as the engine installs it. */
export const OWN_CONTROLLER: Controller = {
  namespace: CONTROLLER_NAMESPACE,
  labels: { [NAME]: 'nginx-ingress' },
  isOurs: true,
  account: 'ingress-controller-nginx-ingress',
  pods: {
    users: [80, 443],
    metrics: { name: 'prometheus', port: 9113 },
    told: { by: 'api-server', port: 'api' },
  },
};

/** The class of Gateways for which Envoy Gateway makes proxies. */
export const ENVOY_CLASS = 'envoy';

/** The proxies that Envoy Gateway makes beside a Gateway. */
export const envoys = (namespace: string, account: string): Controller => ({
  namespace,
  labels: { [NAME]: 'envoy' },
  isOurs: true,
  // That of the Gateway, by its name.
  account,
  // It moves ports below 1024 up by ten thousand.
  pods: {
    users: [10080, 10443],
    metrics: { name: 'metrics', port: 19001 },
    told: { by: 'envoy-gateway', port: 18000 },
  },
});

export function edgeOf(resolved: Resolved<KubernetesEnvironment>): DeclaredEdge {
  const { environment } = resolved;
  const { edge, certificates } = environment;
  const isGateway = edge?.api === 'gateway';
  const isAlone = edge?.controller === 'existing' && edge.api !== 'gateway' && edge.flavour === 'plain';
  const routed = [...new Set(declaredRoutes(resolved).map(({ service }) => service.namespace.name))];
  const beside = routed.map((namespace) => ({ name: `acme-solver.${namespace}`, namespace }));
  const gathered = [{ name: SOLVER, namespace: edgeNamespaceOf(environment) }];
  const certified = routed.length === 0 ? [] : isAlone ? beside : gathered;
  const isOpen = edge !== undefined && edge.controller !== 'existing' && edge.loadBalancer.proxyProtocol === false;
  return {
    isGateway,
    isMerged: !isGateway && !isAlone,
    isOpen,
    solvers: certificates?.from === 'acme' ? certified : [],
    controller: controllerOf(environment),
    edgeClass: classOf(environment),
    annotations: edge?.controller === 'existing' ? (edge.annotations ?? {}) : {},
  };
}

function controllerOf(environment: KubernetesEnvironment): Controller {
  const { edge } = environment;
  if (edge?.controller === 'existing') {
    const { namespace, labels } = edge.pods;
    return { namespace, labels, isOurs: false };
  }
  return edge?.controller === 'envoy-gateway'
    ? envoys(edgeNamespaceOf(environment), environment.application)
    : OWN_CONTROLLER;
}

function classOf({ edge }: KubernetesEnvironment): string {
  if (edge?.controller === 'existing') return edge.api === 'gateway' ? edge.gatewayClass : edge.ingressClass;
  return edge?.controller === 'envoy-gateway' ? ENVOY_CLASS : 'nginx';
}
