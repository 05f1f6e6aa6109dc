import type { RelativePath } from './primitives';

/**
 * Where a service's source is and how a running container follows it, for environments that build instead of pull.
 *
 * Not Compose's `sync`: the engine refuses to copy into a container with a read-only root
 * (https://github.com/docker/compose/issues/12031) or with a numeric user that the host does not know, and both are
 * what production has.
 */
export interface Source {
  /** Folder below the environment's source root, with a Dockerfile. */
  readonly folder: RelativePath;
  /** Folders that the container sees as they are on disk, read-only, by path inside the container. @default none @keys absolute-path */
  readonly live?: Readonly<Record<string, RelativePath>>;
  /** Files whose change means a new image. @default the Dockerfile */
  readonly rebuild?: readonly RelativePath[];
}
