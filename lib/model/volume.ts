import type { AbsolutePath, Count, Label } from './primitives';

/** A folder that is empty at each start and gone at the end. */
export interface ScratchVolume {
  readonly kind: 'scratch';
  readonly name: Label;
  readonly path: AbsolutePath;
  readonly sizeMiB: Count;
}

/** A folder that outlives its container. */
export interface PersistentVolume {
  readonly kind: 'persistent';
  /** What it is called in its pod. */
  readonly name: Label;
  /** Where the container sees it. */
  readonly path: AbsolutePath;
  /** How much it holds. */
  readonly sizeGiB: Count;
}

/** A folder in memory that several programs of one machine see, which is empty once none of them runs: it is in Compose alone. */
export interface SharedVolume {
  readonly kind: 'shared';
  /** What it is called beside the name of the program whose it is. */
  readonly name: Label;
  /** Name of the program whose it is. */
  readonly of: Label;
  /** Where each of them sees it. */
  readonly path: AbsolutePath;
  /** How much it holds. */
  readonly sizeMiB: Count;
}

/** A writable folder. Every container has a scratch volume at /tmp without asking. */
export type Volume = ScratchVolume | PersistentVolume | SharedVolume;

/** A folder that is empty at each start and gone at the end. */
export const scratch = (name: string, path: string, sizeMiB: number): ScratchVolume => ({
  kind: 'scratch',
  name,
  path,
  sizeMiB,
});

/** The scratch volume that every container has. */
export const TMP = scratch('tmp', '/tmp', 128);

/** A folder in memory of a program, for it and for those beside it on its machine. */
export const shared = (of: string, name: string, path: string, sizeMiB: number): SharedVolume => ({
  kind: 'shared',
  of,
  name,
  path,
  sizeMiB,
});

/** A folder that outlives its container. Only backing services have one. */
export const persistent = (name: string, path: string, sizeGiB: number): PersistentVolume => ({
  kind: 'persistent',
  name,
  path,
  sizeGiB,
});

/** Whether a path is a folder, or below it. */
export const isWithin = (path: AbsolutePath, folder: AbsolutePath): boolean => `${path}/`.startsWith(`${folder}/`);
