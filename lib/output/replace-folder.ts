import { accessSync, constants, readFileSync, realpathSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin, parentOf } from './entries-of';
import { changedFolder, type Changes } from './plan-changes';
import { StagedFolder } from './staged-folder';
import { swap } from './swap';

/**
 * Makes the changes in one step: in the innermost folder that holds them all, so that others are not touched.
 *
 * The folder gets a twin beside the root that is as it should be, and changes places with it: that is the step. Then
 * the old one is brought up to date and they change back. If that can't be done, the twin stays, which is complete.
 *
 * @param work the work folder, which is removed afterwards
 * @param spare where empty folders of a twin are, and are left. @default they are made, and removed
 * @throws the error of the file system; nothing has changed then
 */
export function replaceFolder(root: string, work: string, changes: Changes, spare?: string): void {
  const top = changedFolder(changes);
  const twin = new StagedFolder(root, top, work, changes, spare);
  checkWritable(root, top, changes);
  twin.build();
  if (changes.before === undefined) return renameSync(twin.path, root);
  swap(root, top, twin.path, work);
  attempt(() => {
    twin.update();
    swap(root, top, twin.path, work);
  });
  attempt(() => twin.remove());
}

/** Does what nothing depends on any more: the files are written, and the next run removes what is left. */
export function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // As described.
  }
}

/** The error comes before anything is done, and names the folder itself. */
function checkWritable(root: string, top: string, { before, written, removed }: Changes): void {
  if (before === undefined) return;
  const folders = new Set(['', parentOf(top), top]);
  for (const path of [...written.keys(), ...removed]) {
    let folder = parentOf(path);
    while (folder !== '' && before.get(folder) !== 'folder') folder = parentOf(folder);
    folders.add(folder);
  }
  for (const folder of folders) accessSync(join(root, folder), constants.W_OK | constants.X_OK);
  const [mounted] = mountsIn(join(root, top));
  if (mounted !== undefined) throw busy(mounted);
}

/** A folder in which something is mounted can be renamed, and would take that with it. */
function mountsIn(folder: string): string[] {
  let table = '';
  try {
    table = readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    // Only Linux has it.
  }
  const points = table.split('\n').map((line) => line.split(' ')[4] ?? '');
  // A space is written as \040.
  const paths = points.map((point) =>
    point.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8))),
  );
  const real = realpathSync(folder);
  return paths.filter((path) => isWithin(path, real)).map((path) => join(folder, path.slice(real.length)));
}

/** What the kernel says of a folder that is itself a mount point. */
const busy = (path: string): Error =>
  Object.assign(new Error('EBUSY: resource busy or locked, rename'), { code: 'EBUSY', syscall: 'rename', path });
