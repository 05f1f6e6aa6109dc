import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

let bin: string;
beforeEach(() => (bin = mkdtempSync(join(tmpdir(), 'bin-'))));
afterEach(() => rmSync(bin, { recursive: true }));

/** A kubectl that knows of one context, or of none. */
function kubectl(context: string | undefined, server = ''): void {
  const answer =
    context === undefined ? 'exit 1' : `case "$2" in current-context) echo ${context};; *) echo ${server};; esac`;
  writeFileSync(join(bin, 'kubectl'), `#!/bin/sh\n${answer}\n`);
  chmodSync(join(bin, 'kubectl'), 0o755);
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'e2e:cluster', '--', ...args], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  });
  return { status, stdout, stderr };
}

test('without a cluster the tests on a cluster say so in one line, and fail', () => {
  kubectl(undefined);
  expect(run()).toEqual({
    status: 1,
    stdout: '',
    stderr: 'kubectl has no current context: these tests need a cluster on this machine.\n',
  });
});

test('a cluster that is not on this machine is refused', () => {
  kubectl('kind-somewhere', 'https://203.0.113.7:6443');
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^The current context, kind-somewhere, is not taken for a cluster to break things in: .*203\.0\.113\.7/,
  );
});

test('what is no number of a file ends with 2, and runs nothing; --help ends with 0', () => {
  kubectl('kind-here', 'https://127.0.0.1:6443');
  expect(run('all')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('all is no number of a file') as string,
  });
  expect(run('--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('npm run e2e:cluster -- 03 05') as string,
  });
});
