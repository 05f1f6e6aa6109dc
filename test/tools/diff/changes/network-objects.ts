import type { Row } from './row';

const of = (apiVersion: string, kind: string, rest: object) => ({
  apiVersion,
  kind,
  metadata: { name: 'one', namespace: 'shop' },
  ...rest,
});
const inMesh = (mode?: string) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name: 'shop',
    labels: { name: 'shop', ...(mode === undefined ? {} : { 'istio.io/dataplane-mode': mode }) },
  },
});
const peers = (mode: string) => of('security.istio.io/v1', 'PeerAuthentication', { spec: { mtls: { mode } } });
const allowed = (port: string) =>
  of('security.istio.io/v1', 'AuthorizationPolicy', { spec: { rules: [{ to: [{ operation: { ports: [port] } }] }] } });
const routed = (value: string, hostname = 'shop.example.org') =>
  of('gateway.networking.k8s.io/v1', 'HTTPRoute', {
    spec: {
      hostnames: [hostname],
      rules: [{ matches: [{ path: { type: 'PathPrefix', value } }], timeouts: { request: '60s' } }],
    },
  });
const listening = (hostname: string) =>
  of('gateway.networking.k8s.io/v1', 'Gateway', { spec: { listeners: [{ name: 'https', port: 443, hostname }] } });

/** Objects of a mesh and of a gateway. */
export const networkObjects: readonly Row[] = [
  {
    title: 'a namespace in the mesh',
    objects: [inMesh(), inMesh('ambient')],
    effects: [['Namespace shop/shop', 'reloads', 'in the mesh', ['istio.io/dataplane-mode']]],
    documented: 'https://istio.io/latest/docs/ambient/usage/add-workloads/',
  },
  {
    title: 'a namespace that takes plain text no longer',
    objects: [peers('PERMISSIVE'), peers('STRICT')],
    effects: [['PeerAuthentication shop/one', 'interrupts', 'plain text', ['mode']]],
    documented: 'https://istio.io/latest/docs/reference/config/security/peer_authentication/',
  },
  {
    title: 'another port in the mesh',
    objects: [allowed('80'), allowed('81')],
    effects: [['AuthorizationPolicy shop/one', 'reloads', 'rights change', ['80', '81']]],
    documented: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
  },
  {
    title: 'another prefix of a gateway',
    objects: [routed('/api'), routed('/v2')],
    effects: [
      ['HTTPRoute shop/one', 'interrupts', 'prefix goes', ['PathPrefix /api']],
      ['HTTPRoute shop/one', 'reloads', 'prefix comes', ['PathPrefix /v2']],
    ],
    documented: 'https://gateway-api.sigs.k8s.io/reference/api-types/httproute/',
  },
  {
    title: 'another host of a gateway',
    objects: [routed('/api'), routed('/api', 'www.example.org')],
    effects: [['HTTPRoute shop/one', 'interrupts', 'hosts of a route', ['hostnames']]],
    documented: 'https://gateway-api.sigs.k8s.io/reference/api-types/httproute/',
  },
  {
    title: 'another host of a listener',
    objects: [listening('a.example.org'), listening('b.example.org')],
    effects: [['Gateway shop/one', 'interrupts', 'hosts of a route', ['hostname']]],
    documented: 'https://gateway-api.sigs.k8s.io/reference/api-types/gateway/',
  },
];
