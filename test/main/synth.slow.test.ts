import { appendFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../proof/invariants/dist';
import { filesOf } from '../apps/files';
import * as seed from '../apps/seed';
import { Workspace } from '../fixtures/workspace';

const workspace = new Workspace('seed');
const first = workspace.synth();
afterAll(() => workspace.remove());

const dist = (): Readonly<Record<string, string>> =>
  Object.fromEntries(readFiles(join(workspace.folder, 'dist')).map(({ path, text }) => [path, text]));
const written = dist();
const COMPOSE = 'dist/local/docker-compose.yml';
const at = (path: string) => join(workspace.folder, path);

describe('a synth', () => {
  test('prints one line an environment, with namespaces, objects, files and milliseconds, and ends with 0', () => {
    const lines = first.stdout.trimEnd().split('\n');
    expect(first.code).toBe(0);
    expect(lines).toHaveLength(seed.environments.length);
    for (const [i, { name }] of seed.environments.entries()) {
      expect(lines[i]).toMatch(new RegExp(`^${name} +\\d+ namespaces +[1-9]\\d* objects +[1-9]\\d* files +\\d+ ms$`));
    }
  });

  test('writes what is rendered in memory, with the files of app/ as those to change', () => {
    const rendered = filesOf(seed).map(({ path, text }) => [path, text.replace('test/apps/seed/', 'app/')]);
    expect(written).toEqual(Object.fromEntries(rendered));
  });

  test('gives the same bytes a year later, in another time zone and language, as another user; and touches no file that has not changed', () => {
    const other = at('dist/staging/docker-compose.yml');
    const before = statSync(other).mtimeMs;
    appendFileSync(at(COMPOSE), '# changed\n');
    workspace.write('later.cjs', 'const now = Date.now; Date.now = () => now() + 3.2e10;\n');
    const TZ = 'Pacific/Kiritimati';
    const { code } = workspace.synth({ TZ, LANG: 'tr_TR.UTF-8', USER: 'x', HOME: '/', NODE_OPTIONS: '-r ./later.cjs' });
    expect(code).toBe(0);
    expect(dist()).toEqual(written);
    expect(statSync(other).mtimeMs).toBe(before);
  });

  test('removes generated files that are no longer wanted, with their folders, and touches no others', () => {
    mkdirSync(at('dist/old/namespace'), { recursive: true });
    workspace.write('dist/old/namespace/Pod.gone.yaml', workspace.read(COMPOSE));
    workspace.write('dist/local/notes.txt', 'mine\n');
    workspace.write('dist/local/.env', 'POSTGRES_PASSWORD=mine\n');
    expect(workspace.synth().code).toBe(0);
    const mine = { 'local/notes.txt': 'mine\n', 'local/.env': 'POSTGRES_PASSWORD=mine\n' };
    expect(dist()).toEqual({ ...written, ...mine });
    for (const path of Object.keys(mine)) rmSync(at(`dist/${path}`));
  });

  test('never overwrites a file that is not generated: it ends with 1 and says which', () => {
    const generated = workspace.read(COMPOSE);
    workspace.write(COMPOSE, 'services: {}\n');
    const before = dist();
    const { code, stderr } = workspace.synth();
    expect(code).toBe(1);
    expect(stderr).toContain(`not generated, so not overwritten: ${COMPOSE}`);
    expect(dist()).toEqual(before);
    workspace.write(COMPOSE, generated);
  });

  test('by `cdk8s synth` leaves the same bytes', () => {
    appendFileSync(at(COMPOSE), '# changed\n');
    const { code, stderr } = workspace.run('node', ['node_modules/cdk8s-cli/bin/cdk8s', 'synth'], { CI: 'true' });
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(dist()).toEqual(written);
  });

  test('of a broken definition ends with 1, says every problem at once, and leaves dist/ as it was', () => {
    workspace.edit('app/services.ts', (text) =>
      text.replace("'/docs'", "'/'").replace('{ metrics: 9808 }', '{ metrics: 808080 }').replace('min: 2', 'min: 20'),
    );
    workspace.edit('app/images.json', (text) => text.replace('"18.6"', '"latest"'));
    const { code, stdout, stderr } = workspace.synth();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('4 problems in the definition; nothing was written.');
    for (const place of [
      'worker: ports.metrics',
      'frontend: route',
      'backend: scaling',
      'local: images.postgres.tag',
    ]) {
      expect(stderr.split('\n')).toContain(place);
    }
    expect(stderr).not.toContain('    at ');
    expect(dist()).toEqual(written);
  });
});
