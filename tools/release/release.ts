import type { Application, Images } from '../../lib/model';
import type { Given } from '../command/command';
import { UsageError } from '../command/usage-error';
import type { release as command } from '../release';
import { withDigests, withoutDigest } from './digests';
import { fileFor, imagesFiles, type ImagesFile, type ImagesFiles } from './images-files';
import { parseReleases, releasable, released } from './parse-releases';
import { askRegistry, type AskDigest } from './registry';
import { changeOf, version, writePins } from './write-pins';
import { withApplication } from '../with-application';

/**
 * Gives images new versions: in the file that pins them, and in all of `dist/` that follows from it.
 *
 * @param root the repository's root, with app/images.json and `dist/`
 * @returns what changes, object by object
 * @throws UsageError with every problem of the arguments, of tags that do not exist, and with the images if there is nothing to
 * do; DefinitionError with those of the definitions with the new images. Nothing is written then.
 */
export async function release(
  asked: Given<typeof command>,
  root: string,
  application: Application,
  ask: AskDigest = askRegistry,
): Promise<string> {
  const files = imagesFiles(root, application.environments);
  if (asked.digests) return digests(asked, files, application, root, ask);
  if (asked.image.length === 0) throw new UsageError([`IMAGE is missing\n\n${imageTable(files, application)}`]);
  const releases = parseReleases(asked.image, pinnedAnywhere(files), application);
  const names = releases.map(({ image }) => image);
  const file = fileFor(asked.env, names, files, application.environments);
  // What only all others pin until now keeps the repository that it has there.
  const images = {
    ...file.images,
    ...only(files.shared.images, (name) => names.includes(name) && !Object.hasOwn(file.images, name)),
  };
  const pinned = released(images, releases);
  const { images: now, notes } = asked['no-digest']
    ? { images: pinned, notes: [] }
    : await withDigests(pinned, names, registryOf(file, application), ask);
  const lines = names.map((name) => changeOf(name, images[name], now[name]));
  const hints = [...notes, ...withoutDigest([...others(files, file), { images: now }])];
  if (names.every((name) => version(file.images[name]) === version(now[name]))) {
    return [...lines, 'Nothing to write.', ...hints].join('\n');
  }
  const effects = writePins([{ ...file, images: now }], files, application, root);
  return [`${lines.join('\n')}\n\n${effects}`, ...hints].join('\n');
}

const only = (images: Images, isMeant: (name: string) => boolean): Images =>
  Object.fromEntries(Object.entries(images).filter(([name]) => isMeant(name)));

const all = ({ shared, own }: ImagesFiles): ImagesFile[] => [shared, ...own];
const others = (files: ImagesFiles, file: ImagesFile): ImagesFile[] => all(files).filter((one) => one !== file);
const pinnedAnywhere = (files: ImagesFiles): Images =>
  Object.assign({}, ...all(files).map(({ images }) => images)) as Images;

/** Where the images of a file are pushed that we build. */
const registryOf = ({ environment }: ImagesFile, { environments }: Application): string =>
  (environments.find(({ name }) => name === environment) ?? environments[0])?.registry ?? '';

/** Fills in the digests that are missing. */
async function digests(
  { env }: Pick<Given<typeof command>, 'env'>,
  files: ImagesFiles,
  application: Application,
  root: string,
  ask: AskDigest,
): Promise<string> {
  const chosen = env === undefined ? all(files) : [fileFor(env, [], files, application.environments)];
  const found = await Promise.all(
    chosen.map(async (file) => {
      const { images, notes } = await withDigests(
        file.images,
        Object.keys(file.images),
        registryOf(file, application),
        ask,
      );
      const names = Object.keys(images).filter((name) => version(images[name]) !== version(file.images[name]));
      const lines = names.map((name) => changeOf(name, file.images[name], images[name]));
      return { file: { ...file, images }, lines: [...lines, ...notes], isChanged: names.length > 0 };
    }),
  );
  const lines = found.flatMap((one) => one.lines);
  const changed = found.filter((one) => one.isChanged).map(({ file }) => file);
  if (changed.length === 0) return [...lines, 'Nothing to write.'].join('\n');
  return `${lines.join('\n')}\n\n${writePins(changed, files, application, root)}`;
}

/** Every image that can be released, its version, where environments pin another, and the services that run it under another name. */
function imageTable(files: ImagesFiles, { topology, environments }: Application): string {
  const names = releasable(pinnedAnywhere(files), { topology, environments });
  const width = Math.max(...names.map((name) => name.length));
  const rows = names.map((name) => {
    const users = topology.services.filter((s) => s.image === name && s.name !== name).map((s) => s.name);
    const also = users.length > 0 ? `  (${users.join(', ')} too)` : '';
    const own = files.own.filter(({ images }) => Object.hasOwn(images, name));
    const there = own.map(({ environment, images }) => `; ${environment} ${version(images[name])}`).join('');
    return `  ${name.padEnd(width)}  ${version(files.shared.images[name])}${there}${also}`;
  });
  return ['The images and their versions:', ...rows].join('\n');
}

export const main = (given: Given<typeof command>): Promise<void> =>
  withApplication(async (application) => console.log(await release(given, process.cwd(), application)));
