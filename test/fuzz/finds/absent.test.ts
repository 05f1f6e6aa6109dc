import { ref } from '../../../fuzz/plan/marks';
import type { Entry } from '../../../fuzz/plan/plan';
import { findsIn, part, problemsIn, ready, refusedFor } from './minimal';

const certificates = { from: 'self-signed' };
const network = { apiServer: { cidrs: ['10.0.0.1/32'], port: 6443 }, nodes: ['10.9.0.0/24'] };
const loadBalancer = { addresses: ['203.0.113.0/28'] };
const merged = { edge: { controller: 'f5-nginx', loadBalancer }, certificates };

const files = part.objectStorage('files', 'data');
const elsewhere = { objectStorage: { api: 'azure', account: 'files', clientId: 'c' } };

const login: Entry = {
  key: 'login',
  define: 'oidc',
  props: { name: 'login', purpose: 'Signs in', development: { namespace: ref('back') } },
};
const signsIn = { signIn: { provider: 'development' } };

test('an application may be called like a service that is absent, and have hosts', () => {
  const all = [part.service('shop'), part.service('web', { ...ready, route: '/' })];
  const live = part.cluster('live', { ...merged, services: { shop: 'absent' } });
  expect(findsIn(...all, live, part.compose('local'))).toEqual([]);
});

test('an application may be called like a service that is absent, and have a Gateway', () => {
  const all = [part.service('shop'), part.service('web', { ...ready, route: '/' })];
  const edge = { controller: 'envoy-gateway', api: 'gateway', loadBalancer };
  const live = part.cluster('live', { ...merged, edge, network, services: { shop: 'absent' } });
  expect(findsIn(...all, live, part.compose('local'))).toEqual([]);
});

test.each(['back', 'delivery', 'nodes'])('beside what else is called %s a service may be absent', (name) => {
  const monitoring = { namespace: ref('watch'), retentionDays: 1, volumeGiB: 5 };
  const live = part.cluster('live', { monitoring, services: { [name]: 'absent' } });
  const all = [part.namespace('watch'), part.service('web'), part.service(name), live, part.compose('local')];
  expect(findsIn(...all)).toEqual([]);
});

test('a service that is absent keeps its name from what the engine makes there', () => {
  const called = (name: string, ...absent: readonly Entry[]) =>
    problemsIn(part.service(name), part.service('web'), files, part.namespace('data'), ...absent).map(
      ({ subject, fix }) => [subject, fix],
    );
  const s3 = { objectStorage: { api: 's3', region: 'eu' } };
  const live = part.cluster('live', { ...elsewhere, services: { 'default-deny': 'absent' } });
  expect(called('default-deny', live, part.compose('local', s3))).toEqual([['default-deny', 'rename default-deny']]);
  const local = part.compose('local', { ...s3, services: { 'files-bucket': 'absent' } });
  expect(called('files-bucket', part.cluster('live', elsewhere), local)).toEqual([
    ['files-bucket', 'rename files-bucket'],
  ]);
});

test('a namespace in which nothing runs is in the mesh, and has nothing to pull images with', () => {
  const live = part.cluster('live', {
    ...elsewhere,
    mesh: { kind: 'istio' },
    pullSecret: { kind: 'secret', secret: 'registry', key: 'dockerconfigjson', purpose: 'pulls images' },
    secrets: { from: 'azure-key-vault', url: 'https://x.vault.example.org', tenantId: 't', clientId: 'c' },
  });
  expect(findsIn(part.namespace('data'), files, part.service('web'), live)).toEqual([]);
});

test('of what tells about the cluster nothing is kept about services where there are none', () => {
  const monitoring = { namespace: ref('watch'), retentionDays: 1, volumeGiB: 5 };
  const live = part.cluster('live', { monitoring, services: { web: 'absent' } });
  expect(findsIn(part.namespace('watch'), part.service('web'), live, part.compose('local'))).toEqual([]);
});

test('a provider for development is routed to beside something that is there', () => {
  const web = part.service('web', { ...ready, route: '/' });
  const live = part.cluster('live', { ...merged, ...signsIn, services: { web: 'absent' } });
  expect(refusedFor(login, web, live, part.compose('local', signsIn))).toEqual(['login: development.prefix']);
});

test('where nothing of what is routed to is there, nothing is asked of an edge', () => {
  const web = part.service('web', { ...ready, route: '/' });
  expect(findsIn(web, part.cluster('live', { services: { web: 'absent' } }), part.compose('local'))).toEqual([]);
});

test('a provider for development is found behind a Gateway', () => {
  const web = part.service('web', { ...ready, route: '/' });
  const pods = { namespace: 'gateways', labels: { app: 'gateway' } };
  const edge = { controller: 'existing', api: 'gateway', gatewayClass: 'theirs', pods };
  expect(findsIn(login, web, part.cluster('live', { edge, certificates, network, ...signsIn }))).toEqual([]);
});
