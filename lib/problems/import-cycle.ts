import type { Problem } from '../model/problem';
import { nameOfFile } from './import-problems';
import { filesLoaded, importsOf, type Import } from './imports';
import { placeAt, type Source, type Sources } from './sources';

interface Edge {
  readonly from: Source;
  readonly to: Source;
  readonly by: Import;
}

/**
 * Files of an application that import each other in a circle: of two such files one is loaded while the other is not done.
 * Imports of types don't count.
 *
 * @param folder absolute path of the application
 * @param file one that the circle should go through; without one there, another circle is as good
 * @returns undefined if there is no circle
 */
export function importCycle(folder: string, sources: Sources, file?: string): Problem | undefined {
  const files = filesLoaded(folder, sources);
  const start = files.filter((one) => one.file === file);
  for (const source of [...start, ...files]) {
    const cycle = cycleThrough(source, files, sources);
    if (cycle !== undefined) return problemOf(cycle, folder);
  }
  return undefined;
}

/** The shortest way from a file back to it. */
function cycleThrough(start: Source, files: readonly Source[], sources: Sources): Edge[] | undefined {
  const ways: Edge[][] = [[]];
  const seen = new Set<Source>();
  for (const way of ways) {
    const here = way.at(-1)?.to ?? start;
    for (const by of importsOf(here).filter(({ isLoaded }) => isLoaded)) {
      const to = sources.imported(by.specifier, here);
      if (to === undefined || !files.includes(to)) continue;
      const further = [...way, { from: here, to, by }];
      if (to === start) return further;
      if (!seen.has(to)) ways.push(further);
      seen.add(to);
    }
  }
  return undefined;
}

function problemOf(cycle: readonly Edge[], folder: string): Problem | undefined {
  const [first] = cycle;
  if (first === undefined) return undefined;
  const names = [first.from, ...cycle.map(({ to }) => to)].map(({ file }) => nameOfFile(file, folder));
  const index = cycle.find(({ to }) => to.file.endsWith('/index.ts'));
  return {
    subject: nameOfFile(first.from.file, folder),
    field: 'imports',
    given: names.join(' → '),
    allowed: 'files that import each other in no circle: one of them is not there yet when the other needs it',
    fix:
      index === undefined
        ? 'let only one of them refer to the other, or move what both need to a file of its own'
        : `in ${nameOfFile(index.from.file, folder)}, import from the file that defines it instead of '${index.by.specifier}'`,
    place: placeAt(first.from, first.by.at.getStart(first.from.tree)),
  };
}
