import { posix } from 'node:path';
import type { AbsolutePath, Content } from './primitives';
import type { ConfigFolder } from './program';
import type { SecretKey } from './value';

/** A file by its text, or by the secret that is in it. */
export type FileContent = Content | SecretKey;

export interface FilesProps {
  /**
   * Files that the program finds, read-only. Those of one directory are a folder that holds them and nothing else: what the
   * image has there is hidden. What differs between environments is a variable's to say. @default none @keys absolute-path
   */
  readonly files?: Readonly<Record<string, FileContent>>;
}

/** The folder of a path, as a DNS label: `etc-app`. */
const labelOf = (folder: AbsolutePath): string =>
  folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/**
 * Files as the folders that they are in.
 *
 * @param of whose they are, where others have the same. @default the program's own
 */
export function foldersOf({ files = {} }: FilesProps, of?: string): ConfigFolder[] {
  const folders = new Map<string, Record<string, FileContent>>();
  for (const [path, content] of Object.entries(files)) {
    const folder = posix.dirname(path);
    folders.set(folder, { ...folders.get(folder), [posix.basename(path)]: content });
  }
  return [...folders].map(([path, content]) => ({
    name: labelOf(path),
    path,
    files: content,
    verbatim: true,
    ...(of === undefined ? {} : { of }),
  }));
}

/** The secrets among the files of a program, each with its path. */
export const secretFiles = (config: readonly ConfigFolder[]): { readonly path: string; readonly key: SecretKey }[] =>
  config.flatMap(({ path, files }) =>
    Object.entries(files).flatMap(([name, content]) =>
      typeof content === 'string' ? [] : [{ path: `${path}/${name}`, key: content }],
    ),
  );

/** The texts of a folder, by file name. */
export const textsOf = ({ files }: ConfigFolder): [name: string, text: string][] =>
  Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
