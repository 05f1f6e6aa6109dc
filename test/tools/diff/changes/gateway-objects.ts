import type { Row } from './row';

const GATEWAY = 'gateway.networking.k8s.io/v1';
const ROUTE = 'https://gateway-api.sigs.k8s.io/reference/api-types/httproute/';
const of = (apiVersion: string, kind: string, rest: object) => ({
  apiVersion,
  kind,
  metadata: { name: 'one', namespace: 'shop' },
  ...rest,
});
const routed = (value: string, hostnames: readonly string[] | undefined = ['shop.example.org']) =>
  of('gateway.networking.k8s.io/v1', 'HTTPRoute', {
    spec: {
      ...(hostnames.length === 0 ? {} : { hostnames }),
      rules: [{ matches: [{ path: { type: 'PathPrefix', value } }], timeouts: { request: '60s' } }],
    },
  });
const listenerAt = (port: number, hostname?: string) =>
  of(GATEWAY, 'Gateway', {
    spec: { listeners: [{ name: 'web', port, ...(hostname === undefined ? {} : { hostname }) }] },
  });
const hanging = (sectionName: string) =>
  of(GATEWAY, 'HTTPRoute', { spec: { parentRefs: [{ name: 'shop', sectionName }], rules: [] } });
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

/** Objects of a gateway. */
export const gatewayObjects: readonly Row[] = [
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
    says: ['https://github.com/kubernetes-sigs/gateway-api/blob/main/apis/v1/gatewayclass_types.go'],
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
];
