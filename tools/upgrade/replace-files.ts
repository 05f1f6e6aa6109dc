import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Puts a file or folder elsewhere on the same disk, as `renameSync` does. */
export type Rename = (from: string, to: string) => void;

/** What takes the place of what. All paths are relative to the two folders. */
export interface Replacement {
  readonly root: string;
  readonly newer: string;
  /** What goes, and comes again as far as `files` or `texts` have something for it. */
  readonly places: readonly string[];
  /** What is taken from the newer folder. */
  readonly files: readonly string[];
  /** What is written instead of taken: texts by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files within `places` that stay where they are. */
  readonly kept: readonly string[];
}

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Replaces all or nothing: everything new is laid into a folder beside the old first, and only then they change places
 * by renaming.
 *
 * @throws NoWayBack when that fails, and going back fails too; any other error when all is as it was.
 */
export function replaceFiles(replacement: Replacement, rename: Rename = renameSync): void {
  const staging = mkdtempSync(join(replacement.root, '.upgrade-'));
  const [fresh, old] = [join(staging, 'new'), join(staging, 'old')];
  try {
    stage(replacement, fresh);
    swap(movesOf(replacement, fresh, old), old, rename);
  } catch (error) {
    // What is left of the old is in there: it must not go.
    if (error instanceof NoWayBack) throw error;
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
  rmSync(staging, { recursive: true, force: true });
}

function stage({ newer, files, texts, kept }: Replacement, fresh: string): void {
  for (const path of files) {
    cpSync(join(newer, path), makeRoomFor(join(fresh, path)), { verbatimSymlinks: true });
  }
  for (const [path, text] of texts) writeFileSync(makeRoomFor(join(fresh, path)), text);
  for (const path of kept) makeRoomFor(join(fresh, path));
}

function movesOf({ root, places, kept }: Replacement, fresh: string, old: string): Move[] {
  const away = (path: string): Move => ({ from: join(root, path), to: makeRoomFor(join(old, path)) });
  const into = (path: string, folder: string): Move => ({ from: join(folder, path), to: join(root, path) });
  return [
    ...places.flatMap((path) => [
      ...(existsSync(join(root, path)) ? [away(path)] : []),
      ...(existsSync(join(fresh, path)) ? [into(path, fresh)] : []),
    ]),
    ...kept.map((path) => into(path, old)),
  ];
}

/** Thrown when neither the new nor the old state could be reached; the message says where the old is. */
export class NoWayBack extends Error {}

function swap(moves: readonly Move[], old: string, rename: Rename): void {
  const done: Move[] = [];
  try {
    for (const move of moves) {
      makeRoomFor(move.to);
      rename(move.from, move.to);
      done.push(move);
    }
  } catch (error) {
    try {
      for (const { from, to } of done.reverse()) rename(to, from);
    } catch (another) {
      throw new NoWayBack(
        `The upgrade failed half way (${wordsOf(error)}), and so did going back (${wordsOf(another)}). ` +
          `What was replaced is in ${old}, and in the last commit.`,
      );
    }
    throw error;
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function makeRoomFor(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
