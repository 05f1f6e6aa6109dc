import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What test/fuzz/run.sh says of what the fuzzer says and ends with. */
function run(said: string, status: number) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-run-'));
  const program = (name: string, text: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  program('docker', 'exit 0');
  program('npm', `cat <<'SAID'\n${said}\nSAID\nexit ${status}`);
  try {
    const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
    const done = spawnSync(join(ROOT, 'test/fuzz/run.sh'), ['20'], { encoding: 'utf8', env: { ...process.env, PATH } });
    return [done.status, done.stdout.trimEnd().split('\n').at(-1)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('test/fuzz/run.sh is green, and says how many applications were made up, where nothing is found', () => {
  expect(run('20 cases of seed 18', 0)).toEqual([0, 'Tests:       0 failed, 20 passed, 20 total']);
});

test('test/fuzz/run.sh is red, and counts the applications in which something is found', () => {
  const found = ['FOUND one', '  npm run fuzz -- 1 18 --from 7', 'FOUND two', '  npm run fuzz -- 1 18 --from 7'];
  const more = ['FOUND one', '  npm run fuzz -- 1 18 --from 9'];
  expect(run([...found, ...more].join('\n'), 1)).toEqual([1, 'Tests:       2 failed, 18 passed, 20 total']);
});

test.each([1, 2, 137])('test/fuzz/run.sh is red where the fuzzer ends with %d and has found nothing', (status) => {
  expect(run('it ends', status)).toEqual([status, 'it ends']);
});
