import { join } from 'node:path';
import { readFiles } from '../../../proof/invariants/dist';
import { Workspace } from '../../fixtures/workspace';

const workspace = new Workspace('seed');
workspace.synth();
afterAll(() => workspace.remove());

/** What `npm run NAME -- …` runs, without npm. */
const run = (name: string, ...args: string[]) =>
  workspace.run('node', ['-r', 'ts-node/register', `tools/${name}.ts`, ...args]);
const state = () => [workspace.read('app/images.json'), readFiles(join(workspace.folder, 'dist'))];

describe('npm run release', () => {
  test('ends with 0, and a synth after it has nothing to write', () => {
    const { code, stdout, stderr } = run('release', 'backend=9.9.9', '--no-digest');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^backend .* → 9\.9\.9\n/);
    expect(workspace.read('app/images.json')).toContain('"backend": { "tag": "9.9.9" }');
    const released = state();
    expect(workspace.synth().code).toBe(0);
    expect(state()).toEqual(released);
  });

  test('ends with 2 and its words on standard error, and writes nothing', () => {
    const before = state();
    for (const args of [['backend=latest'], ['nothing=1.0.0'], []]) {
      const { code, stdout, stderr } = run('release', ...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/allowed|npm run release/);
      expect(stderr).toMatch(/^\d problems? with the arguments; nothing was done\.\n/);
      expect(stderr).not.toContain('    at ');
    }
    expect(state()).toEqual(before);
  });
});

test('npm run secrets ends with 0, or with 2 for an environment that is none', () => {
  expect(run('secrets', '--env', 'production')).toMatchObject({ code: 0, stderr: '' });
  expect(run('secrets', '--env', 'nowhere')).toMatchObject({ code: 2, stdout: '' });
});
