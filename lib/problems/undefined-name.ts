import { nearest } from '../model/nearest';
import { exportedNames } from './exported-names';
import { specifiersFor } from './import-problems';
import { importsOf, isInside } from './imports';
import type { Source, Sources } from './sources';

/**
 * What to do about a name that a file uses and nobody defined there: to import it, if a file of the application or the
 * engine exports it, or to write it as it is written elsewhere.
 *
 * @param folder absolute path of the application
 * @returns undefined if there is no such name anywhere
 */
export function fixOfUndefinedName(name: string, source: Source, folder: string, sources: Sources): string | undefined {
  const known = new Map<string, string>();
  for (const specifier of specifiersFor(source.file, folder)) {
    const target = sources.imported(specifier, source);
    if (target === undefined || target === source || target.file.endsWith('.json')) continue;
    // An index passes on what another file defines, and to import it from within its folder makes a circle.
    if (target.file.endsWith('/index.ts') && isInside(folder, target.file)) continue;
    for (const exported of exportedNames(target, sources) ?? []) {
      if (!known.has(exported)) known.set(exported, specifier);
    }
  }
  const imported = importsOf(source).flatMap(({ names }) => names.map((one) => one.name));
  const meant = known.has(name) ? name : nearest(name, [...imported, ...known.keys()]);
  if (meant === undefined) return undefined;
  if (imported.includes(meant)) return `did you mean ${meant}?`;
  const statement = `import { ${meant} } from '${known.get(meant)}'`;
  return meant === name ? statement : `did you mean ${meant}? ${statement}`;
}
