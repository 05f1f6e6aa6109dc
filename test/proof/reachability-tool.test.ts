import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reachability } from '../../tools/reachability';

const ROOT = join(__dirname, '../..');
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A copy of what is committed, to break. */
function copy(): string {
  const root = mkdtempSync(join(tmpdir(), 'reachability-'));
  folders.push(root);
  cpSync(join(ROOT, 'dist/production'), join(root, 'dist/production'), { recursive: true });
  return root;
}

/** A copy in which Redis lets the frontend in as well, which asks for it. */
function opened(): string {
  const root = copy();
  const add = (file: string, direction: string, peer: string) => {
    const path = join(root, 'dist/production', file);
    const rule = `  ${direction}:\n    - ports: [{ port: 6379 }]\n      ${peer}\n`;
    const before = readFileSync(path, 'utf8');
    expect(before).toContain(`  ${direction}:\n`);
    writeFileSync(path, before.replace(`  ${direction}:\n`, rule));
  };
  add('worker/NetworkPolicy.redis.yaml', 'ingress', 'from: [{ namespaceSelector: {} }]');
  add('frontend/NetworkPolicy.frontend.yaml', 'egress', 'to: [{ namespaceSelector: {} }]');
  return root;
}

const cli = (args: readonly string[], cwd: string) => {
  const script = join(ROOT, 'tools/reachability.ts');
  const tsNode = join(ROOT, 'node_modules/ts-node/dist/bin.js');
  const run = spawnSync(process.execPath, [tsNode, '--transpileOnly', '--cwdMode', script, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, TS_NODE_PROJECT: join(ROOT, 'tsconfig.json') },
  });
  return { ...run, lines: run.stdout.split('\n') };
};

describe('npm run reachability', () => {
  test('prints the matrix of production, and that it is what is declared', () => {
    const { text, asDeclared } = reachability([], ROOT);
    expect(asDeclared).toBe(true);
    expect(text).toMatch(
      /^worker\/worker +→ data\/postgres-pooler-rw +5432 pgbouncer\n +→ worker\/redis +6379 redis\n/m,
    );
    expect(text).toMatch(/^load-balancer +→ ingress-controller +80 http, 443 https\n/m);
    expect(text).toMatch(/^monitoring\/prometheus [^]*→ api-server +\d+\n +→ nodes +10250\n/m);
    expect(text).toMatch(
      /\n\d+ pairs are open on these ports and no others; \d+ pairs are closed\.\nThese are exactly the arrows that lib\/services declares and the platform needs\.$/,
    );
  });

  test('tells once that every workload asks for names', () => {
    const { text } = reachability([], ROOT);
    expect(text.match(/kube-dns/g)).toHaveLength(1);
    expect(text).toMatch(
      /Each of the \d+ workloads reaches node-local-dns on 53, 53\/UDP and kube-dns on 53 dns-tcp, /,
    );
  });

  test.each([80, 120])('fits into %d columns', (width) => {
    const answers = [[], ['--from', 'worker', '--to', 'internet'], ['--from', 'backend', '--to', 'pooler-rw']];
    const roots = [ROOT, opened()];
    const lines = roots.flatMap((root) => answers.flatMap((args) => reachability(args, root, width).text.split('\n')));
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  });

  test('explains one pair, by the names that people use, with the arrow that each rule comes from', () => {
    const { text, asDeclared } = reachability(['--from', 'worker', '--to', 'redis'], ROOT);
    expect(asDeclared).toBe(true);
    expect(text).toMatch(/^worker\/worker → worker\/redis: open on 6379 redis, closed on all else\n/);
    expect(text).toContain('      arrow worker/worker → worker/redis on 6379, because worker connects to redis\n');
    expect(text).toMatch(/\nThis is what lib\/services declares and the platform needs\.$/);
  });

  test('marks what is open and not declared, says by which rule, and ends with 1', () => {
    const root = opened();
    const { status, lines } = cli([], root);
    expect(status).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(/→ worker\/redis +6379 redis ← not declared: 6379 redis$/));
    const said = lines.join(' ').replace(/ +/g, ' ');
    expect(said).toMatch(/\d+ differences to what lib\/services declares and the platform needs:/);
    expect(said).toContain(
      'frontend/frontend → worker/redis on 6379 redis is open and not declared: egress passes by frontend/frontend, egress rule 1',
    );
    expect(reachability(['--from', 'frontend/frontend', '--to', 'redis'], root)).toMatchObject({ asDeclared: false });
    expect(reachability(['--from', 'worker', '--to', 'redis'], root)).toMatchObject({ asDeclared: true });
  });

  test.each([
    [['--env', 'local'], '--env local is rendered to Compose, which has no NetworkPolicies; allowed: production'],
    [['--env', 'moon'], '--env moon is not in lib/environments; allowed: production'],
    [['--from', 'worker'], '--from and --to go together\nnpm run reachability'],
    [['--form', 'worker'], /Unknown option '--form'.*\nnpm run reachability/],
    [['worker'], /Unexpected argument 'worker'[^]*\nnpm run reachability/],
    [
      ['--from', 'postgres-r', '--to', 'redis'],
      /"postgres-r" is several:\n {2}- data\/postgres\n {2}- data\/postgres-rep/,
    ],
  ])('refuses %j with what is allowed', (args, message) => {
    expect(() => reachability(args, ROOT)).toThrow(message);
  });

  test('says what to do where nothing is written yet', () => {
    const empty = mkdtempSync(join(tmpdir(), 'reachability-'));
    folders.push(empty);
    expect(() => reachability([], empty)).toThrow(/no folder .*dist\/production; write it with `npm run synth`/);
  });

  test('ends with 1 and the candidates when a name is nobody’s', () => {
    const { status, stderr } = cli(['--from', 'nobody', '--to', 'worker'], ROOT);
    expect(stderr).toContain('"nobody" is nobody; there are:\n  - acme-solver\n  - api-server\n');
    expect(status).toBe(1);
  });
});
