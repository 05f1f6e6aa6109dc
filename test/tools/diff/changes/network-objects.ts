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

/** Objects of a mesh, and of an Ingress. */
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
    title: 'a prefix of letters that becomes one of segments',
    objects: [ofPaths(['Prefix', '/api']), ofPaths(['Exact', '/api'], ['Prefix', '/api/'])],
    effects: [['Ingress shop/one', 'reloads', 'route options', ['pathType']]],
    documented: 'https://nginx.org/en/docs/http/ngx_http_core_module.html',
  },
];
