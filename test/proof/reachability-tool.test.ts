import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { reachability } from '../../tools/reachability';
import { production } from './production';

const root = mkdtempSync(join(tmpdir(), 'reachability-'));
beforeAll(() => {
  mkdirSync(join(root, 'dist/production/all'), { recursive: true });
  mkdirSync(join(root, 'dist/local'));
  writeFileSync(join(root, 'dist/local/docker-compose.yml'), 'services: {}\n');
  const text = production()
    .map((object) => stringify(object))
    .join('---\n');
  writeFileSync(join(root, 'dist/production/all/objects.yaml'), text);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('npm run reachability', () => {
  test('prints the matrix of production', () => {
    const printed = reachability([], root);
    expect(printed).toContain('worker/worker               → worker/redis           6379 redis\n');
    expect(printed).toMatch(/\d+ pairs are open on these ports and no others; \d+ pairs are closed\.$/);
  });

  test('explains one pair, by the names that people use', () => {
    expect(reachability(['--from', 'worker', '--to', 'data/pgbouncer-rw'], root)).toMatch(
      /^worker\/worker → data\/pgbouncer-rw: open on 5432 pgbouncer, closed on all else\n/,
    );
  });

  test.each([
    [['--env', 'local'], '--env local is rendered to Compose, which has no NetworkPolicies; allowed: production'],
    [['--env', 'moon'], /--env moon is not in .*dist; allowed: production/],
    [['--from', 'worker'], '--from and --to go together\nnpm run reachability'],
    [['--form', 'worker'], /Unknown option '--form'.*\nnpm run reachability/],
    [['worker'], /Unexpected argument 'worker'[^]*\nnpm run reachability/],
  ])('refuses %j with what is allowed', (args, message) => {
    expect(() => reachability(args, root)).toThrow(message);
  });

  test('ends with 1 and the candidates when a name is nobody’s', () => {
    const script = join(__dirname, '../../tools/reachability.ts');
    const cli = join(__dirname, '../../node_modules/ts-node/dist/bin.js');
    const { status, stderr } = spawnSync(
      process.execPath,
      [cli, '--transpileOnly', script, '--from', 'nobody', '--to', 'worker'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stderr).toContain('"nobody" is nobody; there are:\n  - acme-solver\n');
    expect(status).toBe(1);
  });
});
