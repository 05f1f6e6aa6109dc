import { Construct } from 'constructs';
import {
  Gateway as GatewayResource,
  GatewaySpecListenersAllowedRoutesNamespacesFrom as From,
  GatewaySpecListenersTlsMode as Mode,
} from '../../../imports/gateway.networking.k8s.io';
import { routedHosts, routedIn, type KubernetesEnvironment, type Resolved } from '../../model';
import type { Metadata } from '../constructs/metadata';
import { edgeAnnotations, edgeClassOf } from '../edge';
import { chartOf } from '../environment-chart';
import { PLAIN_LISTENER, tlsListener, tlsSecret } from '../naming/edge';
import { TypedObject } from '../typed-object';

export interface GatewayProps {
  readonly metadata: Metadata;
}

/**
 * Where users come in: each host with its certificate, for the routes of those namespaces alone that are routed to there, and
 * a port without TLS for what is beside it, which sends everybody to TLS and answers certificate authorities.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#gateway
 */
export class Gateway extends Construct {
  constructor(scope: Construct, id: string, { metadata }: GatewayProps) {
    super(scope, id);
    const { environment, resolved } = chartOf(this);
    const annotations = edgeAnnotations(environment);
    new TypedObject(this, 'Resource', GatewayResource, {
      metadata: { ...metadata, ...(Object.keys(annotations).length === 0 ? {} : { annotations }) },
      spec: {
        gatewayClassName: edgeClassOf(environment),
        listeners: [
          {
            name: PLAIN_LISTENER,
            protocol: 'HTTP',
            port: 80,
            allowedRoutes: { namespaces: { from: From.SAME } },
          },
          ...routedHosts(resolved).map(([called, host]) => ({
            name: tlsListener(called),
            hostname: host,
            protocol: 'HTTPS',
            port: 443,
            tls: {
              mode: Mode.TERMINATE,
              certificateRefs: [{ group: '', kind: 'Secret', name: tlsSecret(called, environment.certificates) }],
            },
            allowedRoutes: { namespaces: { from: From.SELECTOR, selector: namespacesOf(called, resolved) } },
          })),
        ],
      },
    });
  }
}

/** The namespaces of what is routed to on a host. */
function namespacesOf(host: string, resolved: Resolved<KubernetesEnvironment>) {
  const routed = routedIn(resolved).filter(({ routes }) => routes.some(({ hosts }) => hosts.includes(host)));
  const values = [...new Set(routed.map(({ namespace }) => namespace.name))].sort();
  return { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values }] };
}
