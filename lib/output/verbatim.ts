import { isGenerated } from './generated-file';

/**
 * Name of a list of files below its folder that are generated and can't say so themselves: they hold what they were given,
 * word for word, which no comment may change.
 */
const LIST = '.verbatim';

/** A list with the files of one folder, by their paths in it; none for no files. */
export function verbatimList(folder: string, paths: readonly string[]): { path: string; text: string }[] {
  const inside = [...new Set(paths)].map((path) => path.slice(folder.length + 1)).sort();
  const head = '# These are generated too: what is in them is as it was given, without this line.\n';
  return inside.length === 0 ? [] : [{ path: `${folder}/${LIST}`, text: `${head}${inside.join('\n')}\n` }];
}

/**
 * The files that are listed as generated.
 *
 * @param paths of everything that is there
 * @param read the text of a file
 */
export function listedIn(paths: Iterable<string>, read: (path: string) => string): ReadonlySet<string> {
  const listed = new Set<string>();
  for (const path of paths) {
    if (path !== LIST && !path.endsWith(`/${LIST}`)) continue;
    const text = read(path);
    const names = isGenerated(text) ? text.split('\n').filter((line) => line !== '' && !line.startsWith('#')) : [];
    for (const name of names) listed.add(`${path.slice(0, -LIST.length)}${name}`);
  }
  return listed;
}
