import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const SCRIPTS = [
  'test/chart/run.sh',
  'test/observability/promtool.sh',
  'test/observability/alert-path.sh',
  'test/registry/run.sh',
  'test/az/run.sh',
  'test/apiserver/run.sh',
  'test/router/run.sh',
  'test/gateway/run.sh',
  'test/browser/run.sh',
  'test/fuzz/run.sh',
  'test/swap/run.sh',
];
const OWN = ['npm ci', 'npm run check', ...SCRIPTS];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'));
  mkdirSync(join(folder, '.ci'));
  cpSync(join(ROOT, '.ci', 'run'), join(folder, '.ci', 'run'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a script into the copy of the checkout. */
function script(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `#!/bin/sh\n${text}\n`);
  chmodSync(join(folder, path), 0o755);
}

const ci = (...args: string[]) => {
  const PATH = `${join(folder, 'bin')}:${process.env.PATH ?? ''}`;
  const options = { encoding: 'utf8', env: { ...process.env, PATH, CI: '', CI_PAUSE: '0' } } as const;
  const { status, stdout } = spawnSync(join(folder, '.ci', 'run'), args, options);
  return { status, lines: stdout.trimEnd().split('\n') };
};

/** A checkout in which each of the engine's own steps passes. */
function green(): void {
  script('bin/npm', '[ "$1" = ci ] || echo "Tests:       40 passed, 40 total"');
  for (const path of SCRIPTS) script(path, 'true');
  script('test/swap/run.sh', 'echo "Tests:       2 passed, 2 total"');
}

test('.ci/run --help says what there is, and what is no option of it runs nothing', () => {
  expect(ci('--help')).toEqual({
    status: 0,
    lines: expect.arrayContaining([expect.stringMatching(/\.ci\/run --list +prints the steps/)]) as string[],
  });
  script('test/swap/run.sh', `touch ${join(folder, 'ran')}`);
  expect(ci('--lst').status).toBe(2);
  expect(() => readFileSync(join(folder, 'ran'))).toThrow(/ENOENT/);
});

describe('.ci/run --list', () => {
  const steps = () => ci('--list').lines.map((line) => line.replace(/^\d+ /, ''));

  test('has the engine’s own steps, each with a limit in seconds, where the application brings none', () => {
    expect(steps()).toEqual(OWN);
    for (const line of ci('--list').lines) expect(line).toMatch(/^[1-9]\d+ /);
  });

  test('has the scripts of app/test/ci after them, in the order of their names, and runs nothing', () => {
    script('app/test/ci/20-second.sh', `touch ${join(folder, 'ran')}`);
    script('app/test/ci/10-first.sh', `touch ${join(folder, 'ran')}`);
    expect(steps()).toEqual([...OWN, 'app/test/ci/10-first.sh', 'app/test/ci/20-second.sh']);
    expect(() => readFileSync(join(folder, 'ran'))).toThrow(/ENOENT/);
  });
});

describe('.ci/run', () => {
  test('sums the tests of all runners, and is green when every step is', () => {
    green();
    script('app/test/ci/10-python.sh', 'echo "37 passed in 3.2s"');
    const { status, lines } = ci();
    expect([status, lines.at(-1)]).toEqual([0, '79 passed, 0 failed']);
    expect(lines.filter((line) => /^== \d+ s, exit code 0: /.test(line))).toHaveLength(SCRIPTS.length + 3);
  });

  test('is red when a step fails that has no test, and runs those after it', () => {
    green();
    script('test/observability/promtool.sh', 'exit 3');
    const { status, lines } = ci();
    expect([status, lines.at(-1)]).toEqual([1, '42 passed, 1 failed']);
    expect(lines).toContainEqual(expect.stringMatching(/^== \d+ s, exit code 3: test\/observability\/promtool\.sh$/));
  });

  test('counts failed tests', () => {
    green();
    script('test/swap/run.sh', 'echo "Tests:       2 failed, 1 passed, 3 total"; exit 1');
    expect(ci().lines.at(-1)).toBe('41 passed, 2 failed');
  });

  test('fetches packages again when that fails, three times in all, and stops there', () => {
    green();
    const tries = join(folder, 'tries');
    script('bin/npm', `echo >> ${tries}; exit 1`);
    const { status, lines } = ci();
    expect([status, lines.at(-1)]).toEqual([1, '0 passed, 1 failed']);
    expect(readFileSync(tries, 'utf8')).toHaveLength(3);
    expect(lines.join('\n')).not.toContain('promtool');
  });

  test('tells each step that it may go without nothing that it lacks', () => {
    green();
    script('test/registry/run.sh', '[ -n "${CI:-}" ]');
    expect(ci().status).toBe(0);
  });

  test('gives no step a standard input', () => {
    green();
    script('test/observability/promtool.sh', 'read -r line && exit 1; true');
    expect(ci().status).toBe(0);
  });
});
