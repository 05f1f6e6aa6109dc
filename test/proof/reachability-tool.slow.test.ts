import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { reachability as command } from '../../tools/reachability';
import { reachability as tool } from '../../tools/reachability/reachability';
import * as seed from '../apps/seed';
import { typed } from '../fixtures/typed';
import { written } from './promises/kept';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder with what the seed is written as, to break. */
function copy(): string {
  const root = mkdtempSync(join(tmpdir(), 'reachability-'));
  folders.push(root);
  for (const { path, text } of written(seed)) {
    mkdirSync(join(root, 'dist', dirname(path)), { recursive: true });
    writeFileSync(join(root, 'dist', path), text);
  }
  return root;
}

const ROOT = copy();
const reachability = (args: readonly string[], root: string, width?: number) =>
  typed(command, tool)(args, root, width, seed);

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
      /\n\d+ pairs are open on these ports and no others; \d+ pairs are closed\.\nThese are exactly the arrows that the topology declares and the platform needs\.$/,
    );
  });

  test('tells once that every workload asks for names', () => {
    const { text } = reachability([], ROOT);
    expect(text.match(/kube-dns/g)).toHaveLength(1);
    const [said = ''] = /Each of the \d+ workloads reaches .*/.exec(text) ?? [];
    expect(said).toContain('kube-dns on 53 dns-tcp, 53/UDP');
    expect(said).toContain('node-local-dns on 53, 53/UDP');
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
    expect(text).toMatch(/\nThis is what the topology declares and the platform needs\.$/);
  });

  test('marks what is open and not declared, and says by which rule', () => {
    const root = opened();
    const { text, asDeclared } = reachability([], root);
    const lines = text.split('\n');
    expect(asDeclared).toBe(false);
    expect(lines).toContainEqual(expect.stringMatching(/→ worker\/redis +6379 redis ← not declared: 6379 redis$/));
    const said = lines.join(' ').replace(/ +/g, ' ');
    expect(said).toMatch(/\d+ differences to what the topology declares and the platform needs:/);
    expect(said).toContain(
      'frontend/frontend → worker/redis on 6379 redis is open and not declared: egress passes by frontend/frontend, egress rule 1',
    );
    expect(reachability(['--from', 'frontend/frontend', '--to', 'redis'], root)).toMatchObject({ asDeclared: false });
    expect(reachability(['--from', 'worker', '--to', 'redis'], root)).toMatchObject({ asDeclared: true });
  });

  test.each([
    [['--env', 'local'], '--env local is rendered to Compose, which has no NetworkPolicies; allowed: production'],
    [['--env', 'moon'], '--env moon is not in app/; allowed: production'],
    [['--from', 'worker'], '--from and --to go together'],
    [['--form', 'worker', '--to', 'redis'], '--form is no option of npm run reachability: did you mean --from?'],
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

  test('refuses a name that is nobody’s, with the candidates', () => {
    expect(() => reachability(['--from', 'nobody', '--to', 'worker'], ROOT)).toThrow(
      '"nobody" is nobody; there are:\n  - acme-solver\n  - api-server\n',
    );
  });
});
