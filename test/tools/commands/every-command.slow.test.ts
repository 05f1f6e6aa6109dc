import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../../../tools/help/commands';
import { Workspace } from '../../fixtures/workspace';

const ROOT = join(__dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

// An application that can't be loaded: neither a page nor a refusal looks at it.
const workspace = new Workspace('seed');
for (const path of ['bench', 'test/cluster/run.ts']) {
  cpSync(join(ROOT, path), join(workspace.folder, path), { recursive: true });
}
workspace.write('app/index.ts', 'this is no {');
afterAll(() => workspace.remove());

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a script of package.json runs, without npm, where no other program is. */
function run(name: string, ...args: readonly string[]): Promise<Ended> {
  const words = (scripts[name] ?? '')
    .replace(/^ts-node /, 'node -r ts-node/register ')
    .split(' ')
    .slice(1);
  const child = spawn(process.execPath, [...words, ...args], { cwd: workspace.folder, env: { PATH: '' } });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (said.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said.stderr += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

/** Every command with some arguments, as many at once as there are processors. */
async function runAll(...args: readonly string[]): Promise<ReadonlyMap<string, Ended>> {
  const left = COMMANDS.map(({ name }) => name);
  const ended = new Map<string, Ended>();
  const worker = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) ended.set(name, await run(name, ...args));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return ended;
}

/** All that lies in the checkout, with when it was written. */
const state = (): Readonly<Record<string, number>> =>
  Object.fromEntries(
    readdirSync(workspace.folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.startsWith('node_modules'))
      .map((path) => [path, statSync(join(workspace.folder, path)).mtimeMs]),
  );

test('every command says with --help and -h what there is, ends with 0, and changes nothing', async () => {
  const before = state();
  const long = await runAll('--help');
  const short = await runAll('--nonsense', '-h');
  for (const { name, purpose, examples } of COMMANDS) {
    const { code, stdout, stderr } = long.get(name) ?? {};
    expect({ name, code, stderr }).toEqual({ name, code: 0, stderr: '' });
    expect(stdout).toContain(purpose);
    for (const [typed] of examples) expect(stdout).toMatch(new RegExp(`npm run (--silent )?${name}( -- )?${typed}`));
    expect(short.get(name)).toEqual(long.get(name));
  }
  expect(state()).toEqual(before);
});

test('every command refuses an option that it does not have with 2, names it, and changes nothing', async () => {
  const before = state();
  const ended = await runAll('--helpp', '--unheard-of');
  for (const { name } of COMMANDS) {
    const { code, stdout, stderr } = ended.get(name) ?? {};
    expect({ name, code, stdout }).toEqual({ name, code: 2, stdout: '' });
    expect(stderr).toMatch(/^\d problems with the arguments; nothing was done\.\n\n/);
    expect(stderr).toContain(`--helpp is no option of npm run ${name}: did you mean --help?\n`);
    expect(stderr).toContain(`--unheard-of is no option of npm run ${name}\n`);
  }
  expect(state()).toEqual(before);
});

test('npm run help has all of them, and the page of each', async () => {
  const { code, stdout } = await run('help');
  expect(code).toBe(0);
  for (const { name } of COMMANDS) expect(stdout).toContain(`\n  npm run ${name} `);
  expect((await run('help', 'release')).stdout).toBe((await run('release', '--help')).stdout);
  expect(await run('help', 'relese')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('relese is no command: did you mean release?') as string,
  });
});
