import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../../proof/invariants/dist';
import { parse } from '../../../tools/command/parse';
import { UsageError } from '../../../tools/command/usage-error';
import { COMMANDS } from '../../../tools/help/commands';
import { Workspace } from '../../fixtures/workspace';

const ROOT = join(__dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const workspace = new Workspace('recipes');
for (const path of ['bench', 'explorer', 'fuzz', 'test/cluster/run.ts', 'test/cluster/run-cases.ts']) {
  cpSync(join(ROOT, path), join(workspace.folder, path), { recursive: true });
}
const git = (...args: readonly string[]) =>
  workspace.run('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args]);
beforeAll(() => {
  expect(workspace.synth()).toMatchObject({ code: 0 });
  expect(git('init', '--quiet')).toMatchObject({ code: 0 });
  expect(git('add', 'app', 'dist')).toMatchObject({ code: 0 });
  expect(git('commit', '--quiet', '--message', 'An application')).toMatchObject({ code: 0 });
});
afterAll(() => workspace.remove());

/** Values that are well formed and meant by nobody: what takes them, what is typed, and what is said. */
const REFUSED: readonly (readonly [command: string, takes: string, typed: string, says: string])[] = [
  ['help', 'COMMAND', 'nobody', 'nobody is no command'],
  ['synth', '--env', '--env nobody', '--env nobody is no environment'],
  ['new', 'NAME', 'Reports!', '"Reports!"'],
  ['new', 'NAME', 'backend', 'a name that no other service, job or backing service has'],
  ['new', '--namespace', 'reports --namespace nobody', 'say one of these with --namespace'],
  ['describe', 'NAME', 'nobody', 'nothing is called nobody'],
  ['describe', '--env', 'backend --env nobody', '--env nobody is no environment'],
  ['explore', '--env', '--env nobody', '--env nobody is no environment'],
  ['prove', 'FOLDER', 'nobody', 'nobody is no environment'],
  ['reachability', '--env', '--env nobody', '--env nobody is not in app/'],
  ['reachability', '--from', '--from nobody --to backend', '"nobody" is nobody'],
  ['reachability', '--to', '--from backend --to nobody', '"nobody" is nobody'],
  ['rehearse', '--env', '--env nobody', '--env nobody is no environment'],
  ['rehearse', '--minutes', '--minutes soon', '--minutes soon is no number of minutes'],
  ['e2e:cluster', 'FILE', 'nobody', 'nobody is no number of a file'],
  ['diff', '--base', '--base nobody', '"nobody" is no revision of this repository'],
  ['release', 'IMAGE', 'nobody=1.2.3', 'nobody'],
  ['release', '--env', 'backend=1.2.3 --env nobody', '--env nobody is no environment'],
  ['promote', 'FROM', 'nobody production', 'nobody is no environment'],
  ['promote', 'TO', 'production nobody', 'nobody is no environment'],
  ['promote', 'IMAGE', 'production local nobody', 'nobody'],
  ['chart', '--env', '--env nobody', '--env nobody is no cluster'],
  ['secrets', '--env', '--env nobody', '--env nobody is no environment'],
  ['secrets', '--rotate', '--env production --rotate nobody', 'nobody reads nobody'],
  ['setup', '--env', '--env nobody', '--env nobody is no environment'],
  ['upgrade', 'PATH', 'nobody', 'There is no folder'],
  ['import', 'FOLDER', 'nobody', 'there is no folder nobody'],
  ['fuzz', 'COUNT', 'many', 'COUNT is a whole number'],
  ['fuzz', 'SEED', '1 many', 'SEED is a whole number'],
  ['fuzz', '--from', '1 --from many', '--from is a whole number'],
  ['fuzz', '--processes', '1 --processes many', '--processes is a whole number'],
];

/** What is right whatever it is, another program's to refuse, or asked for when Docker is there (`without.test.ts` has that). */
const ANY: Readonly<Record<string, readonly string[]>> = {
  up: ['--without', '--profile', '--env-file', '--file', '--project-name'],
  down: ['--env-file', '--file', '--project-name'],
  explore: ['--output'],
  rehearse: ['--force'],
};

function refusal(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

const state = () => [readFiles(join(workspace.folder, 'app')), readFiles(join(workspace.folder, 'dist'))];

test.each(REFUSED)('npm run %s refuses a wrong %s with 2, and nothing is done: %s', (name, _, typed, says) => {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  const early = refusal(() => parse(command, typed.split(' ')));
  // What is refused by its form alone ends so for every command: every-command.slow.test.ts.
  if (early !== undefined) return expect(early).toContain(says);
  const before = state();
  const words = (scripts[name] ?? '').replace(/^ts-node /, '-r ts-node/register ').replace(/^node /, '');
  const args = [...words.split(' '), ...typed.split(' ')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: workspace.folder, encoding: 'utf8' });
  expect({ status, stdout, stderr }).toMatchObject({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^\d problems? with the arguments; nothing was done\.\n\n/);
  expect(stderr).toContain(says);
  expect(state()).toEqual(before);
});

test('all that a command takes is in that list', () => {
  const taken = COMMANDS.flatMap(({ name, options = {}, operands = {} }) => [
    ...Object.entries(options).flatMap(([option, { value }]) => (value === undefined ? [] : [[name, `--${option}`]])),
    ...Object.keys(operands).map((operand) => [name, operand.toUpperCase()]),
  ]);
  const known = [
    ...REFUSED.map(([name, takes]) => [name, takes]),
    ...Object.entries(ANY).flatMap(([name, all]) => all.map((takes) => [name, takes])),
  ].map((one) => one.join(' '));
  expect(taken.map((one) => one.join(' ')).filter((one) => !known.includes(one))).toEqual([]);
});
