import { isMade } from '../connection';
import { nearest } from '../nearest';
import type { Problem } from '../problem';
import { formatCalled } from './formats';
import { inputs, named, type Shape } from './shapes';
import { words } from './words';

export type InputKind = keyof typeof inputs;

/** A problem of shape, without the subject: the field is a path from the definition. */
export interface ShapeProblem extends Omit<Problem, 'subject'> {
  /** A field too many: the rest is what it should be. */
  readonly surplus?: true;
}

/**
 * Everything that is wrong with the shape of what an application gives, whatever that is: unknown fields, missing ones,
 * wrong types, texts and numbers that are not what the field may hold.
 */
export const shapeProblems = (kind: InputKind, given: unknown): ShapeProblem[] => [...check(inputs[kind], given, '')];

/** The kinds of what `define…` functions make. */
const kindOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as { readonly kind?: unknown }).kind : undefined;

function* check(shape: Shape, given: unknown, field: string): Iterable<ShapeProblem> {
  const { ref, made, anyOf } = shape;
  if (ref !== undefined) yield* check(named[ref] ?? {}, given, field);
  else if (made !== undefined) yield* checkMade(made, given, field);
  else if (anyOf !== undefined) yield* checkUnion(anyOf, given, field);
  else yield* checkType(shape, given, field);
}

function* checkMade(made: readonly string[], given: unknown, field: string): Iterable<ShapeProblem> {
  // A connection that was not there yet when it was named is the business of a rule, which knows why.
  if ((isMade(given) && made.includes(String(kindOf(given)))) || (given === undefined && field.startsWith('connects[')))
    return;
  const [what = ''] = made;
  const allowed =
    made.length === 1
      ? `a ${what}, as its define function makes it`
      : 'a service, a backing service, or one of its endpoints where it has several';
  yield {
    field,
    given,
    allowed,
    fix:
      made.length === 1
        ? 'define it once and refer to it by its name in the code, without quotes'
        : 'refer to it by its name in the code, without quotes',
  };
}

/** Of a union the member is judged that the value says it is, by its kind; else the first that has its type. */
function* checkUnion(members: readonly Shape[], given: unknown, field: string): Iterable<ShapeProblem> {
  const flat = members.flatMap(alternatives);
  const said = flat.find(
    (member) => tagsOf(member).length > 0 && tagsOf(member).every((tag) => says(given, tag, member)),
  );
  const member =
    said ??
    flat.find((one) => isSaid(one, given)) ??
    flat.find((one) => hasType(one, given) && tagOf(one) === undefined);
  if (member !== undefined) {
    yield* check(member, given, field);
    return;
  }
  const tags = [...new Set(flat.flatMap((one) => tagOf(one)?.[1] ?? []))];
  const isTagged = typeOf(given) === 'object' && tags.length > 0;
  yield {
    field: isTagged
      ? joined(field, flat.map((one) => tagOf(one)?.[0]).find((tag) => tag !== undefined) ?? 'kind')
      : field,
    given: isTagged ? kindOf(given) : given,
    allowed: isTagged ? tags.join(', ') : [...new Set(flat.map(words))].join(', or '),
    fix: 'write one of these',
  };
}

/** The path of a member. */
const joined = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`);

/** The members of a union, those of unions inside it too. */
function alternatives(shape: Shape): Shape[] {
  if (shape.ref !== undefined) return alternatives(named[shape.ref] ?? {});
  return shape.anyOf === undefined ? [shape] : shape.anyOf.flatMap(alternatives);
}

/** A member of an object that says which of a union it is: its name and value. */
type Tag = readonly [name: string, value: string];

const tagsOf = ({ properties = {} }: Shape): Tag[] =>
  Object.entries(properties).flatMap(([name, { const: constant }]) =>
    constant === undefined ? [] : [[name, String(constant)] as const],
  );

/** The first of them, by which most unions are told apart. */
const tagOf = (member: Shape): Tag | undefined => tagsOf(member)[0];

function isSaid(member: Shape, given: unknown): boolean {
  const tag = tagOf(member);
  return tag !== undefined && says(given, tag, member);
}

function says(given: unknown, [name, value]: Tag, member: Shape): boolean {
  if (typeOf(given) !== 'object') return false;
  const said = (given as Record<string, unknown>)[name];
  const isTag = typeof said === 'boolean' ? String(said) === value : said === value;
  // What may be left out says the member by not being there.
  return isTag || (said === undefined && member.required?.includes(name) !== true);
}

function* checkType(shape: Shape, given: unknown, field: string): Iterable<ShapeProblem> {
  if (!hasType(shape, given)) {
    if (shape.type === undefined) return;
    yield { field, given, allowed: words(shape), fix: given === undefined ? 'add it' : hint(shape) };
    return;
  }
  switch (shape.type) {
    case 'object':
      yield* checkObject(shape, given as Readonly<Record<string, unknown>>, field);
      return;
    case 'array':
      yield* checkList(shape, given as readonly unknown[], field);
      return;
    case 'integer':
    case 'number':
      yield* checkNumber(shape, given as number, field);
      return;
    case 'string':
      yield* checkText(shape, given as string, field);
      return;
    case 'boolean':
    case undefined:
  }
}

function* checkObject(shape: Shape, given: Readonly<Record<string, unknown>>, field: string): Iterable<ShapeProblem> {
  const { properties = {}, required = [], additionalProperties, keys } = shape;
  if (shape.properties === undefined && additionalProperties === undefined) {
    yield* checkForeign(given, field, []);
    return;
  }
  const at = (name: string): string => joined(field, name);
  for (const name of required) {
    if (given[name] === undefined) yield* check(properties[name] ?? {}, undefined, at(name));
  }
  for (const [name, value] of Object.entries(given)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known !== undefined) {
      if (value !== undefined) yield* check(known, value, at(name));
    } else if (typeof additionalProperties === 'object') {
      if (keys !== undefined) yield* checkText({ type: 'string', format: keys }, name, at(name));
      yield* check(additionalProperties, value, at(name));
    } else if (shape.properties !== undefined && additionalProperties === false) {
      yield unknownField(name, at(name), Object.keys(properties));
    }
  }
}

/** What is said in the words of Kubernetes, Compose or a chart: anything that a file can hold. */
function* checkForeign(given: unknown, field: string, around: readonly unknown[]): Iterable<ShapeProblem> {
  const type = typeOf(given);
  if (typeof given === 'string') yield* checkText({ type: 'string' }, given, field);
  else if ((type === 'object' || type === 'array') && !around.includes(given)) {
    const members = Array.isArray(given)
      ? Array.from(given as unknown[], (one, i) => [`${field}[${i}]`, one] as const)
      : Object.entries(given as object).map(([name, one]) => [joined(field, name), one] as const);
    const said = type === 'array' ? members : members.filter(([, one]) => one !== undefined);
    for (const [at, one] of said) yield* checkForeign(one, at, [...around, given]);
  } else if (!(given === null || typeof given === 'boolean' || Number.isFinite(given))) {
    yield {
      field,
      given,
      allowed: 'text, a number, true, false, null, a list or an object',
      fix: 'write what a file can hold',
    };
  }
}

function unknownField(name: string, field: string, known: readonly string[]): ShapeProblem {
  const meant = nearest(name, known);
  return {
    field,
    given: name,
    allowed: known.join(', '),
    fix: meant === undefined ? 'remove it: nothing reads a field of this name' : `did you mean ${meant}?`,
    surplus: true,
  };
}

function* checkList(
  { items = {}, minItems = 0 }: Shape,
  given: readonly unknown[],
  field: string,
): Iterable<ShapeProblem> {
  if (given.length < minItems) {
    yield { field, given, allowed: `at least ${minItems}`, fix: 'add what is meant' };
  }
  // Not by entries(): the holes of a list are undefined, and count.
  for (let i = 0; i < given.length; i += 1) yield* check(items, given[i], `${field}[${i}]`);
}

function* checkNumber(shape: Shape, given: number, field: string): Iterable<ShapeProblem> {
  const { minimum = -Infinity, maximum = Infinity } = shape;
  const fits = shape.type === 'integer' ? Number.isInteger(given) : Number.isFinite(given);
  if (fits && given >= minimum && given <= maximum) return;
  yield { field, given, allowed: words(shape), fix: 'write the number without a unit or a fraction' };
}

function* checkText(shape: Shape, given: string, field: string): Iterable<ShapeProblem> {
  if (shape.const !== undefined || shape.enum !== undefined) {
    const known = shape.enum ?? [String(shape.const)];
    if (known.includes(given)) return;
    const meant = nearest(given, known);
    yield {
      field,
      given,
      allowed: known.join(', '),
      fix: meant === undefined ? 'write one of these' : `did you mean ${meant}?`,
    };
    return;
  }
  const format = formatCalled(shape.format ?? 'text');
  if (!format.test(given)) yield { field, given, allowed: format.allowed, fix: format.fix(given) };
}

/** The type of a value in the words of a schema; what no schema has, as a map or a date, is of no type. */
function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  // Not by its prototype, which another realm has of its own.
  const name = Object.prototype.toString.call(value);
  return name === '[object Object]' ? 'object' : name;
}

const hasType = ({ type }: Shape, given: unknown): boolean =>
  typeOf(given) === type || (type === 'integer' && typeof given === 'number');

const hint = ({ type }: Shape): string =>
  type === 'integer' || type === 'number'
    ? 'write the number without a unit or quotes'
    : `write ${ARTICLES[type ?? ''] ?? 'it so'}`;

const ARTICLES: Readonly<Record<string, string>> = {
  object: 'an object, in { }',
  array: 'a list, in [ ]',
  string: 'text, in quotes',
  boolean: 'true or false',
};
