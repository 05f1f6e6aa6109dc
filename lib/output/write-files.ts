import { accessSync, constants, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { spareBeside, type BetweenWrites } from './between-writes';
import { abandoned, claim } from './claim';
import { isWithin, statOf } from './entries-of';
import type { GeneratedFile } from './generated-file';
import { planChanges } from './plan-changes';
import { attempt, replaceFolder } from './replace-folder';
import { livePath } from './staged-folder';
import { putBack } from './swap';
import { explained, WriteError } from './write-error';

/** What was done to a folder, as paths below it. */
export interface Touched {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** The whole folder. */
const ALL = [''];

/**
 * Makes a folder hold exactly these generated files, all of them or none: whoever reads it, after a kill too, finds
 * everything old or everything new. Files that do not carry the marker are left alone, and links are not followed. What
 * has not changed is not touched. A second run waits for the first; what killed runs left behind is removed.
 *
 * A kill is that of a process. After a power failure the file system decides what is there.
 *
 * @param within folders in it that hold exactly these files afterwards, where what is beside them stays as it is
 * @param kept what this process has of the last time that it wrote the folder. @default nothing is kept
 * @returns what had changed
 * @throws WriteError, and everything is as it was, if a path leads out of the folder, something that is not generated
 *   stands where a generated file or folder belongs, another run does not end, or the file system refuses
 */
export function writeFiles(
  root: string,
  files: readonly GeneratedFile[],
  within: readonly string[] = ALL,
  kept?: BetweenWrites,
): Touched {
  const folder = resolve(root);
  const wanted = wantedIn(root, files);
  let work: string | undefined;
  let made: string | undefined;
  try {
    checkFolder(root, folder);
    made = mkdirSync(dirname(folder), { recursive: true });
    accessSync(dirname(folder), constants.W_OK | constants.X_OK);
    work = claim(folder, root);
    takeOver(folder, work);
    if (kept === undefined) removeSpare(folder);
    const changes = planChanges(folder, root, wanted, within, kept?.read ?? textOf);
    if (changes.written.size + changes.removed.length > 0) replaceFolder(folder, work, changes, kept?.spare);
    end(folder, work);
    return { written: [...changes.written.keys()], removed: changes.removed };
  } catch (error) {
    if (work !== undefined) end(folder, work);
    if (made !== undefined) removeEmpty(dirname(folder), made);
    throw explained(error, (path) => place(root, folder, work, path));
  }
}

const textOf = (path: string): string => readFileSync(path, 'utf8');

/** A process that was killed may have left it. */
const removeSpare = (folder: string): void =>
  attempt(() => rmSync(spareBeside(folder), { recursive: true, force: true }));

/** Texts by path below the folder. */
function wantedIn(root: string, files: readonly GeneratedFile[]): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  const outside: string[] = [];
  for (const { path, content } of files) {
    const inside = posix.normalize(`./${path}`).replace(/\/$/, '');
    if (/^\.{0,2}$|^\.\.\//.test(inside)) outside.push(path);
    else wanted.set(inside, content);
  }
  if (outside.length > 0) throw new WriteError(`outside ${root}, so not written: ${outside.join(', ')}.`);
  return wanted;
}

function checkFolder(root: string, folder: string): void {
  if (dirname(folder) === folder) throw new WriteError(`${root} has no room beside it, so nothing was written.`);
  const stat = statOf(folder);
  if (stat === undefined || stat.isDirectory()) return;
  const what = stat.isSymbolicLink() ? 'a link, which is not followed' : 'not a folder';
  throw new WriteError(`${root} is ${what}, so nothing was written: move it away and run again.`);
}

/**
 * Finishes what killed runs left. Their work folders are moved before they are removed: a program that such a run had
 * started may still be about to change the folder, and must not find one of which half is gone. One that can't be
 * removed stays where it was.
 */
function takeOver(folder: string, work: string): void {
  const taken = join(work, 'left');
  for (const left of abandoned(folder)) {
    putBack(folder, left);
    attempt(() => {
      renameSync(left, taken);
      attempt(() => rmSync(taken, { recursive: true, force: true }));
      if (statOf(taken) !== undefined) renameSync(taken, left);
    });
  }
}

/** What could not be put back must not be removed. */
function end(folder: string, work: string): void {
  attempt(() => {
    putBack(folder, work);
    rmSync(work, { recursive: true, force: true });
  });
}

/** From a folder up to the one that was made for it. */
function removeEmpty(folder: string, made: string): void {
  attempt(() => {
    for (let path = folder; isWithin(path, made); path = dirname(path)) rmdirSync(path);
  });
}

/** What people call a path that an error names: nobody knows the work folder. */
function place(root: string, folder: string, work: string | undefined, path = folder): string {
  const live = work !== undefined && isWithin(path, work) ? livePath(folder, work, path) : path;
  return isWithin(live, folder) ? join(root, live.slice(folder.length)) : live;
}
