import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Find } from '../find';

/** A find, and the case that shows it. */
export interface Found extends Find {
  readonly index: number;
  /** The smallest definition that was found to show it. @default none was looked for */
  readonly code?: string;
}

/** How far a run of one seed has come. */
export interface State {
  readonly seed: number;
  /** All cases below this number are done. */
  readonly next: number;
  readonly accepted: number;
  readonly refused: number;
  readonly found: readonly Found[];
}

export const begun = (seed: number, next = 0): State => ({ seed, next, accepted: 0, refused: 0, found: [] });

/** The state that an interrupted run left, if it did. */
export function readState(path: string, seed: number): State {
  if (!existsSync(path)) return begun(seed);
  return JSON.parse(readFileSync(path, 'utf8')) as State;
}

/** Written whole or not at all, also where the run is killed meanwhile. */
export function writeState(path: string, state: State): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(state));
  renameSync(`${path}.new`, path);
}
