import { hasCompose } from '../../fuzz/judge/compose-config';
import { crash } from '../../fuzz/judge/crash';
import { lostFinds } from '../../fuzz/judge/lost';
import { byteFinds, filesOf, outputFinds } from '../../fuzz/judge/output';
import { reportFinds } from '../../fuzz/judge/report';
import { applicationOf } from '../../fuzz/plan/build';
import type { Mutation, Path } from '../../fuzz/mutate/mutation';
import { ref } from '../../fuzz/plan/marks';
import type { Data } from '../../fuzz/plan/plan';
import { part } from './finds/minimal';

const plan = {
  entries: [part.namespace('back'), part.service('web'), part.cluster('live'), part.compose('local')],
};
const application = applicationOf(plan);
const files = filesOf(application);
const DEPLOYMENT = 'live/back/Deployment.web.yaml';
const COMPOSE = 'local/docker-compose.yml';

/** The judges that find something where one file is otherwise. */
function judgesOf(path: string, from: string | RegExp, to: string): string[] {
  const changed = files.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file));
  expect(byteFinds(files, changed)).toEqual([expect.objectContaining({ judge: 'bytes', words: path })]);
  return [...new Set(outputFinds(application, changed).map(({ judge }) => judge))];
}

test('no judge finds anything in what is as it should be', () => {
  expect([...outputFinds(application, files), ...byteFinds(files, filesOf(application))]).toEqual([]);
});

test.each([
  ['a promise that is broken', 'promise', DEPLOYMENT, 'runAsNonRoot: true', 'runAsNonRoot: false'],
  ['an object that the API server refuses', 'promise', DEPLOYMENT, 'maxSurge: 1', 'maxSurge: {}'],
  ['a name twice in YAML', 'yaml', DEPLOYMENT, '\nkind: Deployment', '\nkind: Deployment\nkind: Deployment'],
  ['what two versions of YAML read otherwise', 'yaml', DEPLOYMENT, 'value: "1"', 'value: 1:30'],
  ['a field that no Compose file has', 'schema', COMPOSE, '\n  web:\n', '\n  web:\n    bogus: 1\n'],
])('%s is noticed', (_, judge, path, from, to) => {
  expect(judgesOf(path, from, to)).toContain(judge);
});

(hasCompose() ? test : test.skip)('what docker compose refuses is noticed, and what it reads otherwise', () => {
  expect(judgesOf(COMPOSE, '\n  web:\n', '\n  web:\n    bogus: 1\n')).toContain('compose');
  expect(judgesOf(COMPOSE, 'DRAIN_SECONDS: "20"', 'DRAIN_SECONDS: \u2028')).toContain('compose');
});

test('a file that is missing the second time is noticed', () => {
  expect(byteFinds(files, files.slice(1))).toHaveLength(1);
});

const problem = { subject: 'web', field: 'port', given: 1, allowed: 'a port', fix: 'write one' };

test.each([
  ['nothing that is allowed', { ...problem, allowed: '' }, 'a problem without allowed'],
  ['no fix', { ...problem, fix: ' ' }, 'a problem without fix'],
  ['what code makes of nothing', { ...problem, allowed: 'undefined, web' }, 'allowed holds what nobody meant'],
  ['an object as text', { ...problem, fix: 'write [object Object]' }, 'fix holds what nobody meant'],
])('a report with %s is poor', (_, poor, title) => {
  expect(reportFinds([poor], '')).toEqual([expect.objectContaining({ judge: 'report', title })]);
});

test('a report that says something twice is poor, and one that is as it should be is not', () => {
  expect(reportFinds([problem, problem], '').map(({ title }) => title)).toEqual(['a problem stands twice']);
  expect(reportFinds([problem], '')).toEqual([]);
});

test('a mistake that is told alone, and not beside another one, is noticed', () => {
  const mutations = ['web', 'live'].map((entry) => ({
    kind: 'a wrong type',
    entry,
    change: { at: [entry === 'web' ? 'purpose' : 'host'], set: 1 },
  }));
  expect(lostFinds({ plan, mutations }, [{ ...problem, subject: 'web', field: 'purpose' }])).toEqual([
    expect.objectContaining({ judge: 'report', words: expect.stringContaining('live: host') as string }),
  ]);
});

test('a mistake in something that nothing refers to any more is lost by nobody', () => {
  const live = part.cluster('live', { addons: { more: [ref('reloader')] } });
  const entries = [...plan.entries.slice(0, 2), part.addon('reloader'), live];
  const mistake: Mutation = { kind: 'something left out', entry: 'reloader', change: { at: ['chart'], remove: true } };
  const at = (path: Path, set: Data): Mutation => ({ kind: 'a wrong type', entry: 'live', change: { at: path, set } });
  const judged = (other: Mutation) =>
    lostFinds({ plan: { entries }, mutations: [mistake, other] }, []).map(({ words }) => words.split(': ')[1]);
  expect(judged(at(['addons', 'more', 0], 5))).toEqual(['live']);
  expect(judged(at(['host'], 'other.example.org'))).toEqual(['reloader']);
});

test('what is thrown is told with where', () => {
  const { title, words } = crash(new TypeError('no such thing'), 'a synth');
  expect(title).toMatch(/^a synth throws at .*judges\.test\.ts:\d+:\d+$/);
  expect(words).toContain('no such thing');
});
