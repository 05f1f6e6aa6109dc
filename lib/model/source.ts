import type { BuildStage, Content, RelativePath, SourceFolder } from './primitives';

/**
 * Where a service's source is, how its image is built from it, and how a running container follows it, for environments
 * that build instead of pull.
 *
 * Not Compose's `sync`: the engine refuses to copy into a container with a read-only root
 * (https://github.com/docker/compose/issues/12031) or with a numeric user that the host does not know, and both are
 * what production has.
 */
export interface Source {
  /** Folder below the environment's source root that is built, or "." for all of it. */
  readonly folder: SourceFolder;
  /** The Dockerfile, from the folder. @default 'Dockerfile' */
  readonly dockerfile?: RelativePath;
  /** The stage of the Dockerfile that is run. @default the last one */
  readonly stage?: BuildStage;
  /** Values of the Dockerfile's arguments. They stay readable in the image, so no secret is one. @default none @keys build-argument */
  readonly args?: Readonly<Record<string, Content>>;
  /** Folders that the container sees as they are on disk, read-only, by path inside the container. @default none @keys absolute-path */
  readonly live?: Readonly<Record<string, RelativePath>>;
  /** Files whose change means a new image. @default the Dockerfile */
  readonly rebuild?: readonly RelativePath[];
}

/** The Dockerfile of a source, from its folder. */
export const dockerfileOf = ({ dockerfile = 'Dockerfile' }: Source): string => dockerfile;
