import type { EdgeChoice, LoadBalancer } from './edge';

/** What follows from an edge, for everything that is at it. */
export interface EdgeFacts {
  /**
   * What stands beside a Service for its routes: parts of an Ingress a host that F5's controller puts together, Ingresses that
   * stand alone, or routes of a Gateway.
   */
  readonly routes: 'merged-ingresses' | 'ingresses' | 'gateway-routes';
  /** Where the certificates of hosts are: gathered in the namespace of the edge, or beside each service that is routed to. */
  readonly certificates: 'gathered' | 'beside';
  /** What stands before what the engine installs. @default the cluster has it all already */
  readonly loadBalancer?: LoadBalancer;
}

/** @param edge of an environment; one that says none has no routes, or a problem */
export function edgeFacts({ edge }: { readonly edge?: EdgeChoice }): EdgeFacts {
  if (edge === undefined) return { routes: 'merged-ingresses', certificates: 'gathered' };
  switch (edge.controller) {
    case 'f5-nginx':
      return { routes: 'merged-ingresses', certificates: 'gathered', loadBalancer: edge.loadBalancer };
    case 'envoy-gateway':
      return { routes: 'gateway-routes', certificates: 'gathered', loadBalancer: edge.loadBalancer };
    case 'existing':
      if (edge.api === 'gateway') return { routes: 'gateway-routes', certificates: 'gathered' };
      return edge.flavour === 'f5-nginx'
        ? { routes: 'merged-ingresses', certificates: 'gathered' }
        : { routes: 'ingresses', certificates: 'beside' };
  }
}
