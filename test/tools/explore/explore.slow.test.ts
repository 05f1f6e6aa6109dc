import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Workspace } from '../../fixtures/workspace';

/** Seconds until whatever the command leaves behind has had its turn. */
const PATIENCE_SECONDS = 10;

const workspace = new Workspace('seed');
const opened = join(workspace.folder, 'opened.txt');
beforeAll(() => {
  // What opens pages, by its names on Linux and macOS: it notes what it was given.
  mkdirSync(join(workspace.folder, 'bin'));
  for (const name of ['xdg-open', 'open']) {
    workspace.write(
      `bin/${name}`,
      `#!/bin/sh\nprintf '%s\\n' "$@" > '${opened}.part' && mv '${opened}.part' '${opened}'\n`,
    );
    chmodSync(join(workspace.folder, 'bin', name), 0o755);
  }
});
afterAll(() => workspace.remove());
beforeEach(() => {
  for (const path of ['explore', 'site', 'opened.txt'])
    rmSync(join(workspace.folder, path), { recursive: true, force: true });
});

const explore = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const PATH = `${join(workspace.folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`;
  return workspace.run('npm', ['run', '--silent', 'explore', '--', ...args], { CI: '', PATH, ...environment });
};
const files = (folder: string): string[] => readdirSync(join(workspace.folder, folder)).sort();

async function whatWasOpened(): Promise<string> {
  const last = Date.now() + PATIENCE_SECONDS * 1000;
  while (!existsSync(opened) && Date.now() < last) await new Promise((done) => setTimeout(done, 50));
  return workspace.read('opened.txt').trim();
}

test('each environment has a page in a folder that Git ignores, an index leads to them, and the first is opened', async () => {
  const { code, stdout, stderr } = explore([]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.trim().split('\n')).toEqual(['local', 'staging', 'production'].map((one) => `explore/${one}.html`));
  expect(files('explore')).toEqual(['index.html', 'local.html', 'production.html', 'staging.html']);
  for (const name of ['local', 'staging', 'production'])
    expect(workspace.read('explore/index.html')).toContain(`href="${name}.html"`);
  expect(workspace.read('explore/production.html')).toContain('<title>production:');
  expect(workspace.read('.gitignore').split('\n')).toContain('/explore/');
  expect(await whatWasOpened()).toBe(join(workspace.folder, 'explore/local.html'));
});

test('those that are named alone are written, where it is said, and none is opened if that is said, or in CI', () => {
  expect(explore(['--env', 'staging', '--env', 'local', '--output', 'site', '--no-open'])).toEqual({
    code: 0,
    stdout: 'site/local.html\nsite/staging.html\n',
    stderr: '',
  });
  expect(files('site')).toEqual(['index.html', 'local.html', 'staging.html']);
  expect(workspace.read('site/index.html')).not.toContain('production');
  expect(explore(['--env', 'local'], { CI: 'true' })).toMatchObject({ code: 0, stdout: 'explore/local.html\n' });
  expect(existsSync(opened)).toBe(false);
});

test('that nothing here opens pages is no failure', () => {
  const script = "require('./tools/explore/open-in-browser').openInBrowser('page.html')";
  const run = workspace.run(process.execPath, ['-r', 'ts-node/register', '-e', script], { PATH: '' });
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('an environment that there is none of is refused with those that there are, and nothing is written', () => {
  const { code, stderr } = explore(['--env', 'prodution', '--no-open']);
  expect(code).toBe(2);
  expect(stderr).toContain(
    '--env prodution is no environment; allowed: local, staging, production; did you mean production?',
  );
  expect(existsSync(join(workspace.folder, 'explore'))).toBe(false);
});

test('what is wrong with a definition is reported as a synth reports it, and pages stay as they were', () => {
  expect(explore(['--env', 'local', '--no-open']).code).toBe(0);
  const before = workspace.read('explore/local.html');
  const text = workspace.read('app/services.ts');
  workspace.edit('app/services.ts', (all) => all.replace('min: 2', 'min: 20'));
  const { code, stderr } = explore(['--no-open']);
  workspace.write('app/services.ts', text);
  expect(code).toBe(1);
  expect(stderr).toContain('a min of at most max');
  expect(stderr).toContain('app/services.ts:');
  expect(files('explore')).toEqual(['index.html', 'local.html']);
  expect(workspace.read('explore/local.html')).toBe(before);
});
