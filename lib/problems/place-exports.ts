import { join } from 'node:path';
import ts from 'typescript';
import { nearest } from '../model/nearest';
import type { Place, Problem } from '../model/problem';
import { exported, passedOnAt, type Spot } from './bindings';
import type { ExportProblem } from './export-problems';
import { importCycle } from './import-cycle';
import { importProblems, nameOfFile } from './import-problems';
import { placeAt, Sources, type Source } from './sources';
import { follow, walkPath } from './walk-path';

/**
 * The problems of an application's exports as problems of its `index.ts`. Where something is undefined because of an
 * import, the problems of imports stand in their place: they say why.
 *
 * @param given all that the file exports
 * @param folder absolute path of the application
 */
export function placeExports(problems: readonly ExportProblem[], given: object, folder: string): Problem[] {
  const sources = new Sources();
  const imports = problems.some((one) => one.given === undefined) ? importProblems(folder, sources) : [];
  if (imports.length > 0) return imports;
  const cycle = problems.some((one) => one.given === undefined && /^(topology\.|environments\[)/.test(one.field))
    ? importCycle(folder, sources)
    : undefined;
  if (cycle !== undefined) return [cycle];
  const file = join(folder, 'index.ts');
  const source = sources.at(file);
  return problems.map((problem) => {
    const place = source && placeOfExport(problem.field, source, sources);
    const meant = problem.given === undefined ? nearest(problem.field, Object.keys(given)) : undefined;
    return {
      ...problem,
      ...(meant === undefined ? {} : { fix: `did you mean ${problem.field} where it exports ${meant}?` }),
      subject: nameOfFile(file, folder),
      ...(place === undefined ? {} : { place }),
    };
  });
}

/** The export, or the part of it; the beginning of the file where there is none. */
export function placeOfExport(field: string, source: Source, sources: Sources): Place {
  const [, name = '', path = ''] = /^(\w+)\.?(.*)$/s.exec(field) ?? [];
  const found = exported(name, source, sources);
  const start = found && name === 'topology' ? argumentOf(found, sources) : found;
  if (start === undefined) return placeAt(source, source.tree.getStart());
  // What is no definition is the business of the line that hands it on, not of the one that makes it.
  const handed = follow(start, sources);
  const line = ts.isSourceFile(handed.value) ? passedOnAt(path, handed.source) : undefined;
  const end = line ? { ...handed, at: line } : path === '' ? start : walkPath(start, path, sources);
  return placeAt(end.source, end.at.getStart(end.source.tree));
}

/** What `topologyOf` is given. */
function argumentOf(spot: Spot, sources: Sources): Spot {
  const { value, source } = follow(spot, sources);
  const given = ts.isCallExpression(value) ? value.arguments[0] : undefined;
  return given === undefined ? spot : { source, value: given, at: spot.at };
}
