import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { upgrade as command } from '../../../tools/upgrade';
import { upgrade as tool } from '../../../tools/upgrade/upgrade';
import { UsageError } from '../../../tools/command/usage-error';
import { typed } from '../../fixtures/typed';
import { checkouts } from './checkouts';

const upgrade = typed(command, tool);

const at = checkouts();

/** What a refused upgrade says; throws if it changed anything. */
function refused(path: string, exitCode = 1): string {
  const before = at.own.files();
  const outcome = upgrade([path], at.own.folder);
  expect(outcome.exitCode).toBe(exitCode);
  expect(at.own.files()).toEqual(before);
  expect(outcome.text).not.toContain('    at ');
  return outcome.text;
}

/** What is said of a path where no other checkout can be; throws if anything changed. */
function wrong(path: string): string {
  const before = at.own.files();
  let said = '';
  try {
    upgrade([path], at.own.folder);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    said = error.message;
  }
  expect(at.own.files()).toEqual(before);
  return said;
}

describe('an upgrade is refused', () => {
  test('when a change to the engine is in no commit, whether changed, new, deleted or staged', () => {
    at.own.write({
      'lib/index.ts': 'mine\n',
      'tools/mine.ts': 'mine\n',
      'main.ts': undefined,
      'jest.config.js': 'mine\n',
    });
    at.own.git('add', 'lib');
    at.own.write({ 'app/services/shop.ts': 'changed\n', 'README.md': 'changed\n' });
    expect(refused(at.newer.folder)).toBe(
      'Nothing was replaced, all is as it was.\n' +
        'In no commit, and would be lost: jest.config.js, lib/index.ts, main.ts, tools/mine.ts. ' +
        'Commit them, put them aside with "git stash -u", or undo them, and run the upgrade again.',
    );
  });

  test('not when only what is the adopter’s is in no commit', () => {
    at.own.write({ 'app/services/shop.ts': 'changed\n', 'app/services/new.ts': 'new\n', 'dist/a.yaml': 'a\n' });
    expect(upgrade([at.newer.folder], at.own.folder).exitCode).toBe(0);
    expect(at.own.files()).toMatchObject({ 'app/services/shop.ts': 'changed\n', 'app/services/new.ts': 'new\n' });
  });

  test('when more is in no commit than can be read, after the first of it', () => {
    at.own.write(
      Object.fromEntries(Array.from({ length: 23 }, (_, i) => [`lib/n${String(i).padStart(2, '0')}.ts`, 'x'])),
    );
    expect(refused(at.newer.folder)).toMatch(/lib\/n00\.ts, .*, lib\/n19\.ts and 3 more\. Commit/);
  });

  test('when a file that Git ignores is in the way of a new one', () => {
    at.newer.write({ 'lib/notes.log': 'new\n' });
    at.newer.git('add', '--force', 'lib/notes.log');
    at.own.write({ 'lib/notes.log': 'mine\n' });
    expect(refused(at.newer.folder)).toMatch(
      /Ignored by Git, and in the place .*: lib\/notes\.log\. Move them elsewhere\.$/,
    );
  });

  test('by a path where there is no folder', () => {
    expect(wrong(join(at.newer.folder, 'nowhere'))).toMatch(
      /There is no folder .*nowhere\. Give the path of a checkout/,
    );
    expect(wrong(join(at.newer.folder, 'main.ts'))).toMatch(/There is no folder .*main\.ts\./);
  });

  test('by the same checkout, also under another name', () => {
    const link = join(at.newer.folder, 'same');
    symlinkSync(at.own.folder, link);
    for (const path of ['.', at.own.folder, link])
      expect(wrong(path)).toMatch(/is this checkout itself\. Give the path/);
  });

  test('by a folder without Git', () => {
    rmSync(join(at.newer.folder, '.git'), { recursive: true });
    expect(refused(at.newer.folder)).toMatch(/is no checkout with Git \(.*\)\. Clone the newer engine/);
  });

  test('by a checkout of something else, with all that is missing', () => {
    at.newer.commit({ 'synth.ts': undefined, imports: undefined, 'package.json': undefined });
    expect(refused(at.newer.folder)).toMatch(
      /it has no imports, no synth\.ts, no package\.json\. Give the folder that holds/,
    );
    expect(refused(join(at.newer.folder, 'lib'))).toMatch(/it has no lib, no compose, .*, no package\.json\./);
  });

  test('for all reasons at once', () => {
    at.own.write({ 'package.json': '{', 'lib/index.ts': 'mine\n' });
    at.newer.write({ 'package.json': '[]' });
    const lines = refused(at.newer.folder).split('\n');
    expect(lines).toEqual([
      'Nothing was replaced, all is as it was.',
      expect.stringMatching(/package\.json is no object\. Mend it first\.$/),
      expect.stringMatching(/package\.json cannot be read \(.*\)\. Mend it first\.$/),
      expect.stringMatching(/^In no commit, and would be lost: lib\/index\.ts\. Commit them/),
    ]);
  });

  test('outside Git, where nothing could be brought back', () => {
    rmSync(join(at.own.folder, '.git'), { recursive: true });
    expect(refused(at.newer.folder)).toMatch(/What an upgrade replaces could not be brought back: run "git init"/);
  });
});

describe('The arguments of an upgrade', () => {
  test('are refused when they are wrong, and nothing is done', () => {
    const before = at.own.files();
    for (const [args, reason] of [
      [[], /^PATH is missing/],
      [['--package'], /^PATH is missing/],
      [[at.newer.folder, '--force'], /^--force is no option/],
      [[at.newer.folder, at.own.folder], /^too much is given/],
    ] as const) {
      expect(() => upgrade(args, at.own.folder)).toThrow(reason);
    }
    expect(at.own.files()).toEqual(before);
  });

  test('may be a path relative to the checkout, of a folder in it', () => {
    at.own.git('clone', '--quiet', at.newer.folder, 'vendor/engine');
    expect(upgrade(['vendor/engine'], at.own.folder).exitCode).toBe(0);
    expect(at.own.read('lib/index.ts')).toBe('engine 2\n');
  });
});
