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

/** A writable folder. Every container has a scratch volume at /tmp without asking. */
export type Volume = ScratchVolume | PersistentVolume;

/** A folder that is empty at each start and gone at the end. */
export const scratch = (name: string, path: string, sizeMiB: number): ScratchVolume => ({
  kind: 'scratch',
  name,
  path,
  sizeMiB,
});

/** The scratch volume that every container has. */
export const TMP = scratch('tmp', '/tmp', 128);

/** A folder that outlives its container. Only backing services have one. */
export const persistent = (name: string, path: string, sizeGiB: number): PersistentVolume => ({
  kind: 'persistent',
  name,
  path,
  sizeGiB,
});

/** Whether a path is a folder, or below it. */
export const isWithin = (path: AbsolutePath, folder: AbsolutePath): boolean => `${path}/`.startsWith(`${folder}/`);
