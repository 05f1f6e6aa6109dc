import type { Cidr, Label, LabelKey, LabelValue, Line } from '../primitives';

/** What passes connections on to what the engine installs at the edge. */
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
  /** Annotations of the Service before it, in which clouds are told what to make of it. @default none @keys label-key */
  readonly annotations?: Readonly<Record<LabelKey, Line>>;
  /**
   * What the cluster makes: a load balancer, where something answers for those, or a port of each node, to which a load
   * balancer of one's own leads. @default 'LoadBalancer'
   */
  readonly type?: 'LoadBalancer' | 'NodePort';
}

/** The pods of an edge that the cluster has already, which are let in to what is routed to. */
interface EdgePods {
  /** Where they run: in no namespace of the application's. */
  readonly namespace: Label;
  /** Labels that all of them have. @keys label-key */
  readonly labels: Readonly<Record<LabelKey, LabelValue>>;
}

/** F5's NGINX Ingress Controller, which the engine installs, behind a load balancer. */
export interface F5Nginx {
  readonly controller: 'f5-nginx';
  /** Routes are written as Ingresses. @default 'ingress' */
  readonly api?: 'ingress';
  readonly loadBalancer: LoadBalancer;
}

/** An ingress controller that the cluster has already, of any make: nothing of it is installed, or closed by a policy. */
export interface ExistingController {
  readonly controller: 'existing';
  /** Routes are written as Ingresses. @default 'ingress' */
  readonly api?: 'ingress';
  /**
   * What it understands. `f5-nginx`: all that a route may say, in F5's annotations, with its hosts in a namespace of their
   * own; it must run with custom resources for `allow`, without which everyone may see the route, and with snippets for
   * values of headers that have a comma or a colon, and for `maxBodyMiB` of gRPC. `plain`: hosts, paths and certificates, in one Ingress a route, which
   * every controller understands; a route that says more is refused.
   */
  readonly flavour: 'f5-nginx' | 'plain';
  /** Name of its IngressClass. */
  readonly ingressClass: Label;
  /** Its pods, which are let in to what is routed to. */
  readonly pods: EdgePods;
  /** Annotations of every Ingress, such as `traefik.ingress.kubernetes.io/router.tls`. @default none @keys label-key */
  readonly annotations?: Readonly<Record<LabelKey, Line>>;
}

/** Envoy Gateway, which the engine installs, behind a load balancer. */
export interface EnvoyGateway {
  readonly controller: 'envoy-gateway';
  /** Routes are written in the words of the Gateway API, with the certificates of all hosts in a namespace of their own. */
  readonly api: 'gateway';
  readonly loadBalancer: LoadBalancer;
}

/** An implementation of the Gateway API that the cluster has already, of any make, and the API's definitions with it. */
export interface ExistingGateway {
  readonly controller: 'existing';
  /** Routes are written in the words of the Gateway API, with the certificates of all hosts in a namespace of their own. */
  readonly api: 'gateway';
  /** Name of its GatewayClass. */
  readonly gatewayClass: Label;
  /** Its pods, which are let in to what is routed to. */
  readonly pods: EdgePods;
  /** Annotations of the Gateway, in which some are told what to make of it. @default none @keys label-key */
  readonly annotations?: Readonly<Record<LabelKey, Line>>;
}

/** What terminates TLS and routes by path: by Ingresses, or by the Gateway API. */
export type EdgeChoice = F5Nginx | ExistingController | EnvoyGateway | ExistingGateway;
