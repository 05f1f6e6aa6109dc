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
    ['1 when it is refused', ['.'], 1, /^Nothing was replaced/],
    ['2 when an argument is wrong', ['--fast'], 2, /--fast is no option of npm run upgrade\n/],
  ])('ends with %s, and its words on standard error', (_, args, code, words) => {
    const before = at.own.files();
    expect(run(...args)).toEqual({ code, stdout: '', stderr: expect.stringMatching(words) as string });
    expect(at.own.files()).toEqual(before);
  });
});
