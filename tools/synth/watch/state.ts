import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { foldersIn } from './folders';

/** What tells whether files are the same as before: an editor and the system say more than once that one has changed. */
export type State = ReadonlyMap<string, string>;

export const stateOf = (files: readonly string[]): State =>
  new Map(
    files.map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return [file, stat === undefined ? 'gone' : `${stat.ino} ${stat.size} ${stat.mtimeMs}`];
    }),
  );

export const isSameState = (one: State, other: State): boolean =>
  one.size === other.size && [...one].every(([file, state]) => other.get(file) === state);

/** The files of a folder and all in it, in a fixed order; none where it has gone. */
export const filesIn = (folder: string): string[] =>
  foldersIn(folder).flatMap((one) =>
    readdirSync(one, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => join(one, name)),
  );
