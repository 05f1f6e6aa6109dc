import type { Draw } from '../../draw';
import type { Data, Fields } from '../../plan/plan';
import type { Scope } from '../scope';
import type { ClusterStyle } from '../style';
import { acme } from './choices';

const ANNOTATIONS = { 'traefik.ingress.kubernetes.io/router.tls': 'true', 'example.org/note': 'a: b #c' };

/** What terminates TLS. */
export function edge({ draw }: Scope, style: ClusterStyle): Data {
  switch (style.edge) {
    case 'f5-nginx':
      return {
        controller: 'f5-nginx',
        ...draw.maybe(0.2, () => ({ api: 'ingress' })),
        loadBalancer: {
          ...draw.one<Fields>([
            { addresses: ['203.0.113.0/28'] },
            { addresses: ['203.0.113.0/28', '2001:db8::/64'], proxyProtocol: true },
            { addresses: ['203.0.113.0/28'], proxyProtocol: false },
          ]),
          ...draw.maybe(0.3, () => ({ annotations: { 'example.org/internal': draw.one(['true', 'a: b', '1']) } })),
          ...draw.maybe(0.3, () => ({ type: draw.one(['LoadBalancer', 'NodePort']) })),
        },
      };
    case 'existing':
    case 'plain':
      // What the Gateway API can say of a route is more than a plain controller can.
      if (style.edge === 'plain' && draw.chance(0.4)) return gateway(draw, style);
      return {
        controller: 'existing',
        ...draw.maybe(0.2, () => ({ api: 'ingress' })),
        flavour: style.edge === 'plain' ? 'plain' : 'f5-nginx',
        ingressClass: draw.one(['traefik', 'yes']),
        pods: {
          namespace: draw.one(['traefik', 'kube-system']),
          labels: { 'app.kubernetes.io/name': draw.one(['traefik', '1']) },
        },
        ...draw.maybe(0.3, () => ({ annotations: ANNOTATIONS })),
      };
  }
}

const gateway = (draw: Draw, { whose }: ClusterStyle): Data =>
  whose === 'own' && draw.chance(0.5)
    ? { controller: 'envoy-gateway', api: 'gateway', loadBalancer: { addresses: ['203.0.113.0/28'] } }
    : {
        controller: 'existing',
        api: 'gateway',
        gatewayClass: draw.one(['cilium', 'yes']),
        pods: { namespace: 'traefik', labels: { 'app.kubernetes.io/name': 'gateway' } },
        ...draw.maybe(0.3, () => ({ annotations: ANNOTATIONS })),
      };

/** Where certificates come from; one for the public is for no rehearsal. */
export function certificates({ draw }: Scope, { whose, signIn }: ClusterStyle): Data {
  const there: readonly Fields[] = [
    { from: 'issuer', kind: 'ClusterIssuer', name: 'ca.example' },
    { from: 'issuer', kind: 'Issuer', name: 'ca' },
    { from: 'secret', name: 'wildcard' },
  ];
  const made: readonly Fields[] =
    signIn === 'development' ? [{ from: 'self-signed' }] : [acme, acme, { from: 'self-signed' }];
  return draw.one(whose === 'tenant' ? there : [...made, ...made, ...there]);
}
