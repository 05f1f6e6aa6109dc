import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Application, Environment, Image, Images } from '../../lib/model';
import { writeFiles } from '../../lib/output/write-files';
import { synth } from '../../synth';
import { report } from '../diff/report';
import { presentFiles } from '../diff/revision';
import { formatText } from '../diff/text';
import { writeImages } from './images-file';
import { pinnedFor, type ImagesFile, type ImagesFiles } from './images-files';

/**
 * Writes a file's images anew, and all of `dist/` that follows.
 *
 * @returns what changes, object by object
 * @throws DefinitionError with every problem of the definitions with the new images; nothing is written then
 */
export function writePins(
  changed: readonly ImagesFile[],
  files: ImagesFiles,
  { topology, environments }: Application,
  root: string,
): string {
  const before = presentFiles(root);
  const after = replacedIn(files, changed);
  const group = synth({ topology, environments: environments.map((one) => withPins(one, files, after)), root });
  const written = group.flatMap((one) => one.files);
  const found = report(before, new Map(written.map((file) => [file.path, file.content])));
  const write = changed.reduce<() => void>(
    (rest, { path, images }) =>
      () =>
        writeImages(join(root, path), images, rest),
    () => writeFiles(join(root, 'dist'), written),
  );
  write();
  return formatText(found, 'dist/ before');
}

function replacedIn({ shared, own }: ImagesFiles, changed: readonly ImagesFile[]): ImagesFiles {
  const anew = (file: ImagesFile): ImagesFile => changed.find(({ path }) => path === file.path) ?? file;
  return { shared: anew(shared), own: own.map(anew) };
}

/** An environment with what the files pin anew; what it has from elsewhere stays. */
function withPins<E extends Environment>(environment: E, before: ImagesFiles, after: ImagesFiles): E {
  const [was, is] = [pinnedFor(environment.name, before), pinnedFor(environment.name, after)];
  const anew = Object.entries(is).filter(
    ([name, image]) => !isDeepStrictEqual(was[name], image) && isDeepStrictEqual(environment.images[name], was[name]),
  );
  const images: Images = { ...environment.images, ...Object.fromEntries(anew) };
  return { ...environment, images };
}

/** `1.4.2@sha256:…`. */
export const version = (image: Image | undefined): string =>
  image === undefined ? '(never released)' : [image.tag, image.digest].filter(Boolean).join('@');

/** What becomes of one image, in a line. */
export const changeOf = (name: string, was: Image | undefined, is: Image | undefined): string =>
  version(was) === version(is) ? `${name} is ${version(is)} already.` : `${name} ${version(was)} → ${version(is)}`;
