import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../test/fixtures/workspace';
import { COMMANDS } from '../../tools/help/commands';

const ROOT = join(__dirname, '../..');
/** Those that only read, or write what a synth writes; the others need a registry, Docker, a cluster or another checkout. */
const HARMLESS = ['synth', 'describe', 'reachability', 'secrets', 'setup', 'chart', 'promote'];

const workspace = new Workspace();
rmSync(join(workspace.folder, 'app'), { recursive: true });
for (const folder of ['app', 'examples', 'dist']) {
  cpSync(join(ROOT, folder), join(workspace.folder, folder), { recursive: true });
}
afterAll(() => workspace.remove());

const examples = COMMANDS.filter(({ name }) => HARMLESS.includes(name)).flatMap((command) =>
  command.examples
    .map(([typed]) => typed.split(' > ')[0] ?? '')
    .filter((typed) => typed !== '--watch')
    .map((typed) => [command.name, typed] as const),
);

test.each(examples)('npm run %s -- %s, as its page says it, does what it should here', (name, typed) => {
  const args = typed.split(' ').filter(Boolean);
  const { code, stdout, stderr } = workspace.run('npm', ['run', '--silent', name, '--', ...args]);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  expect(stdout).not.toBe('');
});
