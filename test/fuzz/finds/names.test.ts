import { at } from '../../../fuzz/plan/marks';
import { findsIn, part, problemsIn, ready } from './minimal';

test('an application may be called like one of its namespaces', () => {
  expect(findsIn(part.service('web'), part.cluster('live', { application: 'back' }))).toEqual([]);
});

test('a namespace may be called like a project of Argo CD in code', () => {
  const service = part.service('web', { namespace: { $ref: 'root-project' } });
  expect(findsIn(part.namespace('root-project'), service, part.cluster('live'))).toEqual([]);
});

test('a label may be called like what every object has', () => {
  const named = part.namespace('front', { labels: { constructor: 'yes', team: 'a' } });
  expect(findsIn(named, part.service('web', { namespace: { $ref: 'front' } }), part.cluster('live'))).toEqual([]);
});

test('a label of nodes may be called image', () => {
  expect(findsIn(part.service('web', { nodeSelector: { image: 'yes' } }), part.cluster('live'))).toEqual([]);
});

test('a service may be called like what every object has, where a chart has values of it', () => {
  expect(findsIn(part.service('constructor'), part.service('web'), part.cluster('live', { chart: 'nine' }))).toEqual(
    [],
  );
});

test('a port may be called like what every object has, whoever connects to it', () => {
  const ports = { constructor: 8080, valueOf: 8081 };
  const web = part.service('web', { ...ready, ports: { constructor: 8080, http: 8081 } });
  const admin = part.service('admin', { connects: [at('web', 'constructor'), at('web', 'http')] });
  const environments = [part.cluster('live'), part.cluster('mesh', { mesh: { kind: 'istio' } }), part.compose('local')];
  expect(findsIn(web, admin, ...environments)).toEqual([]);
  expect(problemsIn(part.service('web', { ports })).map(({ field }) => field)).toEqual(['ports.valueOf']);
});

test('what may be named instead is said without names that nobody sees', () => {
  const live = part.cluster('live', { databases: { postgres: {} }, services: { one: {} }, quotas: { none: 'none' } });
  const problems = problemsIn(part.postgres('postgres', { name: ' ' }), part.service('web', { name: ' ' }), live);
  expect(problems.filter(({ allowed }) => allowed.trim() === '')).toEqual([]);
});

test('a secret of a tenant may be called store', () => {
  const key = { kind: 'secret', secret: 'store', key: 'password', purpose: 'opens it' };
  const secrets = { from: 'azure-key-vault', url: 'https://x.vault.example.org', tenantId: 't', clientId: 'c' };
  const cluster = part.cluster('live', { cluster: { tenant: true }, secrets });
  expect(findsIn(part.service('web', { env: { STORE_PASSWORD: key } }), cluster)).toEqual([]);
});

test('a file may begin with a dot, and be beside one that is called like what follows it', () => {
  const files = { '/etc/app/.b': 'one', '/etc/app/b': 'two', '/etc/app/c_': 'three' };
  expect(findsIn(part.service('web', { files }), part.cluster('live'), part.compose('local'))).toEqual([]);
});
