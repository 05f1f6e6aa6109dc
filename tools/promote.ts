import { isDeepStrictEqual, parseArgs } from 'node:util';
import {
  builtImages,
  DefinitionError,
  inEnvironment,
  own,
  type Application,
  type Environment,
  type Image,
} from '../lib/model';
import { imagesFiles, linesToAdd, pinnedFor } from './release/images-files';
import { unknown } from './release/parse-releases';
import { changeOf, writePins } from './release/write-pins';
import { withApplication } from './with-application';

const USAGE = `npm run promote -- preproduction production           what runs in one environment runs in the other too
npm run promote -- preproduction production backend   of these images alone

It copies the versions and digests of the images that we build to the second one's file in app/images, changes dist/, and
says what that does to the running system; commit both.`;

/**
 * Gives an environment the versions that another one runs.
 *
 * @param args the two environments, and images of theirs. @default all that we build
 * @param root the repository's root, with app/images and `dist/`
 * @returns what changes, object by object
 * @throws DefinitionError for images that are none; Error with the usage for wrong environments, and with the lines to add for
 * one that pins no images of its own. Nothing is written then.
 */
export function promote(args: readonly string[], root: string, application: Application): string {
  const { names, help } = readArguments(args);
  if (help) return USAGE;
  const [from, to] = names.slice(0, 2).map((name) => environmentCalled(name, application));
  if (from === undefined || to === undefined) throw new Error(`Name two environments.\n\n${USAGE}`);
  if (from === to) throw new Error(`${from.name} runs what it runs: name another environment.\n\n${USAGE}`);
  const files = imagesFiles(root, application.environments);
  const file = files.own.find(({ environment }) => environment === to.name);
  if (file === undefined) {
    throw new Error(
      `${to.name} pins no images of its own: write {} to app/images/${to.name}.json.\n\n${linesToAdd(to.name)}`,
    );
  }
  const images = imagesOf(names.slice(2), to, application);
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
  if (wrong.length > 0) throw new DefinitionError(wrong.map((name) => unknown(name, built, topology)));
  return named.length === 0 ? built : [...named];
}

function environmentCalled(name: string, { environments }: Application): Environment {
  const found = environments.find((one) => one.name === name);
  if (found !== undefined) return found;
  const allowed = environments.map((one) => one.name).join(', ');
  throw new Error(`${name} is no environment; allowed: ${allowed}\n\n${USAGE}`);
}

function readArguments(args: readonly string[]): { readonly names: readonly string[]; readonly help: boolean } {
  const help = { type: 'boolean', default: false, short: 'h' } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { help } });
    return { names: positionals, help: values.help };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

if (require.main === module) {
  void withApplication((application) => console.log(promote(process.argv.slice(2), process.cwd(), application)));
}
