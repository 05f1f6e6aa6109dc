import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { nearest } from '../model/nearest';
import type { Problem } from '../model/problem';
import { exportedNames } from './exported-names';
import { filesLoaded, importsOf, type Import } from './imports';
import { fileOfImport, placeAt, type Source, type Sources } from './sources';

/**
 * Relative imports of an application that lead to no file, and names that the file they lead to does not export: with
 * types only transpiled, the latter are undefined without a word.
 *
 * @param folder absolute path of the application
 */
export function importProblems(folder: string, sources: Sources): Problem[] {
  return filesLoaded(folder, sources).flatMap((source) =>
    importsOf(source).flatMap((one) => {
      if (!one.isLoaded || !one.specifier.startsWith('.')) return [];
      const target = sources.imported(one.specifier, source);
      if (target !== undefined) return missingNames(one, source, target, folder, sources);
      return fileOfImport(one.specifier, source.file) === undefined ? [missingFile(one, source, folder)] : [];
    }),
  );
}

/** A file as messages call it: from the folder that holds the application. */
export const nameOfFile = (file: string, folder: string): string =>
  relative(dirname(folder), file).split(sep).join('/');

function missingFile({ specifier, at }: Import, source: Source, folder: string): Problem {
  const known = specifiersFor(source.file, folder);
  const meant = nearest(specifier, known);
  return {
    subject: nameOfFile(source.file, folder),
    field: 'import',
    given: specifier,
    allowed: 'the path of a file that is there, from the folder of this one, without ".ts"',
    fix: meant === undefined ? 'make the file, or remove the import' : `did you mean '${meant}'?`,
    place: placeAt(source, at.getStart(source.tree)),
  };
}

/** How a file may import each file of the application, and the engine beside it. */
export function specifiersFor(file: string, folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|json)$/.test(name) && !/\.(test|d)\.ts$/.test(name))
    .map((name) => join(folder, name));
  return [...files, join(dirname(folder), 'lib')].map((target) => {
    const path = relative(dirname(file), target).split(sep).join('/');
    return (path.startsWith('.') ? path : `./${path}`).replace(/(\/index)?\.ts$/, '');
  });
}

function missingNames(one: Import, source: Source, target: Source, folder: string, sources: Sources): Problem[] {
  const known = exportedNames(target, sources);
  if (known === undefined) return [];
  return one.names
    .filter(({ name }) => !known.has(name))
    .map(({ name, at }) => {
      const meant = nearest(name, known) ?? (known.size === 1 ? [...known][0] : undefined);
      return {
        subject: nameOfFile(source.file, folder),
        field: `import of '${one.specifier}'`,
        given: name,
        allowed: listed([...known], nameOfFile(target.file, folder)),
        fix: meant === undefined ? `export it there, or remove it here` : `did you mean ${meant}?`,
        place: placeAt(source, at.getStart(source.tree)),
      };
    });
}

const MOST = 12;

function listed(names: readonly string[], file: string): string {
  if (names.length === 0) return `nothing: ${file} exports nothing`;
  const more = names.length > MOST ? `, and ${names.length - MOST} more` : '';
  return `what ${file} exports: ${names.slice(0, MOST).join(', ')}${more}`;
}
