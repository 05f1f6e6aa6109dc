import { posix } from 'node:path';
import {
  dockerfileOf,
  type ComposeEnvironment,
  type Job,
  type ServerForm,
  type Service,
  type Source,
} from '../lib/model';
import type { Build, ComposeService, Mount } from './compose-file';
import { bindMount } from './container';
import { escapeDollar } from './interpolation';

type Built = Pick<Service | Job, 'name' | 'source'>;

/**
 * Built here from source, or the published image. Services of one code base build the same layers under a tag each: an engine
 * that builds all at once refuses one of two that come to the same tag.
 */
export function imageOrBuild(
  { name, source }: Built,
  published: string,
  { application, sources }: ComposeEnvironment,
  folder: string,
): Pick<ComposeService, 'image' | 'build'> {
  if (sources === undefined) return { image: published };
  return { image: `${application}/${name}:local`, build: build(source, from(folder, sources, source.folder)) };
}

/** The same for a server of the engine's own. */
export function engineImageOrBuild(
  { source, program }: Pick<ServerForm, 'source' | 'program'>,
  { application, sources }: ComposeEnvironment,
  folder: string,
): Pick<ComposeService, 'image' | 'build'> {
  if (source === undefined || sources === undefined) return { image: program.image };
  return { image: `${application}/${source.image}:local`, build: { context: from(folder, source.folder) } };
}

/** How an image is built, as far as it differs from what Docker does anyway. */
const build = ({ dockerfile, stage, args }: Source, context: string): Build => ({
  context,
  ...(dockerfile === undefined ? {} : { dockerfile }),
  ...(stage === undefined ? {} : { target: stage }),
  ...(args === undefined ? {} : { args: mapped(args, escapeDollar) }),
});

const mapped = (record: Readonly<Record<string, string>>, by: (value: string) => string) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, by(value)]));

/** Source that a running container sees as it is on disk. */
export const liveMounts = ({ source }: Built, { sources }: ComposeEnvironment, folder: string): Mount[] =>
  sources === undefined
    ? []
    : Object.entries(source.live ?? {}).map(([target, path]) =>
        bindMount(from(folder, sources, source.folder, path), target),
      );

/** A change of anything that the image is made from rebuilds it. */
export function watched(
  { source }: Built,
  { sources }: ComposeEnvironment,
  folder: string,
): Pick<ComposeService, 'develop'> {
  if (sources === undefined) return {};
  const at = (path: string): string => from(folder, sources, source.folder, path);
  const watch = (source.rebuild ?? [dockerfileOf(source)]).map(
    (path) => ({ action: 'rebuild', path: at(path) }) as const,
  );
  return { develop: { watch } };
}

/** Compose resolves paths from the folder of its file. */
const from = (folder: string, ...path: string[]): string => posix.relative(folder, posix.join(...path));
