import * as argo from '../../../proof/invariants/gitops/syncing';
import { argocdIsToldOfHealth } from '../../../proof/invariants/gitops/argo-cd-itself';
import { needsComeFirst } from '../../../proof/invariants/gitops/waves';
import { certificatesAreRead } from '../../../proof/invariants/existing-edge';
import * as listeners from '../../../proof/invariants/gateway/listeners';
import * as routes from '../../../proof/invariants/gateway/routes';
import type { KubernetesObject } from '../../../proof/objects';
import type { Promised } from '../../../proof/promise';
import type { KubernetesSubject } from '../../../proof/subject';
import { get, one, set, setNamed, without } from './break';
import { byGateway } from './by-gateway';
import { clustersOf, keptByObjects, type Breakages } from './kept';

const subjects = clustersOf(byGateway());
const kept = (promise: Promised<KubernetesSubject>, breakages: Breakages<KubernetesObject[]>): void =>
  keptByObjects(promise, breakages, subjects);

const RULE = 'spec rules 0';
const route = (name: string, path: string, value: unknown) => setNamed('HTTPRoute', name, `${RULE} ${path}`, value);
const LISTENERS = 'spec listeners';
const gateway = (path: string, value: unknown) => setNamed('Gateway', 'app', `${LISTENERS} ${path}`, value);

/** One more in a list of the rule of the page. */
const add = (all: KubernetesObject[], list: string, more: object): void => {
  const page = one(all, 'HTTPRoute', 'page');
  set(page, `${RULE} ${list}`, [...(get(page, `${RULE} ${list}`) as object[]), more]);
};

describe('routes of a Gateway', () => {
  kept(routes.gatewayServesRoutes, {
    'a host without the route': [
      setNamed('HTTPRoute', 'api', 'spec hostnames', ['app.example.org']),
      'has /api on inner.example.org led to one/api:9000, where one/api:80 is due',
    ],
    'a listener of another host': [
      setNamed('HTTPRoute', 'page', 'spec parentRefs 0 sectionName', 'https-inner'),
      'has / on app.example.org led to 404, where two/page:80 is due',
    ],
    'another port': [route('api.3', 'backendRefs 0 port', 80), 'led to one/api:80, where one/api:9000 is due'],
    'a shorter prefix': [
      route('api.2', 'matches 0 path value', '/'),
      'has / on app.example.org led to one/api:80, where two/page:80 is due',
    ],
    'a prefix as a whole path': [
      route('api', 'matches 0 path type', 'Exact'),
      'has /api/a/b on app.example.org led to two/page:80, where one/api:80 is due',
    ],
    'a prefix that stays': [
      (all) =>
        set(one(all, 'HTTPRoute', 'api'), `${RULE} filters`, [get(one(all, 'HTTPRoute', 'api'), `${RULE} filters 1`)]),
      'sees /api on app.example.org as /api, not as /',
    ],
    'a prefix that becomes another': [
      route('api', 'filters 0 urlRewrite path replacePrefixMatch', '/v2'),
      'sees /api on app.example.org as /v2, not as /',
    ],
    'less time': [route('api.3', 'timeouts request', '30s'), 'answers within 30s, not 120s'],
    'no time at all, of which Envoy has little': [
      route('page', 'timeouts', undefined),
      'answers within (nothing), not 60s',
    ],
    'a WebSocket that is cut': [route('api.2', 'timeouts request', '60s'), 'answers within 60s, not 0s'],
    'a stream that is cut': [route('api.4', 'timeouts request', '60s'), 'answers within 60s, not 0s'],
    'a header that is gone': [
      route('api', 'filters 1 responseHeaderModifier add', []),
      'header x-frame-options (nothing), not DENY',
    ],
    'a header in place of the service’s own': [
      route('api', 'filters 1 responseHeaderModifier set', [{ name: 'X-Frame-Options', value: 'DENY' }]),
      'header strict-transport-security (nothing), not only max-age=2592000',
    ],
    'a filter that nobody knows': [
      (all) => add(all, 'filters', { type: 'CORS', cors: {} }),
      'has said of / on app.example.org: CORS is said',
    ],
    'a second backend': [
      (all) => add(all, 'backendRefs', { name: 'other', port: 80 }),
      'is shared with other, not (nothing)',
    ],
    'gRPC as HTTP': [
      (all) => {
        const { metadata, spec } = one(all, 'GRPCRoute', 'api.5');
        const http = { ...one(all, 'HTTPRoute', 'page'), metadata, spec };
        return [...all.filter(({ kind }) => kind !== 'GRPCRoute'), http];
      },
      'speaks (nothing), not gRPC',
    ],
    'gRPC and HTTP on one host': [
      (all) => {
        const page = one(all, 'HTTPRoute', 'page');
        set(page, 'spec parentRefs 0 sectionName', 'https-calls');
        set(page, 'spec hostnames 0', 'calls.example.org');
        set(one(all, 'Gateway', 'app'), `${LISTENERS} 3 allowedRoutes namespaces from`, 'All');
        set(page, 'metadata namespace', 'a');
      },
      'has /shop.Cart on calls.example.org led to a/page:80, where one/api:50051 is due',
    ],
  });

  kept(routes.gatewayRoutesAreDeclared, {
    'a route into a namespace that is not let in': [
      setNamed('HTTPRoute', 'page', 'metadata namespace', 'three'),
      'HTTPRoute three/page is let in nowhere',
    ],
  });

  kept(routes.portsSayWhatTheySpeak, {
    'a port of WebSockets that is HTTP': [
      setNamed('Service', 'api', 'spec ports 0 appProtocol', 'http'),
      'says that http speaks http',
    ],
    'a port of gRPC that is HTTP': [
      setNamed('Service', 'api', 'spec ports 2 appProtocol', undefined),
      'says that calls speaks undefined',
    ],
  });

  kept(needsComeFirst, {
    'a Gateway before its class': [
      setNamed('GatewayClass', 'envoy', 'metadata name', 'other'),
      'Gateway ingress/app needs GatewayClass envoy',
    ],
    'a route before its Service': [without('Service', 'page'), 'HTTPRoute two/page needs Service two/page'],
  });

  kept(argo.gatewayRoutesHoldNothingUp, {
    'a route that is waited for': [
      setNamed('HTTPRoute', 'api', 'metadata annotations argocd.argoproj.io/ignore-healthcheck', undefined),
      'waits for its Gateway Gateway ingress/app, whose Application waits for it',
    ],
  });
});

describe('a Gateway', () => {
  kept(listeners.gatewayIsForItsClass, {
    'another class': [setNamed('Gateway', 'app', 'spec gatewayClassName', 'nginx'), 'is for nginx, not for envoy'],
    'none at all': [without('Gateway', 'app'), 'Gateway is there 0 times'],
    'one that stands elsewhere': [
      setNamed('Gateway', 'app', 'metadata namespace', 'one'),
      'stands elsewhere than the certificates',
    ],
  });

  kept(listeners.gatewayListens, {
    'a host that nobody routes to': [gateway('1 hostname', 'idle.example.org'), 'listens for idle.example.org'],
    'TLS that is passed on': [gateway('1 tls mode', 'Passthrough'), 'listens at 443 for HTTPS'],
    'the certificate of another host': [
      gateway('2 tls certificateRefs 0 name', 'tls'),
      'reads for inner.example.org a certificate for app.example.org',
    ],
    'a certificate for another host': [
      setNamed('Certificate', 'app-inner', 'spec dnsNames 0', 'other.example.org'),
      'reads for inner.example.org a certificate for other.example.org',
    ],
    'no way to TLS': [
      setNamed('HTTPRoute', 'app.redirect', 'spec parentRefs 0 sectionName', 'https'),
      'answers http://app.example.org by 404',
    ],
    'a way to TLS for now': [
      setNamed('HTTPRoute', 'app.redirect', `${RULE} filters 0 requestRedirect statusCode`, 302),
      'answers http://app.example.org by 302 to https',
    ],
  });

  kept(listeners.gatewayLetsIn, {
    everybody: [gateway('1 allowedRoutes namespaces from', 'All'), '(others)'],
    'everybody without TLS': [gateway('0 allowedRoutes namespaces from', 'All'), '(others)'],
    'too few': [
      gateway('1 allowedRoutes namespaces selector matchExpressions 0 values', ['one']),
      'lets routes of one in at https, where one, two is due',
    ],
  });

  kept(certificatesAreRead, {
    'a certificate that nobody reads': [gateway('1 tls certificateRefs 0 name', 'other'), 'where nothing reads it'],
  });

  kept(argocdIsToldOfHealth, {
    'one that Argo CD takes for broken': [
      (all) => {
        const cm = 'spec source helm valuesObject configs cm';
        set(
          one(all, 'Application', 'argocd'),
          `${cm} resource.customizations.health.gateway.networking.k8s.io_Gateway`,
          undefined,
        );
      },
      'says nothing of the health of gateway.networking.k8s.io_Gateway',
    ],
  });
});
