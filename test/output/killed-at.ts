import childProcess from 'node:child_process';
import fs, { rmSync, symlinkSync } from 'node:fs';
import { writeFiles } from '../../lib/output/write-files';
import { generated, type Sandbox } from './sandbox';

const STEPS = [
  ...(['mkdirSync', 'writeFileSync', 'linkSync', 'copyFileSync', 'utimesSync', 'chmodSync'] as const),
  ...(['symlinkSync', 'renameSync', 'unlinkSync', 'rmdirSync', 'rmSync'] as const),
];

/**
 * From its nth step on, a run does nothing any more to the file system, as if it had been killed there; how its own code
 * takes that does not matter, because it can't do anything either.
 *
 * @returns whether the run came that far
 */
export function killedAt(box: Sandbox, step: number, run: () => void, options: { readonly perl: boolean }): boolean {
  let steps = 0;
  const counted = (action: (...given: never[]) => unknown) =>
    ((...given: never[]) => {
      if (++steps >= step) throw new Error('killed');
      return action(...given);
    }) as never;
  for (const name of STEPS) {
    const real = fs[name] as never;
    jest.spyOn(fs, name).mockImplementation(counted(real));
  }
  const spawn = options.perl ? childProcess.spawnSync : () => ({ status: null });
  jest.spyOn(childProcess, 'spawnSync').mockImplementation(counted(spawn));
  try {
    run();
  } catch (error) {
    expect(error).toMatchObject({ message: 'killed' });
  }
  jest.restoreAllMocks();
  box.bury();
  return steps >= step;
}

export const was = [
  generated('local/a.yaml', 'x: 1\n'),
  generated('local/deep/b.yaml', 'x: 1\n'),
  generated('production/a.yaml', 'x: 1\n'),
  generated('staging/same.yaml', 'x: 1\n'),
];
export const will = [
  generated('local/a.yaml', 'x: 2\n'),
  generated('local/new/b.yaml', 'x: 2\n'),
  generated('production/a.yaml', 'x: 2\n'),
  generated('staging/same.yaml', 'x: 1\n'),
];

/** Files that are ours, and some that are not. */
export function prepare(box: Sandbox, files: typeof was): NonNullable<ReturnType<Sandbox['contents']>> {
  rmSync(box.dist, { recursive: true, force: true });
  writeFiles(box.dist, files);
  box.put('local/.env', 'SECRET=1\n');
  symlinkSync('nowhere', box.at('local/link'));
  return box.contents() ?? {};
}
