import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../proof/invariants/dist';
import { Workspace } from '../fixtures/workspace';

const workspace = new Workspace('seed');
workspace.synth();
afterAll(() => workspace.remove());

const dist = (): Readonly<Record<string, string>> =>
  Object.fromEntries(readFiles(join(workspace.folder, 'dist')).map(({ path, text }) => [path, text]));
const written = dist();
const isOf = (name: string) => (path: string) => path.startsWith(`${name}/`);
const synth = (...args: readonly string[]) => workspace.run('node', ['-r', 'ts-node/register', 'main.ts', ...args]);

describe('a synth of some environments', () => {
  afterEach(() => {
    workspace.synth();
    expect(dist()).toEqual(written);
  });

  test('writes and removes in their folders alone, and leaves all that is beside them, generated or not', () => {
    appendFileSync(join(workspace.folder, 'dist/local/docker-compose.yml'), '# changed\n');
    appendFileSync(join(workspace.folder, 'dist/staging/docker-compose.yml'), '# changed\n');
    const marked = workspace.read('dist/local/docker-compose.yml');
    for (const path of ['local/gone.yaml', 'staging/gone.yaml']) workspace.write(`dist/${path}`, marked);
    rmSync(join(workspace.folder, 'dist/production'), { recursive: true });
    const { code, stdout } = synth('--env', 'local');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^local .* ms\n$/)]);
    const there = Object.entries(written).filter(([path]) => !isOf('production')(path));
    expect(dist()).toEqual({
      ...Object.fromEntries(there),
      'staging/docker-compose.yml': `${written['staging/docker-compose.yml']}# changed\n`,
      'staging/gone.yaml': marked,
    });
  });

  test('writes several, and with all of them what a whole synth writes', () => {
    rmSync(join(workspace.folder, 'dist'), { recursive: true });
    expect(synth('--env', 'local', '--env=staging').code).toBe(0);
    expect(Object.keys(dist())).toEqual(Object.keys(written).filter((path) => !isOf('production')(path)));
    expect(synth('--env', 'production').code).toBe(0);
    expect(dist()).toEqual(written);
  });

  test('writes nothing where another environment is wrong', () => {
    const text = workspace.read('app/services.ts');
    workspace.edit('app/services.ts', (all) => all.replace('min: 2', 'min: 20'));
    const { code, stderr } = synth('--env', 'local');
    workspace.write('app/services.ts', text);
    expect(code).toBe(1);
    expect(stderr).toContain('backend: scaling');
  });

  test('of names that are no environments are refused with those that there are', () => {
    const { code, stdout, stderr } = synth('--env', 'lokal', '--env', 'moon');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      '--env lokal is no environment; allowed: local, staging, production; did you mean local?\n' +
        '--env moon is no environment; allowed: local, staging, production\n',
    );
  });
});
