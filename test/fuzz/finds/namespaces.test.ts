import { endpoint, ref } from '../../../fuzz/plan/marks';
import type { Entry } from '../../../fuzz/plan/plan';
import { findsIn, part, ready, refusedFor } from './minimal';

test('a namespace of servers alone, or of what watches, may take all of the cluster', () => {
  const namespaces = ['data', 'watch'].map((name) => part.namespace(name));
  const server = part.server('search', { namespace: ref('data') });
  const monitoring = { namespace: ref('watch'), retentionDays: 1, volumeGiB: 5 };
  const cluster = part.cluster('live', { quotas: { data: 'none', watch: 'none' }, monitoring });
  expect(findsIn(...namespaces, server, part.service('web'), cluster)).toEqual([]);
});

test('a database may keep its backups where something uses it', () => {
  const files = part.objectStorage('files', 'front');
  const web = part.service('web', { namespace: ref('front'), connects: [endpoint('database', 'readWrite')] });
  const backups = { container: 'backups', retentionDays: 14, schedule: '0 30 1 * * *' };
  const cluster = part.cluster('live', {
    objectStorage: { api: 's3', region: 'eu' },
    archive: { api: 's3' },
    database: { instances: 1, backups },
  });
  expect(findsIn(part.namespace('front'), files, part.postgres('database'), web, cluster)).toEqual([]);
});

test('a page waits for no provider of sign-in, to which browsers go', () => {
  const login: Entry = {
    key: 'login',
    define: 'oidc',
    props: { name: 'login', purpose: 'Signs in', development: { namespace: ref('back') } },
  };
  const connects = [endpoint('login', 'publicClient')];
  const page = part.service('page', { ...ready, namespace: ref('front'), route: '/', connects });
  const client = part.service('client', { connects: [ref('page')] });
  const cluster = part.cluster('live', {
    signIn: { provider: 'development' },
    edge: { controller: 'f5-nginx', loadBalancer: { addresses: ['203.0.113.0/28'] } },
    certificates: { from: 'self-signed' },
  });
  expect(findsIn(part.namespace('front'), login, page, client, cluster)).toEqual([]);
});

test.each([{ version: 'yes' }, { version: '1' }, { repository: 'https://' }, { name: 'a b' }])(
  'a chart with %j is told, and not installed',
  (wrong) => {
    const chart = { repository: 'https://charts.example.org', name: 'reloader', version: '1.0.0', ...wrong };
    const cluster = part.cluster('live', { addons: { more: [ref('reloader')] } });
    expect(refusedFor(part.addon('reloader', { chart }), part.service('web'), cluster)).toEqual([
      `reloader: chart.${Object.keys(wrong)[0]}`,
    ]);
  },
);

const byKubectl = { delivery: { by: 'kubectl' } };

test('what somebody else runs in an environment waits for nothing there', () => {
  const cache = part.server('cache');
  const search = part.server('search', { namespace: ref('front'), connects: [ref('cache')] });
  const page = part.service('page', { namespace: ref('front'), ...ready });
  const web = part.service('web', { connects: [ref('page')] });
  const live = part.cluster('live', { ...byKubectl, managed: { search: { host: 'search.example.org' } } });
  expect(findsIn(part.namespace('front'), cache, search, page, web, live)).toEqual([]);
});

test('namespaces that need each other come together, also where only a policy tells of it', () => {
  const quiet = part.server('quiet', { gives: {} });
  const clock = part.service('clock', { namespace: ref('front'), connects: [ref('quiet')], ...ready });
  const web = part.service('web', { connects: [ref('clock')] });
  for (const delivery of [byKubectl, {}])
    expect(findsIn(part.namespace('front'), quiet, clock, web, part.cluster('live', delivery))).toEqual([]);
});

test('a tenant has been given the namespace in which its object storage runs', () => {
  const live = part.cluster('live', {
    cluster: { tenant: true },
    objectStorage: { api: 's3', region: 'eu' },
    secrets: { from: 'existing' },
  });
  expect(findsIn(part.namespace('data'), part.objectStorage('files', 'data'), live)).toEqual([]);
});
