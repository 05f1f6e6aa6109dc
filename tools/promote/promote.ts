import { isDeepStrictEqual } from 'node:util';
import {
  builtImages,
  inEnvironment,
  own,
  paragraph,
  type Application,
  type Environment,
  type Image,
} from '../../lib/model';
import type { Given } from '../command/command';
import { UsageError } from '../command/usage-error';
import type { promote as command } from '../promote';
import { imagesFiles, linesToAdd, pinnedFor } from '../release/images-files';
import { unknown } from '../release/parse-releases';
import { changeOf, writePins } from '../release/write-pins';
import { environmentNamed } from '../environment-named';
import { withApplication } from '../with-application';

/**
 * Gives an environment the versions that another one runs.
 *
 * @param root the repository's root, with app/images and `dist/`
 * @returns what changes, object by object
 * @throws UsageError for environments and images that are none; Error with the lines to add for
 * one that pins no images of its own. Nothing is written then.
 */
export function promote(
  { from: source, to: target, image: named }: Given<typeof command>,
  root: string,
  application: Application,
): string {
  const { environments } = application;
  const from = environmentNamed(source, environments, 'FROM');
  const to = environmentNamed(target, environments, 'TO');
  if (from === to) throw new UsageError([`${from.name} runs what it runs: name another environment`]);
  const images = imagesOf(named, to, application);
  const files = imagesFiles(root, application.environments);
  const file = files.own.find(({ environment }) => environment === to.name);
  if (file === undefined) {
    throw new Error(
      `${to.name} pins no images of its own: write {} to app/images/${to.name}.json.\n\n${linesToAdd(to.name)}`,
    );
  }
  const before = pinnedFor(to.name, files);
  const pins = images.flatMap((name): [string, Image][] => {
    const image = own(from.images, name);
    return image === undefined ? [] : [[name, image]];
  });
  const lines = images.map((name) =>
    own(from.images, name) === undefined
      ? `${name} was never released to ${from.name}.`
      : changeOf(name, own(before, name), own(from.images, name)),
  );
  const now = { ...file.images, ...Object.fromEntries(pins) };
  if (isDeepStrictEqual(now, file.images)) return `${lines.join('\n')}\nNothing to write.`;
  return `${lines.join('\n')}\n\n${writePins([{ ...file, images: now }], files, application, root)}`;
}

/** The images that we build and an environment runs. */
function imagesOf(named: readonly string[], to: Environment, { topology }: Application): string[] {
  const built = builtImages(inEnvironment(topology, to).topology);
  const wrong = named.filter((name) => !built.includes(name));
  if (wrong.length > 0) throw new UsageError(wrong.map((name) => paragraph(unknown(name, built, topology))));
  return named.length === 0 ? built : [...named];
}

export const main = (given: Given<typeof command>): Promise<void> =>
  withApplication((application) => console.log(promote(given, process.cwd(), application)));
