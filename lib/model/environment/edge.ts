import type { Cidr, Label, LabelKey, LabelValue, Line } from '../primitives';

/** What passes connections on to the ingress controller that the engine installs. */
export interface LoadBalancer {
  /**
   * Where connections come from that are not the internet's: the load balancer itself, and networks of users. By the
   * PROXY protocol these are the only ones whose word is taken for a client's address. @minItems 1
   */
  readonly addresses: readonly Cidr[];
  /**
   * Whether it tells a client's address by the PROXY protocol. Without, connections must arrive with the address of the
   * client, and so are let in from the whole internet. @default true
   */
  readonly proxyProtocol?: boolean;
  /** Annotations of the controller's Service, in which clouds are told what to make of it. @default none @keys label-key */
  readonly annotations?: Readonly<Record<LabelKey, Line>>;
  /**
   * What the cluster makes: a load balancer, where something answers for those, or a port of each node, to which a load
   * balancer of one's own leads. @default 'LoadBalancer'
   */
  readonly type?: 'LoadBalancer' | 'NodePort';
}

/** F5's NGINX Ingress Controller, which the engine installs, behind a load balancer. */
export interface F5Nginx {
  readonly controller: 'f5-nginx';
  readonly loadBalancer: LoadBalancer;
}

/** An ingress controller that the cluster has already, of any make: nothing of it is installed, or closed by a policy. */
export interface ExistingController {
  readonly controller: 'existing';
  /**
   * What it understands. `f5-nginx`: all that a route may say, in F5's annotations, with its hosts in a namespace of their
   * own; it must run with custom resources for `allow`, without which everyone may see the route, and with snippets for
   * values of headers that have a comma or a colon. `plain`: hosts, paths and certificates, in one Ingress a route, which
   * every controller understands; a route that says more is refused.
   */
  readonly flavour: 'f5-nginx' | 'plain';
  /** Name of its IngressClass. */
  readonly ingressClass: Label;
  /** Its pods, which are let in to what is routed to. */
  readonly pods: {
    /** Where they run: in no namespace of the application's. */
    readonly namespace: Label;
    /** Labels that all of them have. @keys label-key */
    readonly labels: Readonly<Record<LabelKey, LabelValue>>;
  };
  /** Annotations of every Ingress, such as `traefik.ingress.kubernetes.io/router.tls`. @default none @keys label-key */
  readonly annotations?: Readonly<Record<LabelKey, Line>>;
}

/** What terminates TLS and routes by path. */
export type EdgeChoice = F5Nginx | ExistingController;

/** Whether a controller reads F5's annotations, and paths of a host are merged into one Ingress that has its certificate. */
export const isMerged = ({ edge }: { readonly edge?: EdgeChoice }): boolean =>
  edge?.controller !== 'existing' || edge.flavour === 'f5-nginx';
