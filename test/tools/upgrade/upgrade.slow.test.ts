import { chmodSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { upgrade as command } from '../../../tools/upgrade';
import { upgrade as tool } from '../../../tools/upgrade/upgrade';
import { typed } from '../../fixtures/typed';
import { checkouts } from './checkouts';

const upgrade = typed(command, tool);

const at = checkouts();

const run = (...args: string[]) => upgrade([at.newer.folder, ...args], at.own.folder);

describe('an upgrade', () => {
  test('replaces the engine, and touches nothing that is the adopter’s', () => {
    const before = at.own.files();
    const wanted = at.newer.files();
    const { text, exitCode } = run();
    expect([exitCode, text]).toEqual([0, expect.stringMatching(/^The engine is that of /)]);

    const after = at.own.files();
    const isEngine = (path: string) =>
      /^(lib|compose|proof|tools|imports|test|bench|\.ci)\/|^(main|synth)\.ts$|^docs\/reference\.md$|^(tsconfig\.json|jest\.(slow\.)?config\.js)$/.test(
        path,
      );
    const pick = (files: Record<string, string>, engine: boolean) =>
      Object.fromEntries(Object.entries(files).filter(([path]) => isEngine(path) === engine));
    expect(pick(after, true)).toEqual(pick(wanted, true));
    expect(pick(after, false)).toEqual(pick(before, false));
    expect(after).toMatchObject({
      'app/services/shop.ts': 'shop\n',
      'app/test/shop.test.ts': 'shop test\n',
      'dist/local/docker-compose.yml': 'compose of the shop\n',
      'docs/runbook.md': 'runbook of the shop\n',
      'README.md': 'readme of the shop\n',
      'jest.app.config.js': 'jest of the shop\n',
      'own/file.txt': 'own\n',
    });
  });

  test('takes away the files that the newer engine no longer has', () => {
    run();
    expect(Object.keys(at.own.files())).not.toEqual(expect.arrayContaining(['lib/model/only-old.ts']));
    expect(Object.keys(at.own.files())).not.toEqual(expect.arrayContaining(['tools/old.ts']));
    expect(at.own.read('lib/kubernetes/only-new.ts')).toBe('new in 2\n');
  });

  test('leaves the newer checkout as it is, and no folder of its own behind', () => {
    const before = at.newer.files();
    run('--package');
    expect(at.newer.files()).toEqual(before);
    expect(at.newer.git('status', '--porcelain')).toBe('');
    expect(Object.keys(at.own.files()).filter((path) => path.startsWith('.upgrade'))).toEqual([]);
  });

  test('says what it did and what comes next', () => {
    at.newer.git('tag', 'v2.0.0');
    const { text } = run();
    expect(text).toContain(`The engine is that of ${at.newer.folder} (v2.0.0): 4 files changed, 3 new, 2 gone.`);
    expect(text).toContain(
      'Settings among them; "git diff" shows what yours had: jest.config.js, jest.slow.config.js.',
    );
    expect(text).toContain(`Read ${join(at.newer.folder, 'UPGRADING.md')} first`);
    expect(text).toMatch(/--package\n {2}npm install\n {2}npm run synth\n {2}npm run diff\n {2}npm run check$/);
  });

  test('names what only the newer checkout has beside the engine', () => {
    at.newer.commit({ 'schemas/a.json': '{}\n', 'notes.md': 'notes\n' });
    expect(run().text).toContain('Only the newer checkout has these, and they were not taken: schemas.');
  });

  test('keeps what Git ignores in the folders of the engine, even where the folder goes', () => {
    at.own.write({ 'test/e2e/out.log': 'log\n', 'lib/model/deep/trace.log': 'trace\n' });
    run();
    expect(at.own.files()).toMatchObject({ 'test/e2e/out.log': 'log\n', 'lib/model/deep/trace.log': 'trace\n' });
  });

  test('takes links as links, and programs as programs', () => {
    at.newer.write({ 'test/run.sh': 'echo\n' });
    chmodSync(join(at.newer.folder, 'test/run.sh'), 0o755);
    symlinkSync('index.ts', join(at.newer.folder, 'lib/link.ts'));
    at.newer.commit({});
    run();
    expect(at.own.files()['lib/link.ts']).toBe('index.ts');
    expect(statSync(join(at.own.folder, 'test/run.sh')).mode & 0o111).toBe(0o111);
  });

  test('can be run again, and has nothing to replace then', () => {
    run();
    const after = at.own.files();
    const { text, exitCode } = run();
    expect([exitCode, text]).toEqual([0, expect.stringContaining('0 files changed, 0 new, 0 gone')]);
    expect(at.own.files()).toEqual(after);
  });

  test('takes the newer engine as it lies there, with what is in no commit', () => {
    at.newer.write({ 'lib/index.ts': 'engine 3\n', 'lib/untracked.ts': 'also\n', 'lib/left-out.log': 'ignored\n' });
    expect(run().text).toMatch(/\([0-9a-f]+-dirty\)/);
    expect(at.own.files()).toMatchObject({ 'lib/index.ts': 'engine 3\n', 'lib/untracked.ts': 'also\n' });
    expect(at.own.files()).not.toHaveProperty('lib/left-out.log');
  });

  test('works in a folder of a larger repository', () => {
    at.own.git('checkout', '--quiet', '-b', 'moved');
    at.own.write({ 'deploy/.gitignore': '*.log\n' });
    at.own.git('mv', ...at.own.git('ls-tree', '--name-only', 'HEAD').trim().split('\n'), 'deploy/', '-k');
    at.own.commit({});
    const { text, exitCode } = upgrade([at.newer.folder], join(at.own.folder, 'deploy'));
    expect([exitCode, text]).toEqual([0, expect.stringContaining('4 files changed, 3 new, 2 gone')]);
    expect(at.own.read('deploy/lib/index.ts')).toBe('engine 2\n');
    at.own.write({ 'deploy/lib/index.ts': 'mine\n' });
    expect(upgrade([at.newer.folder], join(at.own.folder, 'deploy')).text).toContain('would be lost: lib/index.ts.');
  });
});
