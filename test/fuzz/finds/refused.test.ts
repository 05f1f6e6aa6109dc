import { endpoint, odd, ref } from '../../../fuzz/plan/marks';
import type { Fields } from '../../../fuzz/plan/plan';
import { findsIn, part, problemsIn, refusedFor } from './minimal';

const http = { kind: 'http', path: '/' };
const asked = (connects: readonly object[], liveness = http) =>
  part.service('web', { ports: { http: 8080 }, probes: { readiness: http, liveness }, connects: connects as never });
const database = part.postgres('database');
const live = part.cluster('live', { archive: 'none', database: { instances: 1 } });

test('liveness asks another path than readiness where that may ask a database', () => {
  const direct = endpoint('database', 'direct');
  expect(refusedFor(database, asked([direct]), live)).toEqual(['web: probes.liveness.path']);
  expect(findsIn(database, asked([direct], { kind: 'http', path: '/live' }), live)).toEqual([]);
});

test('liveness may ask what readiness asks where nothing else is needed for an answer', () => {
  expect(findsIn(part.external('mail'), asked([ref('mail')]), part.cluster('live'))).toEqual([]);
});

test('a registry has a dot or a port, or it would be a folder of another one', () => {
  expect(refusedFor(part.service('web'), part.compose('local', { registry: 'main' }))).toEqual(['local: registry']);
  const images = { web: { repository: 'main/web', tag: '1.0' } };
  expect(refusedFor(part.service('web'), part.compose('local', { images }))).toEqual(['local: images.web.repository']);
  expect(findsIn(part.service('web'), part.compose('local', { registry: 'localhost:5000/team' }))).toEqual([]);
});

test.each(['both\n\n', '\n', ' ', '\u00a0', 'one \n', 'one\u3000\n', 'two\n\nlines\n\n\n'])(
  'a file may end in empty lines or space: %j',
  (text) => {
    const web = part.service('web', { files: { '/etc/app/last': text } });
    expect(findsIn(web, part.cluster('live', { chart: 'app' }), part.compose('local'))).toEqual([]);
  },
);

test('where nothing may be named, a name is told so', () => {
  const text = { kind: 'text', parts: [{ kind: 'variable', name: 'PREFIX' }] };
  const { network } = part.cluster('live').props as { network: object };
  const external = part.cluster('live', { network: { ...network, external: { mail: ['10.0.0.5/32'] } } as never });
  const keys = part.cluster('live', { secrets: { from: 'existing', keys: { other: { secret: 'a', key: 'b' } } } });
  for (const [parts, allowed] of [
    [[part.service('web'), external], 'none: nothing here is outside'],
    [[part.service('web'), keys], 'none: nothing here reads a secret'],
    [
      [part.server('queue', { env: { QUEUE_URL: text } }), part.compose('local')],
      'none: it has no variable that is surely there, and no text',
    ],
  ] as const) {
    expect(problemsIn(...parts).map((problem) => problem.allowed)).toEqual([allowed]);
  }
});

test('a namespace without a name is told where what names it is broken, too', () => {
  const files = part.objectStorage('files', 'front');
  const front = part.namespace('front', { name: undefined as never });
  const broken = { ...files, props: { ...(files.props as Fields), server: { namespace: ref('front') } } };
  expect(refusedFor(front, broken)).toEqual(['files: server.resources', 'namespace without a name: name']);
});

test.each(['symbol', 'date', 'bare'])('an add-on that calls itself a %s is told of', (value) => {
  const more = [{ kind: odd(value) }];
  expect(refusedFor(part.service('web'), part.cluster('live', { addons: { more } }))).toEqual(['live: addons.more[0]']);
});

test('a name that nobody sees is quoted', () => {
  expect(refusedFor(part.service(' '))).toEqual(['" ": name']);
});

test.each([
  [{ kind: 'service' }],
  [{ kind: 'server', ports: 1 }],
  [{ kind: 'endpoint' }],
  [{ kind: 'endpoint', of: { kind: 'external' }, name: 'http' }],
  [{ $as: [{ kind: 'service' }, { A_HOST: 'B_HOST' }] }],
] as const)('what only calls itself something that can be connected to is none: %j', (connected) => {
  expect(refusedFor(part.service('web', { connects: [connected] }))).toEqual(['web: connects[0]']);
});

test('a namespace is made by its function', () => {
  const problems = problemsIn(part.service('web', { namespace: { kind: 'namespace', name: 'back' } }));
  expect(problems.map(({ allowed }) => allowed)).toEqual(['a namespace, as its define function makes it']);
});

test('a line begins with no byte order mark, which some editors take away', () => {
  expect(refusedFor(part.service('web', { purpose: '\ufeffDoes something' }))).toEqual(['web: purpose']);
});

test('what a server says of a port is of one that it has, and of each port once', () => {
  const told = (props: Fields) => refusedFor(part.server('search', props), part.cluster('live'));
  expect(told({ metrics: { port: 'metrics' } })).toEqual(['search: metrics.port']);
  expect(told({ ports: { http: 8080, admin: 8080 } })).toEqual(['search: ports']);
  expect(told({ schemes: { htp: 'http' } })).toEqual(['search: schemes.htp']);
  expect(refusedFor(part.external('mail', { ports: { smtp: 25 }, schemes: { stmp: 'smtp' } }))).toEqual([
    'mail: schemes.stmp',
  ]);
});

test('an image of PostgreSQL says of which version it is', () => {
  const images = (tag: string) => {
    const { images: all } = part.compose('local').props as { readonly images: Fields };
    return { images: { ...all, postgres: { repository: 'docker.io/library/postgres', tag } } };
  };
  const told = (tag: string) => refusedFor(part.postgres('database'), part.compose('local', images(tag)));
  for (const tag of ['A', 'bookworm', '1a']) expect(told(tag)).toEqual(['local: images.postgres.tag']);
  for (const tag of ['18', '18.6', '17.4-alpine3.22', '18-bookworm']) expect(told(tag)).toEqual([]);
});
