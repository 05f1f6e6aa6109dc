import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../../proof/invariants/dist';
import { Workspace } from '../../fixtures/workspace';

const ROOT = join(__dirname, '..', '..', '..');
jest.setTimeout(120_000);

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
  // What a release compares with.
  cpSync(join(ROOT, 'proof'), join(workspace.folder, 'proof'), { recursive: true });
});
afterEach(() => workspace.remove());

/** What `npm run NAME -- …` runs, without npm. */
const run = (name: string, ...args: string[]) =>
  workspace.run('node', ['-r', 'ts-node/register', `tools/${name}.ts`, ...args]);
const state = () => [workspace.read('images.json'), readFiles(join(workspace.folder, 'dist'))];

describe('npm run release', () => {
  test('ends with 0, and a synth after it has nothing to write', () => {
    const { code, stdout, stderr } = run('release', 'backend=9.9.9');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^backend .* → 9\.9\.9\n/);
    expect(workspace.read('images.json')).toContain('"backend": { "tag": "9.9.9" }');
    const released = state();
    expect(workspace.synth().code).toBe(0);
    expect(state()).toEqual(released);
  });

  test('ends with 1 and its words on standard error, and writes nothing', () => {
    const before = state();
    for (const args of [['backend=latest'], ['nothing=1.0.0'], []]) {
      const { code, stdout, stderr } = run('release', ...args);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/allowed|npm run release/);
      expect(stderr).not.toContain('    at ');
    }
    expect(state()).toEqual(before);
  });
});

test('npm run secrets ends with 0 or 1', () => {
  expect(run('secrets', '--env', 'production')).toMatchObject({ code: 0, stderr: '' });
  expect(run('secrets', '--env', 'nowhere')).toMatchObject({ code: 1, stdout: '' });
});
