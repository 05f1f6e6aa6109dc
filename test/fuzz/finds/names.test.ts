import { findsIn, part } from './minimal';

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
