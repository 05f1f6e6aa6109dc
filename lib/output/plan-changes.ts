import { join } from 'node:path';
import { isProcess } from './claim';
import { entriesOf, isWithin, parentOf, statOf, type Entries, type Kind } from './entries-of';
import { isGenerated } from './generated-file';
import { headOf } from './rescue';
import { listedIn } from './verbatim';
import { WriteError } from './write-error';

/** What is to be done to a folder; paths are below it. */
export interface Changes {
  /** What it holds now; undefined if there is no such folder. */
  readonly before: Entries | undefined;
  /** What it holds afterwards: what is generated, and what is not ours. */
  readonly after: Entries;
  /** The texts of all generated files. */
  readonly wanted: ReadonlyMap<string, string>;
  /** The texts of new files, and of those that say something else now. */
  readonly written: ReadonlyMap<string, string>;
  /** Generated files that are no longer wanted. */
  readonly removed: readonly string[];
}

/** What a run of an earlier version left behind: it wrote each file beside its place. */
const TEMPORARY = /\.(\d+)\.tmp$/;

/**
 * Compares a folder with the files that it should hold. Reads only.
 *
 * @param shown what people call the folder
 * @param wanted texts by path
 * @param within the folders in it that are compared; all else is kept
 * @param read the text of a file, by its whole path
 * @throws WriteError if something that is not generated stands where a file or a folder belongs; the error of the file
 *   system if something can't be read
 */
export function planChanges(
  root: string,
  shown: string,
  wanted: ReadonlyMap<string, string>,
  within: readonly string[],
  read: (path: string) => string,
): Changes {
  const before = statOf(root) === undefined ? undefined : entriesOf(root);
  const written = new Map(wanted);
  const removed: string[] = [];
  const kept: [string, Kind][] = [];
  const foreign = new Set<string>();
  const parents = new Set([...(before?.keys() ?? [])].map(parentOf));
  const listed = listedIn(before?.keys() ?? [], (path) => read(`${root}/${path}`));
  for (const [path, kind] of before ?? []) {
    if (kind === 'folder' && parents.has(path)) continue;
    const isCompared = within.some((folder) => isWithin(path, folder));
    const text = kind === 'file' ? wanted.get(path) : undefined;
    if (text !== undefined) {
      const present = read(`${root}/${path}`);
      if (present === text) written.delete(path);
      else if (!isGenerated(present) && !listed.has(path)) foreign.add(path);
    } else if (isCompared && kind === 'file' && (listed.has(path) || isOurs(root, path, wanted))) removed.push(path);
    else kept.push([path, kind]);
  }
  const stay = foldersOf(kept.map(([path, kind]) => (kind === 'folder' ? path : parentOf(path))));
  const needed = foldersOf([...wanted.keys()].map(parentOf));
  for (const [path, kind] of kept) if (wanted.has(path) || (kind !== 'folder' && needed.has(path))) foreign.add(path);
  for (const path of wanted.keys()) if (stay.has(path)) foreign.add(path);
  if (foreign.size > 0) throw inTheWay(shown, [...foreign].sort(), before);
  const twice = [...wanted.keys()].filter((path) => needed.has(path)).map((path) => join(shown, path));
  if (twice.length > 0) throw new WriteError(`both a file and a folder, so not written: ${twice.join(', ')}.`);
  return { before, wanted, after: after(stay, needed, kept, wanted), written, removed };
}

/** The innermost folder that holds all changes, and does so before and after them. */
export function changedFolder({ before, after, written, removed }: Changes): string {
  const [first = '', ...others] = new Set([...written.keys(), ...removed].map(parentOf));
  let top = first;
  for (const folder of others) while (!isWithin(folder, top)) top = parentOf(top);
  while (top !== '' && (before?.get(top) !== 'folder' || after.get(top) !== 'folder')) top = parentOf(top);
  return top;
}

/** Generated, or what an earlier version left when it was killed: empty if it had only just begun. */
function isOurs(root: string, path: string, wanted: ReadonlyMap<string, string>): boolean {
  const head = headOf(`${root}/${path}`);
  const writer = TEMPORARY.exec(path)?.[1];
  if (writer === undefined) return isGenerated(head);
  const isWriting = Number(writer) !== process.pid && isProcess(Number(writer));
  return !isWriting && (isGenerated(head) || (head === '' && wanted.has(path.replace(TEMPORARY, ''))));
}

/** Folders with all folders above them. */
function foldersOf(paths: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = path; folder !== '' && !folders.has(folder); folder = parentOf(folder)) folders.add(folder);
  }
  return folders;
}

/** In the order of their paths, a folder comes before what is in it. */
function after(
  stay: ReadonlySet<string>,
  needed: ReadonlySet<string>,
  kept: readonly [string, Kind][],
  wanted: ReadonlyMap<string, string>,
): Entries {
  const folders = [...new Set([...stay, ...needed])].sort();
  const files = [...wanted.keys()].map((path): [string, Kind] => [path, 'file']);
  return new Map([...folders.map((path): [string, Kind] => [path, 'folder']), ...kept, ...files]);
}

function inTheWay(shown: string, paths: readonly string[], before: Entries | undefined): WriteError {
  const notes = { file: '', folder: ' (a folder)', other: ' (a link or a device)' };
  const list = paths.map((path) => `${join(shown, path)}${notes[before?.get(path) ?? 'file']}`).join(', ');
  return new WriteError(`not generated, so not overwritten: ${list}; move it away and run again.`);
}
