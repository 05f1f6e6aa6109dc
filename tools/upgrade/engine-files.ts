import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gitList } from './git';

/** The engine, without which a folder is no checkout of it. */
export const ENGINE = ['lib', 'compose', 'proof', 'tools', 'imports', 'test', 'main.ts', 'synth.ts'] as const;

/**
 * What is replaced whole: a file in it that the newer engine no longer has goes. Earlier engines have not all of
 * it. The benchmark and the fuzzer call the engine, and tests hold the pages to it.
 */
export const REPLACED: readonly string[] = [
  ...ENGINE,
  'diagrams',
  'explorer',
  'bench',
  'fuzz',
  'docs/guide',
  'docs/recipes',
  'docs/reference.md',
];

/**
 * Without these the engine is not compiled, tested, linted and formatted as it was written; cdk8s.yaml is the list that
 * `imports/` was made from. Each is taken if the newer engine has it, and none goes: others in their place may be yours.
 */
export const SETTINGS: readonly string[] = [
  'tsconfig.json',
  ':(glob)jest*.config.js',
  'eslint.config.mjs',
  'cdk8s.yaml',
  '.prettierrc.json',
  '.prettierignore',
  '.ci',
];

/** The files under some paths as they lie there: those that Git tracks, and new ones that it does not ignore. */
export function filesUnder(folder: string, paths: readonly string[]): string[] {
  const listed = gitList(folder, ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...paths]);
  return [...new Set(listed)].filter((path) => contentOf(join(folder, path)) !== undefined).sort();
}

/** The files in what is replaced that Git ignores, which outlive an upgrade. */
export const ignoredFiles = (folder: string): string[] =>
  gitList(folder, ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--', ...REPLACED]).sort();

/** Whether a path is the same in two folders: no file, or one of the same bytes. */
export function isSame(path: string, one: string, other: string): boolean {
  const [a, b] = [contentOf(join(one, path)), contentOf(join(other, path))];
  return a === undefined || b === undefined ? a === b : a.equals(b);
}

/** What a file holds, or where a link points; undefined for a folder and for nothing. */
function contentOf(path: string): Buffer | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return Buffer.from(`link to ${readlinkSync(path)}`);
  return found?.isFile() ? readFileSync(path) : undefined;
}
