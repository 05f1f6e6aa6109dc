import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-kind-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'test/cluster'), { recursive: true });
  cpSync(join(__dirname, 'on-kind.sh'), join(folder, 'test/cluster/on-kind.sh'));
  program('node', 'echo v1.2.3');
  program('go', 'printf "#!/bin/sh\\necho kind v1.2.3 go\\n" > "$GOBIN/kind" && chmod +x "$GOBIN/kind"');
  program('kind', '[ "$1" = version ] && echo "kind v1.2.3 go1.26 linux/amd64"; exit 0');
  program('npm', '');
  program('kubectl', '');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Stands in for a program, and notes how it is called, and for which cluster. */
function program(name: string, text: string): void {
  const note = `echo "${name} $*" >> '${folder}/calls'; [ "\${KUBECONFIG:-}" = '${folder}/.kind/kubeconfig' ] || exit 9`;
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${note}\n${text}\n`);
  chmodSync(join(folder, 'bin', name), 0o755);
}

function run(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const PATH = `${join(folder, 'bin')}:${process.env.PATH ?? ''}`;
  const options = { encoding: 'utf8', env: { ...process.env, KUBECONFIG: '/somebody/else', ...env, PATH } } as const;
  const { status, stdout } = spawnSync(join(folder, 'test/cluster/on-kind.sh'), args, options);
  const calls = readFileSync(join(folder, 'calls'), 'utf8').split('\n').filter(Boolean);
  return { status, stdout, calls, npm: calls.filter((call) => call.startsWith('npm ')) };
}

const REHEARSE = 'npm run --silent rehearse -- --minutes 45';
const DOWN = 'npm run --silent rehearse -- --down';

test('The cluster is rehearsed in, held to what must hold, and deleted; kubectl elsewhere stays as it is set.', () => {
  const { status, npm, calls } = run(['03', '05']);
  expect(npm).toEqual([REHEARSE, 'npm run --silent e2e:cluster -- 03 05', DOWN]);
  expect(status).toBe(0);
  expect(calls.filter((call) => /^(go|kubectl) /.test(call))).toEqual([]);
});

test('--help says how it is called, and what is no number of a file is refused; neither makes a cluster.', () => {
  program('kind', 'exit 1');
  const called = (...args: string[]) =>
    spawnSync(join(folder, 'test/cluster/on-kind.sh'), args, { encoding: 'utf8', env: { PATH: process.env.PATH } });
  expect(called('03', '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('test/cluster/on-kind.sh 03 05 ') as string,
  });
  expect(called('03', '--all')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('--all') as string,
  });
  expect(existsSync(join(folder, '.kind'))).toBe(false);
});

test('A rehearsal that fails is explained, deleted, and a failure.', () => {
  program('npm', 'case "$*" in *--down) exit 0;; *) exit 7;; esac');
  const { status, npm, calls } = run();
  expect([status, ...npm]).toEqual([7, REHEARSE, DOWN]);
  expect(calls).toContainEqual(expect.stringMatching(/^kubectl get pods /));
});

test('A cluster that is kept stays, and how it is asked is said.', () => {
  const { status, stdout, npm } = run([], { KEEP: '1' });
  expect([status, ...npm]).toEqual([0, REHEARSE, 'npm run --silent e2e:cluster --']);
  expect(stdout).toContain(`export KUBECONFIG=${folder}/.kind/kubeconfig`);
});

test('A kind of another version is not used, but that one made.', () => {
  program('kind', 'echo "kind v1.0.0 go1.20"');
  expect(run().calls).toContain('go install sigs.k8s.io/kind@v1.2.3');
  expect(existsSync(join(folder, '.kind/kind'))).toBe(true);
});

test('A cluster of the name that is there already is left alone.', () => {
  program('kind', '[ "$1" = version ] && echo "kind v1.2.3 go"; [ "$1" = get ] && echo rehearsal; exit 0');
  const { status, stdout, npm } = run();
  expect([status, ...npm]).toEqual([1]);
  expect(stdout).toContain('kind delete cluster --name rehearsal');
});
