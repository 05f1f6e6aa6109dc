import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Image, Images } from '../../lib/model';

/** The width at which prettier breaks a line of this repository. */
const WIDTH = 120;

/** @throws Error if there is no such file, or it is no JSON */
export const readImages = (path: string): Images => JSON.parse(readFileSync(path, 'utf8')) as Images;

/** images.json as it is committed: an entry a line, in the order of the object. */
export function imagesText(images: Images): string {
  if (Object.keys(images).length === 0) return '{}\n';
  const entries = Object.entries(images).map(([name, image], i, all) => entry(name, image, i < all.length - 1));
  return `{\n${entries.join('\n')}\n}\n`;
}

/** An entry that is wider than a line is broken as prettier would: a digest and a long name together are. */
function entry(name: string, image: Image, more: boolean): string {
  const fields = Object.entries(image).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const comma = more ? ',' : '';
  const line = `  ${JSON.stringify(name)}: { ${fields.join(', ')} }${comma}`;
  if (line.length <= WIDTH) return line;
  return `  ${JSON.stringify(name)}: {\n    ${fields.join(',\n    ')}\n  }${comma}`;
}

/**
 * Writes images.json around something else that is written: the new text is laid beside the file before, and put in its
 * place after. If either fails, the file is as it was.
 */
export function writeImages(path: string, images: Images, meanwhile: () => void): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, imagesText(images));
    meanwhile();
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
