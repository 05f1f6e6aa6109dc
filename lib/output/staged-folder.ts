import {
  chmodSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { entriesOf, isWithin, statOf } from './entries-of';
import type { Changes } from './plan-changes';
import { rescue } from './rescue';

const STAGED = 'staged';

/** A folder as it should be, complete, in the work folder: the live one's twin until the two have changed places. */
export class StagedFolder {
  /** Of the root, in the work folder. */
  private readonly folder: string;

  /**
   * @param root the folder that all paths are below
   * @param top which folder in it has a twin; '' is all of it
   * @param spare empty folders that one had before. @default there are none
   */
  constructor(
    private readonly root: string,
    private readonly top: string,
    private readonly work: string,
    private readonly changes: Changes,
    private readonly spare?: string,
  ) {
    this.folder = join(work, STAGED);
  }

  /** Where the twin is. */
  get path(): string {
    return this.staged(this.top);
  }

  /** Writes what changes, and links what does not: no bytes are copied, and times stay. */
  build(): void {
    const { after, written } = this.changes;
    this.takeSpare();
    mkdirSync(dirname(this.path), { recursive: true });
    makeLike(this.live(this.top), this.path);
    for (const [path, kind] of after) {
      if (path === this.top || !isWithin(path, this.top)) continue;
      const text = written.get(path);
      if (kind === 'folder') makeLike(this.live(path), this.staged(path));
      else if (text === undefined) twin(this.live(path), this.staged(path));
      else writeFileSync(this.staged(path), text);
    }
  }

  /**
   * After the two have changed places: brings the folder that was live up to date as well, so that it can go back. Its
   * folders are what a process stands in and what a container has mounted.
   */
  update(): void {
    const { before, after, written, removed } = this.changes;
    for (const path of removed) unlinkSync(this.staged(path));
    const folders = (from: Changes['before']) => [...(from ?? [])].filter(([, kind]) => kind === 'folder');
    for (const [path] of folders(before).reverse()) if (after.get(path) !== 'folder') rmdirSync(this.staged(path));
    for (const [path] of folders(after)) if (before?.get(path) !== 'folder') mkdirSync(this.staged(path));
    const beside = join(this.work, 'file');
    for (const path of written.keys()) {
      twin(this.live(path), beside);
      renameSync(beside, this.staged(path));
    }
  }

  /** Removes it, when the other one is live; what somebody put into this one meanwhile moves over. */
  remove(): void {
    const ours = new Set([...this.changes.wanted.keys(), ...this.changes.removed]);
    const entries = [...entriesOf(this.staged(''))].reverse();
    const foreign = new Map(entries.filter(([path, kind]) => kind !== 'folder' && !ours.has(path)));
    rescue(this.staged(''), this.root, foreign);
    for (const [path, kind] of entries) {
      if (kind === 'folder') {
        if (this.spare === undefined) rmdirSync(this.staged(path));
      } else if (ours.has(path)) unlinkSync(this.staged(path));
      else rmSync(this.staged(path), { force: true });
    }
    if (this.spare !== undefined) renameSync(this.staged(''), this.spare);
  }

  /** Only folders are taken, and those alone that there will be. */
  private takeSpare(): void {
    if (this.spare === undefined || statOf(this.spare) === undefined) return;
    const taken = this.staged('');
    renameSync(this.spare, taken);
    const entries = [...entriesOf(taken)].reverse();
    if (entries.some(([, kind]) => kind !== 'folder')) return rmSync(taken, { recursive: true, force: true });
    for (const [path] of entries) if (this.changes.after.get(path) !== 'folder') rmdirSync(this.staged(path));
  }

  private live(path: string): string {
    return path === '' ? this.root : `${this.root}/${path}`;
  }

  private staged(path: string): string {
    return path === '' ? this.folder : `${this.folder}/${path}`;
  }
}

/** The path in the root that one in the work folder stands for. */
export function livePath(root: string, work: string, path: string): string {
  const staged = join(work, STAGED);
  return isWithin(path, staged) ? join(root, path.slice(staged.length)) : root;
}

/** A folder with the mode of another, if there is one, and in any case one that this process can fill and empty. */
function makeLike(model: string, path: string): void {
  mkdirSync(path, { recursive: true });
  const mode = statOf(model)?.mode;
  if (mode !== undefined) chmodSync(path, (mode & 0o7777) | 0o700);
}

/** The same file under a second name; a copy where the file system has no such names, or forbids them. */
function twin(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const stat = lstatSync(from);
    if (stat.isSymbolicLink()) return symlinkSync(readlinkSync(from), to);
    if (!stat.isFile()) throw error;
    copyFileSync(from, to);
    utimesSync(to, stat.atime, stat.mtime);
  }
}
