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
const PEERS = 'https://istio.io/latest/docs/reference/config/security/peer_authentication/';
const peers = (mode: string, ofPort?: string) =>
  of('security.istio.io/v1', 'PeerAuthentication', {
    spec: { mtls: { mode }, ...(ofPort === undefined ? {} : { portLevelMtls: { '8000': { mode: ofPort } } }) },
  });
const allowed = (port: string) =>
  of('security.istio.io/v1', 'AuthorizationPolicy', { spec: { rules: [{ to: [{ operation: { ports: [port] } }] }] } });
const routed = (value: string, hostnames: readonly string[] | undefined = ['shop.example.org']) =>
  of('gateway.networking.k8s.io/v1', 'HTTPRoute', {
    spec: {
      ...(hostnames.length === 0 ? {} : { hostnames }),
      rules: [{ matches: [{ path: { type: 'PathPrefix', value } }], timeouts: { request: '60s' } }],
    },
  });
const ROUTE = 'https://gateway-api.sigs.k8s.io/reference/api-types/httproute/';
const listenerAt = (port: number, hostname?: string) =>
  of(GATEWAY, 'Gateway', {
    spec: { listeners: [{ name: 'web', port, ...(hostname === undefined ? {} : { hostname }) }] },
  });
const hanging = (sectionName: string) =>
  of(GATEWAY, 'HTTPRoute', { spec: { parentRefs: [{ name: 'shop', sectionName }], rules: [] } });
const certificate = (spec: object) => of('cert-manager.io/v1', 'Certificate', { spec });
const GATEWAY = 'gateway.networking.k8s.io/v1';
const listening = (...hosts: readonly string[]) =>
  of(GATEWAY, 'Gateway', {
    spec: { listeners: hosts.map((hostname, i) => ({ name: `https-${i}`, port: 443, hostname })) },
  });
const gatewayOf = (gatewayClassName: string) => of(GATEWAY, 'Gateway', { spec: { gatewayClassName, listeners: [] } });
const classOf = (controllerName: string) => ({
  apiVersion: GATEWAY,
  kind: 'GatewayClass',
  metadata: { name: 'envoy' },
  spec: { controllerName },
});
const called = (service: string) =>
  of(GATEWAY, 'GRPCRoute', {
    spec: {
      rules: [
        {
          matches: [{ method: { type: 'Exact', service } }],
          backendRefs: [{ kind: 'Service', name: 'calls', port: 80 }],
        },
      ],
    },
  });
const clients = (optional: boolean) =>
  of('gateway.envoyproxy.io/v1alpha1', 'ClientTrafficPolicy', { spec: { proxyProtocol: { optional } } });

const ofPaths = (...paths: readonly (readonly [pathType: string, path: string])[]) =>
  of('networking.k8s.io/v1', 'Ingress', {
    spec: {
      rules: [
        {
          host: 'shop.example.org',
          http: { paths: paths.map(([pathType, path]) => ({ pathType, path, backend: { service: { name: 'web' } } })) },
        },
      ],
    },
  });

const telemetry = (expression: string) =>
  of('telemetry.istio.io/v1alpha1', 'Telemetry', { spec: { accessLogging: [{ filter: { expression } }] } });
const passedOver = (interval: string) =>
  of('networking.istio.io/v1', 'DestinationRule', {
    spec: { host: 'one', trafficPolicy: { outlierDetection: { interval } } },
  });
const waypoint = (port: number, component: string) =>
  of('gateway.networking.k8s.io/v1', 'Gateway', {
    spec: {
      gatewayClassName: 'istio-waypoint',
      infrastructure: { labels: { component } },
      listeners: [{ name: 'mesh', port, protocol: 'HBONE' }],
    },
  });

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
    documented: PEERS,
  },
  {
    title: 'a namespace that takes plain text, too',
    objects: [peers('STRICT'), peers('PERMISSIVE')],
    effects: [['PeerAuthentication shop/one', 'reloads', 'plain text too', ['mode']]],
    documented: PEERS,
  },
  {
    title: 'a port that takes plain text, too',
    objects: [peers('STRICT'), peers('STRICT', 'PERMISSIVE')],
    effects: [['PeerAuthentication shop/one', 'reloads', 'plain text too', ['portLevelMtls']]],
    documented: PEERS,
  },
  {
    title: 'a port that takes plain text no longer',
    objects: [peers('STRICT', 'PERMISSIVE'), peers('STRICT')],
    effects: [['PeerAuthentication shop/one', 'interrupts', 'plain text', ['portLevelMtls']]],
    documented: PEERS,
  },
  {
    title: 'another port in the mesh',
    objects: [allowed('80'), allowed('81')],
    effects: [['AuthorizationPolicy shop/one', 'reloads', 'rights change', ['80', '81']]],
    documented: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
  },
  {
    title: 'another log of a waypoint',
    objects: [telemetry('response.code >= 400'), telemetry('response.code >= 500')],
    effects: [['Telemetry shop/one', 'reloads', 'taken up', ['response.code >= 400', 'response.code >= 500']]],
    documented: 'https://istio.io/latest/docs/reference/config/telemetry/',
  },
  {
    title: 'copies that are looked at more often',
    objects: [passedOver('10s'), passedOver('5s')],
    effects: [['DestinationRule shop/one', 'reloads', 'requests', ['interval']]],
    documented: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
  },
  {
    title: 'other labels of the pods of a waypoint',
    objects: [waypoint(15008, 'web'), waypoint(15008, 'shop')],
    effects: [['Gateway shop/one', 'rolls pods', 'pods of a waypoint', ['component']]],
    documented: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/#automated-deployment',
  },
  {
    title: 'a waypoint that listens elsewhere',
    objects: [waypoint(15008, 'web'), waypoint(15009, 'web')],
    effects: [['Gateway shop/one', 'interrupts', 'by a waypoint', ['port']]],
    documented: 'https://istio.io/latest/docs/ambient/usage/waypoint/',
  },
  {
    title: 'a waypoint that goes',
    objects: [waypoint(15008, 'web'), undefined],
    effects: [['Gateway shop/one', 'stops', 'is pruned']],
    documented: 'https://istio.io/latest/docs/ambient/usage/waypoint/',
  },
  {
    title: 'another prefix of a gateway',
    objects: [routed('/api'), routed('/v2')],
    effects: [
      ['HTTPRoute shop/one', 'interrupts', 'prefix goes', ['PathPrefix /api']],
      ['HTTPRoute shop/one', 'reloads', 'prefix comes', ['PathPrefix /v2']],
    ],
    documented: ROUTE,
  },
  {
    title: 'another host of a gateway',
    objects: [routed('/api'), routed('/api', ['www.example.org'])],
    effects: [
      ['HTTPRoute shop/one', 'interrupts', 'host goes', ['shop.example.org']],
      ['HTTPRoute shop/one', 'by hand', 'host comes', ['www.example.org']],
    ],
    documented: ROUTE,
  },
  {
    title: 'a further host of a route',
    objects: [routed('/api'), routed('/api', ['shop.example.org', 'www.example.org'])],
    effects: [['HTTPRoute shop/one', 'by hand', 'host comes', ['www.example.org']]],
    documented: ROUTE,
  },
  {
    title: 'a route that is for one host alone',
    objects: [routed('/api', []), routed('/api')],
    effects: [['HTTPRoute shop/one', 'interrupts', 'hosts are named', ['hostnames']]],
    documented: ROUTE,
  },
  {
    title: 'a route that is for every host',
    objects: [routed('/api'), routed('/api', [])],
    effects: [['HTTPRoute shop/one', 'reloads', 'hosts are named no longer', ['hostnames']]],
    documented: ROUTE,
  },
  {
    title: 'a route of another listener',
    objects: [hanging('http'), hanging('https')],
    effects: [['HTTPRoute shop/one', 'interrupts', 'answered elsewhere', ['sectionName']]],
    documented: ROUTE,
  },
  {
    title: 'a listener on another port',
    objects: [listenerAt(80), listenerAt(8080)],
    effects: [['Gateway shop/one', 'interrupts', 'port of a listener moves', ['port']]],
    documented: 'https://gateway-api.sigs.k8s.io/reference/api-types/gateway/',
  },
  {
    title: 'a listener that is for one host alone',
    objects: [listenerAt(80), listenerAt(80, 'shop.example.org')],
    effects: [['Gateway shop/one', 'interrupts', 'hosts are named', ['hostname']]],
    documented: 'https://gateway-api.sigs.k8s.io/reference/api-types/gateway/',
  },
  {
    title: 'another key of a certificate, for another time',
    objects: [
      certificate({ duration: '2160h', privateKey: { algorithm: 'RSA', size: 2048 } }),
      certificate({ duration: '720h', privateKey: { algorithm: 'RSA', size: 4096 }, usages: ['server auth'] }),
    ],
    effects: [['Certificate shop/one', 'reloads', 'certificate issued again', ['duration', 'size', 'usages']]],
    documented: 'https://cert-manager.io/docs/faq/',
  },
  {
    title: 'a certificate by another issuer',
    objects: [certificate({ issuerRef: { name: 'staging' } }), certificate({ issuerRef: { name: 'public' } })],
    effects: [['Certificate shop/one', 'reloads', 'certificate issued again', ['name']]],
    documented: 'https://cert-manager.io/docs/faq/',
  },
  {
    title: 'an address in a certificate',
    objects: [certificate({ ipAddresses: ['192.0.2.1'] }), certificate({ ipAddresses: ['192.0.2.2'] })],
    effects: [['Certificate shop/one', 'by hand', 'certificate anew', ['ipAddresses']]],
    documented: 'https://cert-manager.io/docs/faq/',
  },
  {
    title: 'when a certificate is renewed',
    objects: [certificate({ renewBefore: '360h' }), certificate({ renewBefore: '240h' })],
    effects: [['Certificate shop/one', 'reloads', 'taken up', ['renewBefore']]],
    documented: 'https://cert-manager.io/docs/usage/certificate/',
  },
  {
    title: 'another host of a listener',
    objects: [listening('a.example.org'), listening('b.example.org')],
    effects: [
      ['Gateway shop/one', 'interrupts', 'host goes', ['a.example.org']],
      ['Gateway shop/one', 'by hand', 'host comes', ['b.example.org']],
    ],
    documented: 'https://gateway-api.sigs.k8s.io/reference/api-types/gateway/',
  },
  {
    title: 'a further host of a gateway',
    objects: [listening('a.example.org'), listening('a.example.org', 'b.example.org')],
    effects: [['Gateway shop/one', 'by hand', 'host comes', ['https-1']]],
    documented: 'https://gateway-api.sigs.k8s.io/reference/api-types/gateway/',
  },
  {
    title: 'a host less of a gateway',
    objects: [listening('a.example.org', 'b.example.org'), listening('a.example.org')],
    effects: [['Gateway shop/one', 'interrupts', 'host goes', ['https-1']]],
    documented: 'https://gateway-api.sigs.k8s.io/reference/api-types/gateway/',
  },
  {
    title: 'a gateway of another class',
    objects: [gatewayOf('envoy'), gatewayOf('cilium')],
    effects: [['Gateway shop/one', 'interrupts', 'controller changes', ['gatewayClassName']]],
    documented: 'https://gateway-api.sigs.k8s.io/reference/api-types/gateway/',
  },
  {
    title: 'a class of gateways of another controller, which can not change in place',
    objects: [classOf('example.org/one'), classOf('example.org/two')],
    effects: [['GatewayClass cluster/envoy', 'is refused', 'immutable field', ['controllerName']]],
    documented: 'https://github.com/kubernetes-sigs/gateway-api/blob/main/apis/v1/gatewayclass_types.go',
  },
  {
    title: 'another service of gRPC behind a gateway',
    objects: [called('shop.Cart'), called('shop.Order')],
    effects: [
      ['GRPCRoute shop/one', 'interrupts', 'prefix goes', ['Exact shop.Cart']],
      ['GRPCRoute shop/one', 'reloads', 'prefix comes', ['Exact shop.Order']],
    ],
    documented: 'https://gateway-api.sigs.k8s.io/reference/api-types/grpcroute/',
  },
  {
    title: 'a gateway that goes',
    objects: [gatewayOf('envoy'), undefined],
    effects: [['Gateway shop/one', 'stops', 'route goes']],
    documented: 'https://gateway-api.sigs.k8s.io/reference/api-types/gateway/',
  },
  {
    title: 'whose word is taken for the address of a client',
    objects: [clients(false), clients(true)],
    effects: [['ClientTrafficPolicy shop/one', 'reloads', 'route options', ['optional']]],
    documented: 'https://gateway.envoyproxy.io/docs/api/extension_types/',
  },
  {
    title: 'a prefix of letters that becomes one of segments',
    objects: [ofPaths(['Prefix', '/api']), ofPaths(['Exact', '/api'], ['Prefix', '/api/'])],
    effects: [['Ingress shop/one', 'reloads', 'route options', ['pathType']]],
    documented: 'https://nginx.org/en/docs/http/ngx_http_core_module.html',
  },
];
