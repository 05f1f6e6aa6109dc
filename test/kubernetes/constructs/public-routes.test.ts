import { renderKubernetes } from '../../../lib/kubernetes';
import { resolve, topologyOf, type RouteProps } from '../../../lib/model';
import { parseObjects, type KubernetesObject } from '../../../proof/objects';
import { aService, cluster } from '../../fixtures/definitions';
import { manifests } from '../../fixtures/manifests';

const environment = { ...cluster, hosts: { admin: 'admin.test', idle: 'idle.test' } };

/** Everything that is written for one service with these routes. */
const written = (...route: RouteProps[]): KubernetesObject[] =>
  manifests(
    renderKubernetes(
      resolve(topologyOf({ web: aService({ ports: { http: 8080, metrics: 9100 }, route }) }), environment),
      'dist/production',
    ).files,
  ).flatMap(({ path, text }) => parseObjects(text, path));

const of = (kind: string, ...route: RouteProps[]): KubernetesObject[] =>
  written(...route).filter((object) => object.kind === kind);

/** What the Ingress of a route says in the controller's own words. */
function said(route: RouteProps): Readonly<Record<string, string>> {
  const [ingress] = of('Ingress', route).filter(({ metadata }) => metadata.namespace === 'frontend');
  const own = Object.entries(ingress?.metadata.annotations ?? {}).filter(([key]) => key.startsWith('nginx.org/'));
  return Object.fromEntries(
    own.flatMap(([key, value]) => (key.endsWith('-type') ? [] : [[key.replace('nginx.org/', ''), value]])),
  );
}

const pathsOf = (route: RouteProps): unknown =>
  of('Ingress', route)
    .filter(({ metadata }) => metadata.namespace === 'frontend')
    .map(({ spec }) => (spec as { rules: readonly { http: object }[] }).rules[0]?.http)[0];

describe('a route', () => {
  test('that says no more than it must says nothing to the controller', () => {
    expect(said({ prefix: '/shop' })).toEqual({});
  });

  test('has a greatest body, times and events that are not held back', () => {
    expect(said({ maxBodyMiB: 100, timeoutSeconds: 300, streaming: true })).toEqual({
      'client-max-body-size': '100m',
      'proxy-read-timeout': '300s',
      'proxy-send-timeout': '300s',
      'proxy-buffering': 'False',
    });
  });

  test('lets WebSockets through to its service', () => {
    expect(said({ webSocket: true })).toEqual({ 'websocket-services': 'web' });
  });

  test('refuses with 429 what an address asks beyond its rate and burst, and lets nothing wait', () => {
    expect(said({ rateLimit: { requestsPerSecond: 10, burst: 30 } })).toEqual({
      'limit-req-rate': '10r/s',
      'limit-req-burst': '30',
      'limit-req-no-delay': 'True',
      'limit-req-key': '${binary_remote_addr}',
      'limit-req-reject-code': '429',
    });
  });

  test('strips its prefix from the path itself and from all below it', () => {
    const backend = { service: { name: 'web', port: { name: 'http' } } };
    expect(said({ prefix: '/api', stripPrefix: true })).toEqual({ rewrites: 'serviceName=web rewrite=/' });
    expect(pathsOf({ prefix: '/api', stripPrefix: true })).toEqual({
      paths: [
        { path: '/api', pathType: 'Exact', backend },
        { path: '/api/', pathType: 'Prefix', backend },
      ],
    });
  });

  test('adds headers to those of the host, whatever the answer is', () => {
    expect(said({ headers: { 'X-A': 'a b', 'X-B': "'c'; d" } })).toEqual({
      'add-header-inherit': 'merge',
      'add-header': "X-A:a b:always,X-B:'c'; d:always",
    });
  });

  test('adds a header with a comma or a colon by a line of configuration', () => {
    expect(said({ headers: { 'X-A': 'a', 'X-B': 'b, c', 'X-C': 'https:' } })).toEqual({
      'add-header-inherit': 'merge',
      'add-header': 'X-A:a:always',
      'location-snippets': 'add_header X-B "b, c" always;\nadd_header X-C "https:" always;',
    });
  });

  test('is of whole segments, where the controller reads letters', () => {
    const backend = { service: { name: 'web', port: { name: 'http' } } };
    expect(pathsOf({ prefix: '/' })).toEqual({ paths: [{ path: '/', pathType: 'Prefix', backend }] });
    expect(pathsOf({ prefix: '/api' })).toEqual({
      paths: [
        { path: '/api', pathType: 'Exact', backend },
        { path: '/api/', pathType: 'Prefix', backend },
      ],
    });
  });

  test('says how much a call of gRPC may send by a line of configuration', () => {
    expect(said({ grpc: true, maxBodyMiB: 8, headers: { 'X-A': 'b, c' } })).toEqual({
      'grpc-services': 'web',
      'add-header-inherit': 'merge',
      'location-snippets': 'add_header X-A "b, c" always;\nclient_max_body_size 8m;',
    });
  });

  test('is seen by the addresses of its Policy', () => {
    expect(said({ allow: ['10.0.0.0/8'] })).toEqual({ policies: 'web' });
    expect(of('Policy', { allow: ['10.0.0.0/8', '::1/128'] })).toMatchObject([
      {
        metadata: { name: 'web', namespace: 'frontend' },
        spec: { accessControl: { allow: ['10.0.0.0/8', '::1/128'] } },
      },
    ]);
    expect(of('Policy', {})).toEqual([]);
  });
});

describe('several routes', () => {
  test('are an Ingress a route and host, named after both where they are not the first and the main one', () => {
    const routes = [{ prefix: '/a', hosts: ['main', 'admin'] }, { prefix: '/b' }, { prefix: '/c', hosts: ['admin'] }];
    const found = of('Ingress', ...routes).map(({ metadata, spec }) => {
      const { host } = (spec as { rules: readonly { host: string }[] }).rules[0] ?? {};
      return `${metadata.namespace}/${metadata.name} ${host}`;
    });
    expect(found.sort()).toEqual([
      'frontend/web shop.test',
      'frontend/web.2 shop.test',
      'frontend/web.3.admin admin.test',
      'frontend/web.admin admin.test',
      'ingress/shop shop.test',
      'ingress/shop-admin admin.test',
    ]);
  });

  test('open each port that they lead to', () => {
    const [policy] = of('NetworkPolicy', { prefix: '/a' }, { prefix: '/b', port: 'metrics' }).filter(
      ({ metadata }) => metadata.name === 'web',
    );
    const { ingress } = policy?.spec as { ingress: readonly { ports: readonly { port: number }[] }[] };
    expect(ingress.flatMap(({ ports }) => ports.map(({ port }) => port))).toEqual([8080, 9100]);
  });
});

describe('a public host', () => {
  test('has a master Ingress and a Certificate in a Secret of its own if a route leads there', () => {
    const routes = [{}, { hosts: ['admin'] }];
    expect(of('Certificate', ...routes).map(({ metadata, spec }) => [metadata.name, spec])).toMatchObject([
      ['shop', { dnsNames: ['shop.test'], secretName: 'tls' }],
      ['shop-admin', { dnsNames: ['admin.test'], secretName: 'tls-admin' }],
    ]);
    const masters = of('Ingress', ...routes).filter(({ metadata }) => metadata.namespace === 'ingress');
    expect(masters).toMatchObject([
      { metadata: { name: 'shop' }, spec: { tls: [{ hosts: ['shop.test'], secretName: 'tls' }] } },
      { metadata: { name: 'shop-admin' }, spec: { tls: [{ hosts: ['admin.test'], secretName: 'tls-admin' }] } },
    ]);
  });

  test('has neither if all routes are on another', () => {
    expect(of('Certificate', { hosts: ['admin'] }).map(({ metadata }) => metadata.name)).toEqual(['shop-admin']);
  });
});

test('the controller is given custom resources and snippets only by a route that needs them', () => {
  const values = (route: RouteProps) => {
    const [controller] = of('Application', route).filter(({ metadata }) => metadata.name === 'ingress-controller');
    const { source } = controller?.spec as {
      source: { helm: { valuesObject: { controller: Record<string, unknown> } } };
    };
    const { enableCustomResources, enableSnippets } = source.helm.valuesObject.controller;
    return [enableCustomResources, enableSnippets];
  };
  expect(values({ headers: { 'X-A': 'a' } })).toEqual([false, undefined]);
  expect(values({ allow: ['10.0.0.0/8'] })).toEqual([true, undefined]);
  expect(values({ headers: { 'X-A': 'a, b' } })).toEqual([false, true]);
});
