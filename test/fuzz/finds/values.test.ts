import { ref } from '../../../fuzz/plan/marks';
import { reportFinds } from '../../../fuzz/judge/report';
import { findsIn, part, problemsIn, refusedFor } from './minimal';

test('an add-on may have no values', () => {
  const cluster = part.cluster('live', { delivery: { by: 'kubectl' }, addons: { more: [{ $ref: 'reloader' }] } });
  expect(findsIn(part.addon('reloader'), part.service('web'), cluster)).toEqual([]);
});

test('a byte order mark in a value arrives, and none is in the file', () => {
  const service = part.service('web', { env: { MARK: '\ufeffa' } });
  expect(findsIn(service, part.cluster('live'), part.compose('local'))).toEqual([]);
});

test.each(['\ttab\na', '\n\ttab\na', ' \ttab\na', '\n \n\ttab\na'])('lines may start with a tab: %j', (value) => {
  const service = part.service('web', { env: { LINES: value } });
  expect(findsIn(service, part.cluster('live'), part.compose('local'))).toEqual([]);
});

test.each(['args', 'entrypoint'])(
  'no %s are said by saying nothing: an empty list is something else in each target',
  (field) => {
    expect(refusedFor(part.service('web', { [field]: [] }), part.cluster('live'))).toEqual([`web: ${field}`]);
  },
);

test('what stands beside a service may have a limit that the service has not', () => {
  const resources = { cpuMillis: 50, memoryMiB: 32, cpuLimitMillis: 200 };
  const service = part.service('web', { sidecars: { log: { image: 'tool', resources } } });
  expect(findsIn(service, part.cluster('live'), part.compose('local'))).toEqual([]);
});

test('a secret that is in a file of a server is made', () => {
  const file = { kind: 'secret', secret: 'search', key: 'licence', purpose: 'opens it' };
  const secrets = { from: 'azure-key-vault', url: 'https://x.vault.example.org', tenantId: 't', clientId: 'c' };
  expect(
    findsIn(part.server('search', { files: { '/etc/search/licence': file } }), part.cluster('live', { secrets })),
  ).toEqual([]);
});

test('pods start anew when a file of what stands beside a service changes', () => {
  const log = { image: 'tool', resources: { cpuMillis: 50, memoryMiB: 32 }, files: { '/etc/log/conf': 'a' } };
  expect(findsIn(part.service('web', { sidecars: { log } }), part.cluster('live'))).toEqual([]);
  expect(findsIn(part.service('web', { init: { log } }), part.cluster('live'))).toEqual([]);
});

test.each(['a}b', '${HOME:-x}', 'a # b', ' a', 'two\nlines'])(
  'a setting is a default that Compose and .env read as it is written, which %j is not',
  (value) => {
    const setting = { kind: 'setting', value, purpose: 'says how' };
    const entries = [part.service('web', { env: { MODE: setting } }), part.cluster('live'), part.compose('local')];
    expect(refusedFor(...entries)).toEqual(['web: env.MODE']);
    const given = part.external('mail', { gives: { MAIL_MODE: setting } });
    expect(refusedFor(given, part.service('web', { connects: [{ $ref: 'mail' }] }), part.compose('local'))).toEqual([
      'mail: gives.MAIL_MODE',
    ]);
  },
);

test('an add-on of an application may be pruned by hand', () => {
  const cluster = part.cluster('live', { addons: { more: [{ $ref: 'reloader' }] } });
  expect(findsIn(part.addon('reloader', { prunedByHand: true }), part.service('web'), cluster)).toEqual([]);
});

test('who signs in for development does so at a port, where nothing is routed to', () => {
  const development = { development: { namespace: { $ref: 'back' } } };
  const login = {
    key: 'login',
    define: 'oidc',
    props: { name: 'login', purpose: 'Signs in', ...development },
  } as const;
  expect(findsIn(login, part.service('web'), part.compose('local', { signIn: { provider: 'development' } }))).toEqual(
    [],
  );
});

test('an address of what is not there yet is told as what it is, and offers nothing of the sort', () => {
  const env = { PEER: { kind: 'address', of: { $at: ['later', 'http'] }, part: 'port' } };
  const service = part.service('web', { env, connects: [{ $at: ['other', 'http'] }] });
  const problems = problemsIn(service, part.cluster('live'));
  expect(problems.map(({ field }) => field)).toEqual(['connects[0]', 'env.PEER']);
  expect(reportFinds(problems, '')).toEqual([]);
});

test('cores may be what a chart offers where an environment says how many processes there are', () => {
  const services = { web: { processes: 3, resources: { cpuMillis: 4000 } } };
  expect(findsIn(part.service('web'), part.cluster('live', { chart: 'nine', services }))).toEqual([]);
});

test('a file that is nearly YAML is nothing to warn of', () => {
  const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  expect(findsIn(part.service('web', { files: { '/etc/app/conf.yaml': '%s' } }), part.cluster('live'))).toEqual([]);
  expect(warned).not.toHaveBeenCalled();
});

test.each(['regexp', 'map', 'date', 'boxed'])('a %s is no object with fields', (odd) => {
  const service = part.service('web', { files: { $value: odd } });
  expect(refusedFor(service, part.cluster('live'))).toEqual(['web: files']);
});

test('a hole in a list of connections is a connection that was not there yet', () => {
  const service = part.service('web', { connects: { $value: 'holes' } });
  expect(refusedFor(service, part.compose('local'))).toEqual(
    expect.arrayContaining(['web: connects[0]', 'web: connects[1]']),
  );
});

test.each(['bigint', 'function', 'symbol', 'date', 'circular', 'NaN', 'halfCharacter'])(
  'a %s in the words of somebody else is nothing that a file can hold',
  (odd) => {
    const values = { a: [{ b: { $value: odd } }] };
    const cluster = part.cluster('live', {
      secrets: { from: 'external-secrets', provider: values },
      addons: { more: [ref('reloader')] },
    });
    const found = refusedFor(part.addon('reloader', { values }), part.service('web'), cluster);
    expect(found.map((one) => one.replace(/(a\[0\]\.b).*/, '$1')).sort()).toEqual([
      'live: secrets.provider.a[0].b',
      'reloader: values.a[0].b',
    ]);
  },
);

test('a quota that is said holds every copy and one more, and those that go may have to end first', () => {
  const front = part.namespace('front', { quota: { pods: 6 } });
  const web = (max: number) => part.service('web', { namespace: ref('front'), scaling: { min: 2, max } });
  expect(findsIn(front, web(5), part.cluster('live'))).toEqual([]);
  expect(findsIn(front, web(6), part.cluster('live')).map(({ judge }) => judge)).toEqual(['refusal']);
});

test('a URL with a user and no password is no password in clear', () => {
  const parts = ['x://u:', '@', { kind: 'here', part: 'host' }];
  const mail = part.external('mail', { gives: { MAIL_FULL: { kind: 'text', parts } } });
  const worker = part.service('worker', { connects: [{ $ref: 'mail' }] });
  const managed = { mail: { host: 'mail.example.org' } };
  expect(findsIn(mail, worker, part.cluster('live', { managed }), part.compose('local', { managed }))).toEqual([]);
});

test('a password of a URL comes from a secret, wherever the URL is written', () => {
  const url = 'x://u:hunter2@x.example.org';
  const step = { image: 'tool', resources: { cpuMillis: 50, memoryMiB: 32 }, env: { TO: url } };
  const web = part.service('web', { env: { TO: url }, init: { step } });
  const search = part.server('search', { gives: { SEARCH_TO: url } });
  expect(refusedFor(web, search, part.cluster('live', { services: { web: { env: { BY: url } } } }))).toEqual([
    'live: services.web.env.BY',
    'web: env.TO',
    'web: init.step.env.TO',
    'search: gives.SEARCH_TO',
  ]);
});
