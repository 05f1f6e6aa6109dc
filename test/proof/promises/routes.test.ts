import * as edge from '../../../proof/invariants/edge';
import { needsComeFirst } from '../../../proof/invariants/gitops/waves';
import * as answers from '../../../proof/invariants/ingress-answers';
import * as routes from '../../../proof/invariants/routes';
import type { KubernetesObject } from '../../../proof/objects';
import type { Promised } from '../../../proof/promise';
import type { KubernetesSubject } from '../../../proof/subject';
import { get, one, set, setNamed, without } from './break';
import { publicEverywhere } from './hostile';
import { clustersOf, keptByObjects, type Breakages } from './kept';

const subjects = clustersOf(publicEverywhere());
const kept = (promise: Promised<KubernetesSubject>, breakages: Breakages<KubernetesObject[]>): void =>
  keptByObjects(promise, breakages, subjects);

/** Gives the annotation of an Ingress another value, or takes it away. */
const say = (ingress: string, annotation: string, value: string | undefined) => (all: KubernetesObject[]) =>
  set(one(all, 'Ingress', ingress), `metadata annotations nginx.org/${annotation}`, value);

const PATHS = 'spec rules 0 http paths';
const paths = (all: readonly KubernetesObject[], ingress: string) =>
  get(one(all, 'Ingress', ingress), PATHS) as object[];

describe('routes', () => {
  kept(routes.routesAreServed, {
    'a host without the route': [without('Ingress', 'api.inner'), 'has /api on inner.example.org in 0 Ingresses'],
    'another port': [
      setNamed('Ingress', 'api.3.inner', `${PATHS} 0 backend service port name`, 'http'),
      'leads Prefix / to api:http where / on inner.example.org is due: Prefix / to api:admin',
    ],
    'a stripped prefix without what is below it': [
      (all) => set(one(all, 'Ingress', 'api'), PATHS, [get(one(all, 'Ingress', 'api'), `${PATHS} 0`)]),
      'leads Exact /api to api:http where /api on app.example.org is due: Exact /api to api:http and Prefix /api/',
    ],
  });

  kept(routes.ingressesSayTheirRoute, {
    'a path that nobody declared': [
      setNamed('Ingress', 'page', `${PATHS} 0 path`, '/other'),
      'Ingress two/page is for no route that is declared',
    ],
    'a smaller body': [say('api', 'client-max-body-size', '10m'), 'greatest body 10 MiB, not 100 MiB'],
    'a body in another unit': [say('api', 'client-max-body-size', '100k'), 'greatest body 100k, not 100 MiB'],
    'less time': [say('api', 'proxy-read-timeout', '30s'), 'waits for the service to send 30 s, not 300 s'],
    'a prefix that stays': [say('api.inner', 'rewrites', undefined), 'prefix (nothing), not is stripped'],
    'a prefix that becomes another': [
      say('api', 'rewrites', 'serviceName=api rewrite=/v2'),
      'prefix serviceName=api rewrite=/v2, not is stripped',
    ],
    'buffered events': [say('api', 'proxy-buffering', 'True'), 'answers True, not are passed on as they come'],
    'no WebSockets': [say('api.2', 'websocket-services', undefined), 'WebSockets (nothing), not are let through'],
    'WebSockets that nobody declared': [say('page', 'websocket-services', 'page'), 'are let through, not (nothing)'],
    'another rate': [say('api.2', 'limit-req-rate', '50r/s'), 'rate 50 a second, not 5 a second'],
    'a rate for all clients together': [say('api.2', 'limit-req-key', '${host}'), 'rate counts for ${host}, not the'],
    'requests that wait': [say('api.2', 'limit-req-no-delay', undefined), 'requests of a burst (nothing), not are'],
    'another code': [say('api', 'limit-req-reject-code', '503'), 'more are refused with 503, not 429'],
    'a header that is gone': [say('api', 'add-header', undefined), 'header x-frame-options (nothing), not DENY'],
    'a header on success alone': [say('api', 'add-header', 'X-Frame-Options:DENY'), 'DENY, on success alone, not DENY'],
    'headers in place of those of the host': [
      say('api', 'add-header-inherit', undefined),
      'headers of the host (nothing), not are kept',
    ],
    'a line of configuration': [
      say('api', 'location-snippets', 'return 200;'),
      'line of configuration return 200;, not (nothing)',
    ],
    'gRPC as HTTP': [say('api.4.inner', 'grpc-services', undefined), 'speaks (nothing), not gRPC'],
    'gRPC of another service': [say('api.4.inner', 'grpc-services', 'page'), 'speaks of page, not of api, not gRPC'],
    'calls that may send no more than by default': [
      (all) => {
        say('api.4.inner', 'location-snippets', undefined)(all);
        say('api.4.inner', 'client-max-body-size', '8m')(all);
      },
      'greatest body (nothing), not 8 MiB',
    ],
    'an annotation that nobody knows': [say('page', 'basic-auth-secret', 'x'), 'nginx.org/basic-auth-secret x, not'],
    'a route that everybody sees': [
      say('api.3.inner', 'policies', undefined),
      'seen by (nothing), not 10.0.0.0/8, 2001',
    ],
    'a Policy that is not there': [without('Policy', 'api.3'), 'seen by nobody, for there is no Policy api.3'],
    'a Policy that lets others in': [
      setNamed('Policy', 'api.3', 'spec accessControl allow 0', '0.0.0.0/0'),
      'seen by 0.0.0.0/0, 2001:db8::/32, not 10.0.0.0/8, 2001:db8::/32',
    ],
  });

  kept(answers.ingressesServeRoutes, {
    'a prefix of letters': [
      (all) => set(one(all, 'Ingress', 'api.2'), PATHS, [{ ...paths(all, 'api.2')[1], path: '/socket' }]),
      'has /socketer on app.example.org led to one/api:http, where two/page:http is due',
    ],
    'what is below a prefix alone': [
      (all) => set(one(all, 'Ingress', 'api.2'), PATHS, paths(all, 'api.2').slice(1)),
      'has /socket on app.example.org led to 301 to /socket/, where one/api:http is due',
    ],
    'a prefix alone': [
      (all) => set(one(all, 'Ingress', 'api.2'), PATHS, paths(all, 'api.2').slice(0, 1)),
      'has /socket/a/b on app.example.org led to two/page:http, where one/api:http is due',
    ],
    'a path of another host': [
      setNamed('Ingress', 'page', 'spec rules 0 host', 'inner.example.org'),
      'has / on app.example.org led to 404, where two/page:http is due',
    ],
    'a prefix that becomes two slashes': [
      setNamed('Ingress', 'api', `${PATHS} 1 path`, '/api'),
      'sees /api/a/b on app.example.org as //a/b, not as /a/b',
    ],
    'WebSockets of another service': [
      say('api.2', 'websocket-services', 'page'),
      'WebSockets of page, not of api, not are let through',
    ],
    'a header that hides that there is TLS alone': [
      say('api', 'add-header-inherit', undefined),
      'header strict-transport-security (nothing), not only max-age',
    ],
    'gRPC that the controller does not speak': [
      setNamed(
        'Application',
        'ingress-controller',
        'spec source helm valuesObject controller config entries http2',
        undefined,
      ),
      'speaks (nothing), not gRPC',
    ],
    'less time than the controller gives': [say('page', 'proxy-read-timeout', '5s'), 'to send 5 s, not 60 s'],
  });

  kept(answers.ingressesLeadToTls, {
    'a host without TLS': [
      setNamed('Ingress', 'app', 'spec tls', []),
      'answers http://app.example.org by two/page:http',
    ],
  });

  kept(edge.pathsAreNotRewritten, {
    'a prefix that no route strips': [say('page', 'rewrites', 'serviceName=page rewrite=/'), 'has nginx.org/rewrites'],
    'a snippet that does more than add a header': [
      say('api', 'location-snippets', 'add_header X "y" always;\nrewrite ^ / break;'),
      'has nginx.org/location-snippets',
    ],
  });

  kept(edge.pathsArePrefixes, {
    'a stripped prefix that is a regular expression': [
      setNamed('Ingress', 'api', `${PATHS} 1 pathType`, 'ImplementationSpecific'),
      'has /api/, which is ImplementationSpecific',
    ],
    'a stripped prefix that is no whole segment': [
      setNamed('Ingress', 'api', `${PATHS} 1 path`, '/ap'),
      'has /ap, which is no prefix of whole segments',
    ],
  });

  kept(needsComeFirst, {
    'a path before it is known who may see it': [
      setNamed('Policy', 'api.3', 'metadata annotations argocd.argoproj.io/sync-wave', '9'),
      'Ingress one/api.3.inner needs Policy one/api.3, which comes no earlier',
    ],
  });
});

describe('hosts', () => {
  kept(routes.hostsHaveTheirOwn, {
    'a host without a master': [without('Ingress', 'app-inner'), 'inner.example.org has the master Ingresses (none)'],
    'a host with two': [
      (all) => [
        ...all,
        { ...one(all, 'Ingress', 'app'), metadata: { ...one(all, 'Ingress', 'app').metadata, name: 'b' } },
      ],
      'has the master Ingresses Ingress ingress/app, Ingress ingress/b',
    ],
    'a host that nobody routes to': [
      setNamed('Ingress', 'app-inner', 'spec rules 0 host', 'idle.example.org'),
      'idle.example.org has the master Ingresses Ingress ingress/app-inner, and is not routed to',
    ],
    'no certificate': [without('Certificate', 'app-inner'), 'reads a certificate for nobody'],
    'a certificate for another host': [
      setNamed('Certificate', 'app-inner', 'spec dnsNames 0', 'other.example.org'),
      'inner.example.org reads a certificate for other.example.org',
    ],
    'the certificate of another host': [
      setNamed('Ingress', 'app-inner', 'spec tls 0 secretName', 'tls'),
      'inner.example.org reads a certificate for app.example.org and inner.example.org',
    ],
  });

  kept(edge.rulesAreOne, {
    'an Ingress with two hosts': [
      (all) => set(one(all, 'Ingress', 'page'), 'spec rules', [{ host: 'a.example.org' }, { host: 'b.example.org' }]),
      'has the hosts a.example.org, b.example.org, not one',
    ],
  });
});

describe('the ingress controller', () => {
  const VALUES = 'spec source helm valuesObject controller';
  kept(routes.controllerDoesWhatIsAsked, {
    'Policies that it passes over': [
      setNamed('Application', 'ingress-controller', `${VALUES} enableCustomResources`, false),
      'has custom resources off where an Ingress has a Policy',
    ],
    'snippets that it refuses': [
      setNamed('Application', 'ingress-controller', `${VALUES} enableSnippets`, undefined),
      'has snippets off where an Ingress has snippets',
    ],
    'gRPC that it does not speak': [
      setNamed('Application', 'ingress-controller', `${VALUES} config entries http2`, undefined),
      'speaks no HTTP/2 where an Ingress has gRPC',
    ],
    'snippets that nobody asks for': [
      (all) => {
        for (const name of ['api', 'api.inner', 'api.4.inner']) say(name, 'location-snippets', undefined)(all);
      },
      'has snippets on where no Ingress has snippets',
    ],
  });
});
