import { existsSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** What no definition is read from: editors' own files, and what is installed. */
const IGNORED = /^\.|~$|^node_modules$/;

/** A folder, and all that are in it; none where it has gone. */
export function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const inside = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !IGNORED.test(entry.name),
  );
  return [folder, ...inside.flatMap(({ name }) => foldersIn(join(folder, name)))];
}

/**
 * Tells of each file that is made, changed, renamed or removed in some folders. Each has a watcher of its own, and not its
 * files: so a file that an editor puts in the place of another is seen, whatever the editor does. Node's own recursive
 * watchers, which Linux has no call for, watch files there.
 */
export class Folders {
  private readonly watchers = new Map<string, FSWatcher>();

  /** @param changed is given the absolute path, or the folder where the system does not say more */
  constructor(private readonly changed: (path: string) => void) {}

  /**
   * Watches exactly these from now on.
   *
   * @throws the error of the file system, such as that it watches no more
   */
  follow(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of this.watchers) {
      if (!folders.has(folder)) this.leave(folder, watcher);
    }
    for (const folder of folders) if (!this.watchers.has(folder)) this.watch(folder);
  }

  close(): void {
    for (const [folder, watcher] of this.watchers) this.leave(folder, watcher);
  }

  private watch(folder: string): void {
    const watcher = watch(folder, (_, name) => {
      if (name === null || !IGNORED.test(name)) this.changed(name === null ? folder : join(folder, name));
    });
    // A folder that is removed is an error on some systems; the folder above tells of it anyhow.
    watcher.on('error', () => this.leave(folder, watcher));
    this.watchers.set(folder, watcher);
  }

  private leave(folder: string, watcher: FSWatcher): void {
    watcher.close();
    this.watchers.delete(folder);
  }
}
