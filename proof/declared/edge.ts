import type { KubernetesEnvironment, Resolved } from '../../lib/model';
import { CONTROLLER_NAMESPACE, edgeNamespaceOf } from './clusters';
import { declaredRoutes } from './routes';

/** The pods that route users to services, and where they are. */
export interface Controller {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  /** It is the engine's own, and stands beside the hosts in a namespace that is ours. */
  readonly isOurs: boolean;
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
  /** The class of each Ingress, which tells the controller that it is meant. */
  readonly ingressClass: string;
  /** What each Ingress says besides. */
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
};

export function edgeOf(resolved: Resolved<KubernetesEnvironment>): DeclaredEdge {
  const { environment } = resolved;
  const { edge, certificates } = environment;
  const isMerged = edge?.controller !== 'existing' || edge.flavour === 'f5-nginx';
  const routed = [...new Set(declaredRoutes(resolved).map(({ service }) => service.namespace.name))];
  const beside = routed.map((namespace) => ({ name: `acme-solver.${namespace}`, namespace }));
  const merged = [{ name: SOLVER, namespace: edgeNamespaceOf(environment) }];
  const certified = routed.length === 0 ? [] : isMerged ? merged : beside;
  const isOpen = edge?.controller === 'f5-nginx' && edge.loadBalancer.proxyProtocol === false;
  const common = { isMerged, isOpen, solvers: certificates?.from === 'acme' ? certified : [] };
  return edge?.controller === 'existing'
    ? {
        ...common,
        controller: { ...edge.pods, isOurs: false },
        ingressClass: edge.ingressClass,
        annotations: edge.annotations ?? {},
      }
    : { ...common, controller: OWN_CONTROLLER, ingressClass: 'nginx', annotations: {} };
}
