import { endpoint, ref } from '../../../fuzz/plan/marks';
import type { Entry, Fields } from '../../../fuzz/plan/plan';
import { findsIn, part } from './minimal';

const text = (variable: string): Fields => ({ kind: 'text', parts: [{ kind: 'variable', name: variable }, 'EU'] });

test('text may follow what a pod is told of itself', () => {
  const env = { WHERE: { kind: 'pod', field: 'namespace' }, COMPOSED: text('WHERE') };
  expect(findsIn(part.service('web', { env }), part.cluster('live'), part.compose('local'))).toEqual([]);
});

test('text is otherwise where the environments say otherwise what it is of', () => {
  const resources = { cpuMillis: 4000, memoryMiB: 64 };
  const web = part.service('web', { env: { COMPOSED: text('PROCESSES') } });
  expect(findsIn(web, part.cluster('live', { services: { web: { resources } } }), part.compose('local'))).toEqual([]);
});

test('two providers sign users in for two audiences', () => {
  const login: Entry = { key: 'login', define: 'oidc', props: { name: 'login', purpose: 'Signs in' } };
  const service = part.service('web', { connects: [endpoint('login', 'verify')] });
  const live = part.cluster('live', { signIn: { provider: 'entra-id', tenantId: 't', clientId: 'c' } });
  const signIn = { provider: 'oidc', issuer: 'https://login.example.org', clientId: '007' };
  expect(findsIn(login, service, live, part.compose('local', { signIn }))).toEqual([]);
});

test('what a client has its own names for, its migrations are told by those names', () => {
  const asReader: Fields = { $as: [endpoint('database', 'readOnly'), { DATABASE_READ_HOST: 'PGHOST' }] };
  const web = part.service('web', { connects: [asReader], migrations: { args: ['up'] } });
  const cluster = part.cluster('live', { archive: 'none', database: { instances: 1 } });
  expect(findsIn(part.postgres('database'), web, cluster, part.compose('local'))).toEqual([]);
});

test('what somebody else runs in an environment brings nothing there', () => {
  const files = part.objectStorage('files', 'back');
  const api = part.service('api', {
    namespace: ref('front'),
    connects: [ref('files')],
    ports: { http: 8080 },
    probes: { readiness: { kind: 'tcp' } },
  });
  const web = part.service('web', { connects: [ref('api')] });
  for (const by of [{ by: 'kubectl' }, { by: 'argocd', revision: 'main' }]) {
    const live = part.cluster('live', { delivery: by, objectStorage: { api: 'azure', account: 'files' } });
    expect(findsIn(part.namespace('front'), files, api, web, live)).toEqual([]);
  }
});

test.each(['${HOME:-x}', '$$', '$${A:?b}', '$(HOME)', '$$(HOME)'])('%s arrives as it is written', (value) => {
  const env = { HOME: 'home', LITERAL: value };
  expect(findsIn(part.service('web', { env }), part.cluster('live'), part.compose('local'))).toEqual([]);
});

test('whom a token is for may be called like an address', () => {
  const login: Entry = { key: 'login', define: 'oidc', props: { name: 'login', purpose: 'Signs in' } };
  const clients = ['verify', 'publicClient'].map((name, i) =>
    part.service(`web-${i}`, { connects: [endpoint('login', name)] }),
  );
  const signIn = {
    provider: 'oidc',
    issuer: 'https://login.example.org',
    clientId: 'app',
    audience: 'api://app',
    scope: 'openid api://app/.default',
  };
  expect(findsIn(login, ...clients, part.cluster('live', { signIn }), part.compose('local', { signIn }))).toEqual([]);
});

test('text may hold an address as a word', () => {
  const api = part.service('api', { ports: { http: 8080 }, probes: { readiness: { kind: 'tcp' } } });
  const address: Fields = { kind: 'address', of: { $at: ['api', 'http'] }, part: 'url' };
  const text: Fields = { kind: 'text', parts: ['by ', address, ' and ', address, ' it goes'] };
  const web = part.service('web', { connects: [{ $at: ['api', 'http'] }], env: { WAYS: text } });
  expect(findsIn(api, web, part.cluster('live'), part.compose('local'))).toEqual([]);
});

test('what stands beside a service may be asked for its start alone', () => {
  const probes = { startup: { kind: 'tcp' } };
  const log = { image: 'tool', resources: { cpuMillis: 50, memoryMiB: 32 }, ports: { http: 15000 }, probes };
  expect(findsIn(part.service('web', { sidecars: { log } }), part.cluster('live'), part.compose('local'))).toEqual([]);
});

test.each([true, false])(
  'somebody else may have it in both targets, and speak TLS in one (in the cluster: %s)',
  (tls) => {
    const web = part.service('web', { connects: [endpoint('database', 'readWrite')] });
    const there = (speaks: boolean) => ({ managed: { database: { host: 'db.example.org', tls: speaks } } });
    expect(
      findsIn(part.postgres('database'), web, part.cluster('live', there(tls)), part.compose('local', there(!tls))),
    ).toEqual([]);
  },
);

test('two environments have an archive each where it runs in their clusters', () => {
  const backups = { container: 'backups', retentionDays: 14, schedule: '0 30 1 * * *' };
  const own = {
    objectStorage: { api: 's3', region: 'eu' },
    archive: { api: 's3' },
    database: { instances: 1, backups },
  };
  const network = (cidr: string) => ({ apiServer: { cidrs: [cidr], port: 6443 }, nodes: ['10.9.0.0/24'] });
  const [one, other] = ['10.0.0.1/32', '10.1.0.1/32'].map((cidr, i) =>
    part.cluster(`cluster-${i}`, { ...own, network: network(cidr) }),
  );
  expect(
    findsIn(
      part.postgres('database'),
      part.objectStorage('files', 'back'),
      ...[one, other].flatMap((cluster) => cluster ?? []),
    ),
  ).toEqual([]);
});

test('a chart takes whatever its environment says of copies and sizes', () => {
  const database = part.postgres('database', { volumeGiB: 100_000 });
  const web = part.service('web', { scaling: { min: 2, max: 65_536 } });
  const cluster = part.cluster('live', { archive: 'none', database: { instances: 1 }, chart: 'app' });
  expect(findsIn(database, web, cluster)).toEqual([]);
});

test.each([
  ['behind a colon', ['urn:mq:', { kind: 'here', part: 'host' }]],
  ['before something else', ['mq://', { kind: 'here', part: 'host' }, '@']],
  ['beside its port', [{ kind: 'here', part: 'port' }, ' of ', { kind: 'here', part: 'host' }]],
])('a host may stand %s in a text, and differs between the targets', (_, parts) => {
  const queue = part.server('queue', { gives: { QUEUE_NAME: { kind: 'text', parts } } });
  const web = part.service('web', { namespace: ref('front'), connects: [ref('queue')] });
  const found = findsIn(part.namespace('front'), queue, web, part.cluster('live'), part.compose('local'));
  // Whether what reads like an address is one is asked by another promise.
  expect(found.filter(({ title }) => title.includes('in both targets'))).toEqual([]);
});
