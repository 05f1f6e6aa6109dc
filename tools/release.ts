import { join } from 'node:path';
import { withImages, type Application, type Image, type Images, type Topology } from '../lib/model';
import { writeFiles } from '../lib/output/write-files';
import { synth } from '../synth';
import { report } from './diff/report';
import { presentFiles } from './diff/revision';
import { formatText } from './diff/text';
import { readImages, writeImages } from './release/images-file';
import { withApplication } from './with-application';
import { parseReleases, releasable, released } from './release/parse-releases';

/** Where the versions are pinned, from the root of the repository. */
const IMAGES = 'app/images.json';

const USAGE = `npm run release -- backend=1.4.2                 give an image a new version
npm run release -- backend=1.4.2@sha256:DIGEST  the same, and pin what the tag must be
npm run release -- backend=1.4.2 frontend=2.0.1 several at once

It changes ${IMAGES} and dist/, and says what that does to the running system; commit both. To roll back, release the
version before.`;

/**
 * Gives images new versions: in app/images.json, and in all of `dist/` that follows from it.
 *
 * @param root the repository's root, with app/images.json and `dist/`
 * @returns what changes, object by object
 * @throws DefinitionError with every problem of the arguments, or of the definitions with the new images; Error with the
 * usage and the images if there is no argument. Nothing is written then.
 */
export function release(args: readonly string[], root: string, application: Application): string {
  const path = join(root, IMAGES);
  const images = readImages(path);
  const { topology, environments } = application;
  if (args.length === 0) throw new Error(`${USAGE}\n\n${imageTable(images, topology)}`);
  const releases = parseReleases(args, images, topology);
  const now = released(images, releases);
  const lines = releases.map(({ image }) => change(image, version(images[image]), version(now[image])));
  if (releases.every(({ image }) => version(images[image]) === version(now[image]))) {
    return `${lines.join('\n')}\nNothing to write.`;
  }
  const before = presentFiles(root);
  const files = synth({ topology, environments: withImages(environments, now), root }).flatMap((group) => group.files);
  const found = report(before, new Map(files.map((file) => [file.path, file.content])));
  writeImages(path, now, () => writeFiles(join(root, 'dist'), files));
  return `${lines.join('\n')}\n\n${formatText(found, 'dist/ before')}`;
}

const change = (name: string, was: string, is: string): string =>
  was === is ? `${name} is ${is} already.` : `${name} ${was} → ${is}`;

const version = (image: Image | undefined): string =>
  image === undefined ? '(never released)' : [image.tag, image.digest].filter(Boolean).join('@');

/** Every image that can be released, its version, and the services that run it under another name. */
function imageTable(images: Images, topology: Topology): string {
  const names = releasable(images, topology);
  const width = Math.max(...names.map((name) => name.length));
  const rows = names.map((name) => {
    const users = topology.services.filter((s) => s.image === name && s.name !== name).map((s) => s.name);
    const also = users.length > 0 ? `  (${users.join(', ')} too)` : '';
    return `  ${name.padEnd(width)}  ${version(images[name])}${also}`;
  });
  return ['The images and their versions:', ...rows].join('\n');
}

if (require.main === module) {
  void withApplication((application) => console.log(release(process.argv.slice(2), process.cwd(), application)));
}
