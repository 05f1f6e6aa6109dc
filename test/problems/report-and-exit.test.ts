import { DefinitionError, type Application, type Problem } from '../../lib/model';
import { reportAndExit, reportOf } from '../../lib/problems/report-and-exit';
import { Tree } from './tree';

const tree = new Tree({
  'app/index.ts': `import { defineService, topologyOf } from '../lib';
const web = defineService({ name: 'web', user: -1 } as never);
export const topology = topologyOf({ web });
export const environments = [];
`,
});
afterAll(() => tree.remove());

const problem: Problem = { subject: 'web', field: 'user', given: -1, allowed: 'a user', fix: 'choose one' };
const error = new DefinitionError([problem]);
const { root } = tree;

test('problems are reported for people, with their places where the definitions are known', async () => {
  const definitions = await tree.load<Application>();
  const { stdout, stderr } = await reportOf(error, { env: {}, root, definitions });
  expect(stdout).toBe('');
  expect(stderr).toContain('app/index.ts:2:42\n  2 | const web');
  expect((await reportOf(error, { env: {}, root })).stderr).toBe(`${error.message}\n`);
});

test('for programs there is JSON on the standard output, and nothing else', async () => {
  const { stdout, stderr } = await reportOf(error, { env: {}, root, json: true });
  expect(JSON.parse(stdout)).toMatchObject({ problems: [{ subject: 'web', given: -1, file: null }] });
  expect(stderr).toBe('');
});

test('on GitHub there are annotations as well, with paths from the checkout', async () => {
  const definitions = await tree.load<Application>();
  const env = { GITHUB_ACTIONS: 'true' };
  expect((await reportOf(error, { env, root, definitions })).stderr).toMatch(
    /^1 problem[^]*\n::error file=app\/index\.ts,line=2,col=42,title=web%3A user::given -1; .*\n$/,
  );
  const json = await reportOf(error, { env: { ...env, GITHUB_WORKSPACE: '/' }, root, definitions, json: true });
  expect(json.stderr).toMatch(new RegExp(`^::error file=${root.slice(1)}/app/index\\.ts,[^\\n]*\\n$`));
  expect(JSON.parse(json.stdout)).toMatchObject({ problems: [{ file: 'app/index.ts' }] });
});

test('any other error is its message, without a stack', async () => {
  expect(await reportOf(new Error('no such file'), { env: {}, root })).toEqual({
    stdout: '',
    stderr: 'no such file\n',
  });
  expect((await reportOf('a text', { env: {}, root })).stderr).toBe('a text\n');
  const swc = new Error(
    '  x Expected\n   `----\n\n\nCaused by:\n    Syntax Error\n\nStack backtrace:\n   0: <unknown>',
  );
  expect((await reportOf(swc, { env: {}, root })).stderr).toBe('  x Expected\n   `----\n');
});

test('with DEBUG the stack follows, and that of what lies behind it', async () => {
  const cause = new TypeError('behind');
  const { stderr } = await reportOf(new DefinitionError([problem], { cause }), { env: { DEBUG: '1' }, root });
  expect(stderr).toMatch(/DefinitionError: 1 problem[^]*report-and-exit\.test[^]*Caused by TypeError: behind\n {4}at /);
});

test('a command ends with 1, and not before its report is out', async () => {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const before = process.exitCode;
  await reportAndExit(error, { env: {}, root });
  expect(process.exitCode).toBe(1);
  expect(write).toHaveBeenCalledWith(`${error.message}\n`);
  process.exitCode = before ?? 0;
  write.mockRestore();
});

test('definitions that nobody can look into leave the problems without places', async () => {
  const definitions = { topology: undefined, environments: undefined } as never;
  expect((await reportOf(error, { env: {}, root, definitions })).stderr).toBe(`${error.message}\n`);
});
