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
      return {
        controller: 'existing',
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
