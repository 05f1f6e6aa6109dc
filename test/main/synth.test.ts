import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles, type DistFile } from '../../proof/invariants/dist';
import { environments } from '../../lib/environments';
import { topologyOf } from '../../lib/model';
import * as services from '../../lib/services';
import { synth } from '../../synth';
import { Workspace } from '../fixtures/workspace';

const ROOT = join(__dirname, '..', '..');
jest.setTimeout(60_000);

const fresh = (): DistFile[] =>
  synth(topologyOf(services), environments)
    .flatMap(({ files }) => files)
    .map(({ path, content }) => ({ path, text: content }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

const byPath = (files: readonly DistFile[]): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ path, text }) => [path, text]));

describe('dist/ as it is committed', () => {
  test('equals a fresh synth, file by file and byte by byte', () => {
    expect(byPath(readFiles(join(ROOT, 'dist')))).toEqual(byPath(fresh()));
  });

  test('is written for every environment', () => {
    const folders = new Set(fresh().map(({ path }) => path.split('/')[0]));
    expect([...folders]).toEqual(environments.map(({ name }) => name).sort());
  });
});

describe('a synth', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = new Workspace();
  });
  afterEach(() => workspace.remove());

  const dist = () => byPath(readFiles(join(workspace.folder, 'dist')));

  test('prints one line an environment, with namespaces, objects, files and milliseconds, and ends with 0', () => {
    const { code, stdout } = workspace.synth();
    const lines = stdout.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines).toHaveLength(environments.length);
    for (const [i, { name }] of environments.entries()) {
      expect(lines[i]).toMatch(new RegExp(`^${name} +\\d+ namespaces +[1-9]\\d* objects +[1-9]\\d* files +\\d+ ms$`));
    }
  });

  test('leaves a file untouched that has not changed', () => {
    const path = join(workspace.folder, 'dist/local/docker-compose.yml');
    workspace.synth();
    const before = statSync(path).mtimeMs;
    workspace.synth();
    expect(statSync(path).mtimeMs).toBe(before);
  });

  test('gives the same bytes elsewhere, a year later, in another time zone and language, as another user', () => {
    workspace.write('later.cjs', 'const now = Date.now; Date.now = () => now() + 3.2e10;\n');
    const TZ = 'Pacific/Kiritimati';
    const { code } = workspace.synth({ TZ, LANG: 'tr_TR.UTF-8', USER: 'x', HOME: '/', NODE_OPTIONS: '-r ./later.cjs' });
    expect(code).toBe(0);
    expect(dist()).toEqual(byPath(fresh()));
  });

  test('removes generated files that are no longer wanted, with their folders, and touches no others', () => {
    const stale = workspace.read('dist/local/docker-compose.yml');
    mkdirSync(join(workspace.folder, 'dist/old/namespace'), { recursive: true });
    workspace.write('dist/old/namespace/Pod.gone.yaml', stale);
    workspace.write('dist/local/notes.txt', 'mine\n');
    workspace.write('dist/local/.env', 'POSTGRES_PASSWORD=mine\n');
    expect(workspace.synth().code).toBe(0);
    const mine = { 'local/notes.txt': 'mine\n', 'local/.env': 'POSTGRES_PASSWORD=mine\n' };
    expect(dist()).toEqual({ ...byPath(fresh()), ...mine });
  });

  test('never overwrites a file that is not generated: it ends with 1 and says which', () => {
    workspace.write('dist/local/docker-compose.yml', 'services: {}\n');
    const before = dist();
    const { code, stderr } = workspace.synth();
    expect(code).toBe(1);
    expect(stderr).toContain('not generated, so not overwritten: dist/local/docker-compose.yml');
    expect(dist()).toEqual(before);
  });

  test('of a broken definition ends with 1, says every problem at once, and leaves dist/ as it was', () => {
    const before = dist();
    workspace.edit('lib/services/docs.ts', (text) => text.replace('8080', '808080').replace("'/docs'", "'/'"));
    workspace.edit('lib/services/frontend.ts', (text) => text.replace('min: 2', 'min: 20'));
    workspace.edit('images.json', (text) => text.replace('"18.6"', '"latest"'));
    const { code, stdout, stderr } = workspace.synth();
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('4 problems in the definition; nothing was written.');
    for (const place of ['docs: ports.http', 'frontend: route', 'frontend: scaling', 'postgres: images.json tag']) {
      expect(stderr.split('\n')).toContain(place);
    }
    expect(stderr).not.toContain('    at ');
    expect(dist()).toEqual(before);
  });

  test('by `cdk8s synth` leaves the same bytes', () => {
    workspace.edit('dist/local/docker-compose.yml', (text) => `${text}# changed\n`);
    const { code, stderr } = workspace.run('node', ['node_modules/cdk8s-cli/bin/cdk8s', 'synth'], { CI: 'true' });
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(dist()).toEqual(byPath(fresh()));
  });
});
