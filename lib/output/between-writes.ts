import { readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { statOf } from './entries-of';

/** A file that changed this short a time ago may do so again, and its time and size still be the same. */
const SETTLED_MS = 100;

/**
 * What a process that writes a folder again and again keeps from one time to the next: the texts that it read, and the empty
 * folders of a twin. Neither is relied on: a text is read again where its file may be another, and folders are made that are
 * not there.
 */
export class BetweenWrites {
  /** Where the folders are. */
  readonly spare: string;
  private readonly known = new Map<string, { readonly state: string; readonly text: string }>();

  /** @param root the folder that is written */
  constructor(root: string) {
    this.spare = spareBeside(resolve(root));
  }

  /**
   * The text of a file.
   *
   * @throws the error of the file system
   */
  readonly read = (path: string): string => {
    const stat = statOf(path);
    const state = stat && `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
    const before = this.known.get(path);
    if (before !== undefined && before.state === state) return before.text;
    const text = readFileSync(path, 'utf8');
    if (stat !== undefined && state !== undefined && Date.now() - stat.mtimeMs > SETTLED_MS)
      this.known.set(path, { state, text });
    else this.known.delete(path);
    return text;
  };

  /** Nothing more is written: what was kept goes. */
  end(): void {
    rmSync(this.spare, { recursive: true, force: true });
  }
}

/** Beside a folder, as what writes it is. */
export const spareBeside = (folder: string): string => join(dirname(folder), `.${basename(folder)}.spare`);
