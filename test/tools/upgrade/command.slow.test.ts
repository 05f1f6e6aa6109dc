import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkouts } from './checkouts';

const ROOT = join(__dirname, '..', '..', '..');
const at = checkouts();

/** What `npm run upgrade -- …` runs, without npm, in the adopter's checkout. */
function run(...args: string[]) {
  const env = { ...process.env, TS_NODE_PROJECT: join(ROOT, 'tsconfig.json') };
  const command = ['-r', require.resolve('ts-node/register'), join(ROOT, 'tools/upgrade.ts'), ...args];
  const { status, stdout, stderr } = spawnSync('node', command, { cwd: at.own.folder, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

describe('npm run upgrade', () => {
  test('ends with 0, and its words on standard output', () => {
    expect(run(at.newer.folder)).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^The engine is that of /) as string,
      stderr: '',
    });
    expect(at.own.read('lib/index.ts')).toBe('engine 2\n');
  });

  test.each([
    ['a path where no other checkout is', ['.'], / is this checkout itself\. /],
    ['an option that there is not', ['--fast'], /--fast is no option of npm run upgrade\n/],
  ])('ends with 2 for %s, and its words on standard error', (_, args, words) => {
    const before = at.own.files();
    expect(run(...args)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(words) as string });
    expect(at.own.files()).toEqual(before);
  });

  test('ends with 1 when something stands against it, and its words on standard error', () => {
    at.own.write({ 'lib/index.ts': 'a change of ours\n' });
    const before = at.own.files();
    expect(run(at.newer.folder)).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Nothing was replaced/) as string,
    });
    expect(at.own.files()).toEqual(before);
  });
});
