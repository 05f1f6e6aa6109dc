import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { definerOf, fileOf } from '../model/defined';
import type { Place, Problem } from '../model/problem';
import { visible } from '../model/shape/called';
import type { Spot } from './bindings';
import { placeAt, Sources, syntaxErrors, type Source } from './sources';
import { isDefinition, nameIn, walkPath } from './walk-path';

/** A place, and how much of the field's path leads there. */
export interface Found {
  readonly place: Place;
  /** Characters of the path: more of two candidates is the better one. */
  readonly depth: number;
}

/**
 * Where a field of a definition is written: in the file of the definition, or where that took it from. A field that is
 * missing is placed at the object that lacks it. Nothing is run, and nothing thrown.
 *
 * @param sources the files that were parsed before
 * @returns undefined if the file is not known or can't be read
 */
export function locate(
  problem: Pick<Problem, 'subject' | 'field'>,
  definition: object | undefined,
  sources = new Sources(),
): Place | undefined {
  return find(problem, definition, sources)?.place;
}

/** The same as `locate`, and how far the path led. */
export function find(
  { subject, field }: Pick<Problem, 'subject' | 'field'>,
  definition: object | undefined,
  sources: Sources,
): Found | undefined {
  try {
    const source = sourceOf(definition, sources);
    if (source === undefined) return undefined;
    const call = callFor(subject, definition, source, sources);
    const given = call?.arguments[0];
    if (call === undefined || given === undefined) return undefined;
    const end = walkPath({ source, value: given, at: call }, field, sources);
    // Files that node would not have loaded either: what is found in them is a guess.
    if (syntaxErrors(source).length > 0) return undefined;
    return { place: placeAt(end.source, end.at.getStart(end.source.tree)), depth: field.length - end.rest.length };
  } catch {
    // A report without a place is better than none.
    return undefined;
  }
}

/**
 * Where a definition is made. Nothing is run, and nothing thrown.
 *
 * @param name as it is written
 * @returns undefined where its file is not known, or several calls there may have made it
 */
export function placeOfDefinition(name: string, definition: object, sources = new Sources()): Place | undefined {
  try {
    const source = sourceOf(definition, sources);
    const call = source && sureCallFor(name, definition, source, sources);
    return source && call && placeAt(source, call.getStart(source.tree));
  } catch {
    return undefined;
  }
}

function sourceOf(definition: object | undefined, sources: Sources): Source | undefined {
  const file = definition && fileOf(definition);
  if (file === undefined) return undefined;
  return sources.at(file.startsWith('file:') ? fileURLToPath(file) : file);
}

/** The call that made a definition, or else what may have: one of its kind that says no name, one of its kind, any. */
function callFor(
  subject: string,
  definition: object | undefined,
  source: Source,
  sources: Sources,
): ts.CallExpression | undefined {
  const calls = callsIn(source, sources);
  const fits = madeAs(definition, calls);
  const likely = fits.find(({ name }) => name === undefined) ?? fits[0] ?? calls[0];
  return sureCallFor(subject, definition, source, sources) ?? likely?.call;
}

/** The call that made a definition: the one with its name, or the only one of its kind. */
function sureCallFor(
  subject: string,
  definition: object | undefined,
  source: Source,
  sources: Sources,
): ts.CallExpression | undefined {
  const calls = callsIn(source, sources);
  const fits = madeAs(definition, calls);
  const isNamed = ({ name }: Call): boolean => name !== undefined && visible(name) === subject;
  return (fits.find(isNamed) ?? calls.find(isNamed) ?? (fits.length === 1 ? fits[0] : undefined))?.call;
}

/** A call that makes a definition. */
interface Call {
  readonly call: ts.CallExpression;
  readonly definer: string;
  /** @default only running would tell */
  readonly name: string | undefined;
}

const known = new WeakMap<Source, readonly Call[]>();

/** Those of the function that made a definition. */
const madeAs = (definition: object | undefined, calls: readonly Call[]): Call[] =>
  calls.filter(({ definer }) => definition !== undefined && definer === definerOf(definition));

/** Those of a file, looked for once. */
function callsIn(source: Source, sources: Sources): readonly Call[] {
  const found =
    known.get(source) ??
    definitionsIn(source.tree).map((call) => {
      const [value] = call.arguments;
      const spot: Spot | undefined = value && { source, value, at: call };
      return { call, definer: nameOfCall(call), name: spot && nameIn(spot, sources) };
    });
  known.set(source, found);
  return found;
}

const nameOfCall = ({ expression }: ts.CallExpression): string =>
  (ts.isPropertyAccessExpression(expression) ? expression.name : expression).getText();

function definitionsIn(node: ts.Node): ts.CallExpression[] {
  const inside: ts.CallExpression[] = [];
  ts.forEachChild(node, (child) => {
    inside.push(...definitionsIn(child));
  });
  return isDefinition(node) ? [node, ...inside] : inside;
}
