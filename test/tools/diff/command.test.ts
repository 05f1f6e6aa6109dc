import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { diff as command } from '../../../tools/diff';
import { diff as tool } from '../../../tools/diff/diff';
import { typed } from '../../fixtures/typed';
import { files, set, system, type System } from './cases';

const diff = typed(command, tool);

const root = mkdtempSync(join(tmpdir(), 'diff-'));
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
const write = (written: System) => {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  for (const [path, text] of files(written)) {
    mkdirSync(dirname(join(root, 'dist', path)), { recursive: true });
    writeFileSync(join(root, 'dist', path), text);
  }
};
const changed = (change: (now: System) => void) => {
  const now = system();
  change(now);
  write(now);
};
const bump = (version: string) =>
  changed(({ production }) =>
    set(production.deployment, 'spec.template.spec.containers.1.image', `registry/backend:${version}`),
  );

beforeAll(() => {
  git('init', '--quiet', '--initial-branch=main');
  const author = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.org'];
  writeFileSync(join(root, 'README.md'), 'ä\n');
  write(system());
  git('add', '.');
  git(...author, 'commit', '--quiet', '-m', 'First');
  git('tag', 'v1');
  bump('1.4.2');
  git('add', '.');
  git(...author, 'commit', '--quiet', '-m', 'Second');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('npm run diff', () => {
  test('compares with HEAD, and has nothing to say about a clean tree', () => {
    bump('1.4.2');
    expect(diff([], root)).toEqual({
      text: expect.stringMatching(/^Nothing changes in the running system against HEAD \([0-9a-f]{10}\)\.$/) as string,
      exitCode: 0,
    });
  });

  test('compares with any revision', () => {
    bump('1.4.3');
    expect(diff([], root).text).toContain('registry/backend:1.4.2 → registry/backend:1.4.3');
    expect(diff(['--base', 'v1'], root).text).toContain('registry/backend:1.4.1 → registry/backend:1.4.3');
    expect(diff(['--base', 'HEAD~1'], root).text).toContain('registry/backend:1.4.1 → registry/backend:1.4.3');
  });

  test('leaves the work tree and the index as they are', () => {
    bump('1.4.3');
    const before = git('status', '--porcelain=v2');
    diff(['--base', 'v1'], root);
    expect(git('status', '--porcelain=v2')).toBe(before);
  });

  test('ends with 2 when data is lost, unless that is allowed', () => {
    changed(({ production }) => Reflect.deleteProperty(production, 'cluster'));
    expect(diff([], root).exitCode).toBe(2);
    expect(diff(['--allow-destructive'], root).exitCode).toBe(0);
    expect(diff(['--markdown'], root).text).toMatch(/^### ⚠️ What this does to the running system\n/);
  });

  test('is also there for programs', () => {
    bump('1.4.3');
    const { changes } = JSON.parse(diff(['--json'], root).text) as {
      changes: { object: { name: string }; effects: { kind: string; reason: object }[] }[];
    };
    expect(
      changes.map(({ object, effects }) => [object.name, effects.map(({ kind, reason }) => [kind, reason])]),
    ).toEqual([['backend', [['rolls pods', { code: 'pod template' }]]]]);
  });

  test.each([
    [
      ['--base', 'v9'],
      '"v9" is no revision of this repository; allowed: a commit, HEAD~1 and the like, or one of main, v1',
    ],
    [['--base', '--all'], '--base asks for REV'],
    [['--bsae', 'v1'], '--bsae is no option of npm run diff: did you mean --base?'],
    [['v1'], 'too much is given, nothing takes v1'],
    [['--json', '--markdown'], '--markdown and --json exclude each other'],
  ])('refuses %j and says what is allowed', (args, message) => {
    expect(() => diff(args, root)).toThrow(message);
  });

  test('says that there is no repository, or no commit', () => {
    const empty = mkdtempSync(join(tmpdir(), 'diff-empty-'));
    try {
      expect(() => diff([], empty)).toThrow(/is in no Git repository/);
      execFileSync('git', ['init', '--quiet'], { cwd: empty });
      expect(() => diff([], empty)).toThrow(/"HEAD" is no revision.*there is no commit yet/);
    } finally {
      rmSync(empty, { recursive: true });
    }
  });
});
