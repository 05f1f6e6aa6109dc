import { join } from 'node:path';
import type { Place, Problem } from '../model/problem';
import type { Definitions } from '../model/rules/rule';
import { calledIn, visible } from '../model/shape/called';
import { namespacesOf } from '../model/topology';
import { importCycle } from './import-cycle';
import { importProblems } from './import-problems';
import { find, type Found } from './locate';
import { placeOfExport } from './place-exports';
import { Sources } from './sources';

/**
 * The same problems with the places where they are written. A name that several definitions share is that of the one
 * that has the field. Imports that bring nothing come first: what they leave undefined is often passed over in silence.
 *
 * @param definitions what the application exports
 * @param folder absolute path of the application. @default its imports are not looked at
 */
export function withPlaces(problems: readonly Problem[], definitions: Definitions, folder?: string): Problem[] {
  const sources = new Sources();
  const named = byName(definitions);
  const all = problems.map((problem) => {
    if (problem.place !== undefined) return problem;
    const place =
      placeIn(problem, named, sources) ??
      (folder !== undefined && problem.field === 'topology' ? placeOfStranger(problem, folder, sources) : undefined);
    return place === undefined ? problem : { ...problem, place };
  });
  return folder === undefined ? all : [...brokenImports(problems, folder, sources), ...all];
}

function placeIn(problem: Problem, named: ReadonlyMap<string, readonly object[]>, sources: Sources): Place | undefined {
  return deepest(problem, named.get(problem.subject) ?? [], sources)?.place;
}

/** What is exported to the topology and is no definition: where it is exported. */
function placeOfStranger({ subject }: Problem, folder: string, sources: Sources): Place | undefined {
  const index = sources.at(join(folder, 'index.ts'));
  return index && placeOfExport(`topology.${subject}`, index, sources);
}

/** Imports that leave something undefined: names that are not there, and for a connection a circle. */
function brokenImports(problems: readonly Problem[], folder: string, sources: Sources): Problem[] {
  try {
    const imports = importProblems(folder, sources);
    const isConnection = problems.some(({ given, field }) => given === undefined && field.startsWith('connects['));
    const cycle = isConnection && imports.length === 0 ? importCycle(folder, sources) : undefined;
    return cycle === undefined ? imports : [cycle];
  } catch {
    return [];
  }
}

function deepest(
  problem: Pick<Problem, 'subject' | 'field'>,
  candidates: readonly object[],
  sources: Sources,
): Found | undefined {
  let best: Found | undefined;
  for (const candidate of candidates) {
    const found = find(problem, candidate, sources);
    if (found !== undefined && found.depth > (best?.depth ?? -1)) best = found;
  }
  return best;
}

/** All definitions by what messages call them; those of one name in the order in which they are looked at. */
function byName({ topology, environments }: Definitions): ReadonlyMap<string, readonly object[]> {
  const named = new Map<string, object[]>();
  const ofEnvironments = new Set<unknown>(environments);
  const parts = environments.filter(isObject).flatMap(partsOf);
  for (const one of new Set([
    ...topology.services,
    ...topology.jobs,
    ...topology.backing,
    ...environments,
    ...namespacesOf(topology),
    ...parts,
  ])) {
    if (!isObject(one)) continue;
    const name = visible(calledIn(one, ofEnvironments.has(one) ? 'environment' : 'definition'));
    named.set(name, [...(named.get(name) ?? []), one]);
  }
  return named;
}

/** Definitions that only an environment refers to. */
function partsOf(environment: object): unknown[] {
  const { monitoring, addons } = environment as {
    readonly monitoring?: { readonly namespace?: unknown };
    readonly addons?: { readonly more?: unknown };
  };
  const more = addons?.more;
  return [monitoring?.namespace, ...(Array.isArray(more) ? (more as readonly unknown[]) : [])];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
