import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { isGenerated, type GeneratedFile } from './generated-file';

/**
 * Makes a folder hold exactly these generated files. Each is written beside its place and renamed, so a reader sees the
 * old text or the new one; what has not changed is not touched; generated files that are no longer wanted go last.
 * Files that do not carry the marker are left alone.
 *
 * @throws Error if a path leads out of the folder, or a file without the marker stands where a generated one belongs;
 *   nothing is written then.
 */
export function writeFiles(root: string, files: readonly GeneratedFile[]): void {
  const outside = files.filter(({ path }) => !join(root, path).startsWith(join(root, sep)));
  if (outside.length > 0) throw new Error(`outside ${root}, so not written: ${outside.map((f) => f.path).join(', ')}`);
  const existing = new Map(walk(root).map((path) => [relative(root, path).split(sep).join('/'), path]));
  const before = new Map([...existing].map(([name, path]) => [name, readFileSync(path, 'utf8')]));
  const foreign = files.filter(({ path }) => before.has(path) && !isGenerated(before.get(path) ?? ''));
  if (foreign.length > 0) {
    const list = foreign.map(({ path }) => join(root, path)).join(', ');
    throw new Error(`not generated, so not overwritten: ${list}. Move it away and run again.`);
  }
  for (const { path, content } of files) {
    if (before.get(path) !== content) writeAtomically(join(root, path), content);
  }
  const wanted = new Set(files.map((f) => f.path));
  for (const [name, path] of existing) {
    if (!wanted.has(name) && isGenerated(before.get(name) ?? '')) removeWithEmptyFolders(path, root);
  }
}

function writeAtomically(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

function walk(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : [];
  });
}

function removeWithEmptyFolders(path: string, root: string): void {
  rmSync(path);
  for (let folder = dirname(path); folder !== root && readdirSync(folder).length === 0; folder = dirname(folder)) {
    rmdirSync(folder);
  }
}
