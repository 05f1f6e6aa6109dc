import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Environment, Images } from '../../lib/model';
import { UsageError } from '../command/usage-error';
import { sourcesOf } from './app-sources';
import { readImages } from './images-file';

/** What all environments share, and the folder of what one pins otherwise; from the root of the repository. */
export const SHARED = 'app/images.json';
const OWN = 'app/images';

/** A file that pins images. */
export interface ImagesFile {
  /** From the root of the repository. */
  readonly path: string;
  /** Name of the only environment that reads it. @default each reads it */
  readonly environment?: string;
  readonly images: Images;
}

/** All files of an application that pin images. */
export interface ImagesFiles {
  readonly shared: ImagesFile;
  readonly own: readonly ImagesFile[];
}

/** @throws Error for a file that no environment is called like, or that its environment does not read */
export function imagesFiles(root: string, environments: readonly Environment[]): ImagesFiles {
  const shared: ImagesFile = { path: SHARED, images: readImages(join(root, SHARED)) };
  const folder = join(root, OWN);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const own = names.sort().map((file): ImagesFile => {
    const environment = file.replace(/\.json$/, '');
    return { path: `${OWN}/${file}`, environment, images: readImages(join(folder, file)) };
  });
  const files = { shared, own };
  for (const file of own) checkThatItIsRead(file, files, environments, root);
  return files;
}

/** What an environment runs by the files alone. */
export const pinnedFor = (name: string, { shared, own }: ImagesFiles): Images => ({
  ...shared.images,
  ...own.find(({ environment }) => environment === name)?.images,
});

function checkThatItIsRead(file: ImagesFile, files: ImagesFiles, all: readonly Environment[], root: string): void {
  const { path, environment: name = '' } = file;
  const environment = all.find((one) => one.name === name);
  if (environment === undefined) {
    throw new Error(`${path} is called like no environment; allowed: ${all.map((one) => one.name).join(', ')}`);
  }
  const pinned = pinnedFor(name, files);
  const isSaid = Object.keys(file.images).every((key) => isDeepStrictEqual(environment.images[key], pinned[key]));
  // A file without an image can't be seen in what was loaded.
  const isNamed =
    Object.keys(file.images).length > 0 || sourcesOf(root).some((text) => text.includes(`images/${name}.json`));
  if (!isSaid || !isNamed) throw new Error(`${name} does not read ${path}\n\n${linesToAdd(name)}`);
}

/** What makes an environment pin images of its own. */
export const linesToAdd = (name: string): string =>
  `Add to the file in app/environments that defines ${name}:

  import own from '../images/${name}.json';

  images: { ...common.images, ...own },`;

/**
 * The file in which images are pinned.
 *
 * @param env the environment that they are pinned for; undefined where nobody said
 * @throws UsageError if an environment pins one of them for itself and nobody said which is meant, or there is no such environment
 */
export function fileFor(
  env: string | undefined,
  images: readonly string[],
  files: ImagesFiles,
  environments: readonly Environment[],
): ImagesFile {
  const names = environments.map(({ name }) => name);
  if (env !== undefined && !names.includes(env)) {
    throw new UsageError([`--env ${env} is no environment; allowed: ${names.join(', ')}`]);
  }
  if (env !== undefined) return files.own.find(({ environment }) => environment === env) ?? files.shared;
  const pinning = files.own.filter((file) => images.some((name) => Object.hasOwn(file.images, name)));
  if (pinning.length === 0) return files.shared;
  const others = names.filter((name) => !files.own.some(({ environment }) => environment === name));
  const choices = [
    ...files.own.map(({ environment, path }) => `  --env ${environment}  ${path}`),
    ...others.slice(0, 1).map((name) => `  --env ${name}  ${SHARED}, of ${others.join(' and ')}`),
  ];
  const said = images.filter((name) => pinning.some((file) => Object.hasOwn(file.images, name))).join(' and ');
  throw new UsageError([`Where? Environments pin ${said} for themselves; say which is meant:\n${choices.join('\n')}`]);
}
