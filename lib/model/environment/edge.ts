import type { Cidr } from '../primitives';

/** F5's NGINX Ingress Controller, which the engine installs, behind a load balancer. */
export interface F5Nginx {
  readonly controller: 'f5-nginx';
  /** What passes connections on to it. */
  readonly loadBalancer: {
    /** Where it is: the only proxy whose word is taken for a client's address. @minItems 1 */
    readonly addresses: readonly Cidr[];
  };
}

/** What terminates TLS and routes by path. */
export type EdgeChoice = F5Nginx;
