import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place, Problem } from '../model/problem';
import { importCycle } from './import-cycle';
import { importProblems, nameOfFile } from './import-problems';
import { filesLoaded, importsOf, isInside } from './imports';
import { placeAt, Sources } from './sources';
import { syntaxProblems } from './syntax-problems';
import { fixOfUndefinedName } from './undefined-name';

/**
 * What an application did wrong when it could not be loaded, from its files and what was thrown: its syntax, else its
 * imports, else the error itself at the first line of the application that led to it.
 *
 * @param folder absolute path of the application
 * @returns nothing where the application has no part in it
 */
export function explainLoadError(error: unknown, folder: string): Problem[] {
  if (!existsSync(join(folder, 'index.ts'))) return [missingIndex(folder)];
  const sources = new Sources();
  const syntax = syntaxProblems(folder, sources);
  if (syntax.length > 0) return syntax;
  const imports = [...importProblems(folder, sources), ...missingPackage(error, folder, sources)];
  if (imports.length > 0) return imports;
  const place = placeOf(error, folder, sources);
  const cycle = cycleBehind(error, place, folder, sources);
  if (cycle !== undefined) return [cycle];
  return place === undefined ? [] : [thrownAt(error, place, folder, sources)];
}

const missingIndex = (folder: string): Problem => ({
  subject: nameOfFile(join(folder, 'index.ts'), folder),
  field: 'file',
  given: undefined,
  allowed: 'a file that exports topology and environments',
  fix: 'make it: README.md says what is in it',
});

/** The import of a package that is not installed. */
function missingPackage(error: unknown, folder: string, sources: Sources): Problem[] {
  const [, name] = /Cannot find (?:module|package) '([^']+)'/.exec(messageOf(error)) ?? [];
  if (name === undefined || name.startsWith('.')) return [];
  return filesLoaded(folder, sources).flatMap((source) =>
    importsOf(source)
      .filter(({ specifier, isLoaded }) => specifier === name && isLoaded)
      .map(({ at }) => ({
        subject: nameOfFile(source.file, folder),
        field: 'import',
        given: name,
        allowed: 'a package that is installed, or a relative path',
        fix: `npm install ${name}, or './${name}' if a file is meant`,
        place: placeAt(source, at.getStart(source.tree)),
      })),
  );
}

/** What a circle of imports leaves behind: something that is not there yet. */
const NOT_THERE_YET =
  /before initialization|of undefined|is not a function|is not iterable|undefined is not|is undefined/;

/** The circle that an error comes from: any for an early access, else one that goes through the line that threw. */
function cycleBehind(error: unknown, place: Place | undefined, folder: string, sources: Sources): Problem | undefined {
  if (!NOT_THERE_YET.test(messageOf(error))) return undefined;
  const cycle = importCycle(folder, sources, place?.file);
  const isSure = /before initialization/.test(messageOf(error));
  const goesThrough = place !== undefined && String(cycle?.given).includes(nameOfFile(place.file, folder));
  return cycle !== undefined && (isSure || goesThrough) ? cycle : undefined;
}

function thrownAt(error: unknown, place: Place, folder: string, sources: Sources): Problem {
  const [, name] = /^(\w+) is not defined$/.exec(messageOf(error)) ?? [];
  const source = sources.at(place.file);
  const fix = name !== undefined && source ? fixOfUndefinedName(name, source, folder, sources) : undefined;
  return {
    subject: nameOfFile(place.file, folder),
    field: error instanceof Error ? error.name : 'what was thrown',
    given: messageOf(error),
    allowed: 'code that runs to its end when it is loaded',
    fix: fix ?? 'mend what this line does; with DEBUG=1 the whole stack is shown',
    place,
  };
}

/** Where swc says that it can't go on, in a file outside of the application too. */
const SWC_PLACE = /,-\[(.+):(\d+):(\d+)\]/;

/** The first place of the application in the stack of an error. */
function placeOf(error: unknown, folder: string, sources: Sources): Place | undefined {
  const lines = [messageOf(error), stackOf(error)].join('\n').split('\n');
  for (const line of lines) {
    const [, path = '', row, column] = SWC_PLACE.exec(line) ?? /((?:file:)?[^\s()]*):(\d+):(\d+)\)?$/.exec(line) ?? [];
    const file = path.startsWith('file:') ? fileURLToPath(path) : path;
    const source = isInside(folder, file) ? sources.at(file) : undefined;
    if (source === undefined) continue;
    const starts = source.tree.getLineStarts();
    return placeAt(source, (starts[Number(row) - 1] ?? 0) + Number(column) - 1);
  }
  return undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const stackOf = (error: unknown): string => {
  const { stack } = (error ?? {}) as { readonly stack?: unknown };
  return typeof stack === 'string' ? stack : '';
};
