import { lstatSync, readdirSync, type Dirent, type Stats } from 'node:fs';

/** Links, sockets and the like are `other`: never followed, never opened. */
export type Kind = 'folder' | 'file' | 'other';

/** What a folder holds: the kinds by path below it, with "/" between folders, and a folder before what is in it. */
export type Entries = ReadonlyMap<string, Kind>;

/** @throws the error of the file system if a folder can't be read */
export function entriesOf(root: string): Map<string, Kind> {
  const entries = new Map<string, Kind>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const kind = kindOf(entry);
      entries.set(path, kind);
      if (kind === 'folder') visit(path);
    }
  };
  visit('');
  return entries;
}

export const kindOf = (entry: Dirent | Stats): Kind =>
  entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';

/** What stands at a path, a link for itself; undefined if nothing does. */
export const statOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

/** The folder of a path; '' is the one that paths are below. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Whether a path is a folder, or below it. */
export const isWithin = (path: string, folder: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);
