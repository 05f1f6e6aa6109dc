import { formatCalled } from '../../lib/model/shape/formats';
import { named, type Shape } from '../../lib/model/shape/shapes';
import { holds, isPlain, twinOf, written } from './holds';
import type { Links } from './links';
import { inCode } from './markdown';

/** One property as the page shows it. */
export interface Row {
  /** With a dot, of an object that has no name of its own: `schedule.cron`. */
  readonly property: string;
  readonly holds: string;
  /** What holds without it; empty if nobody said it. @default it must be written */
  readonly default?: string;
  /** Empty if nobody said it. */
  readonly meaning: string;
}

/** A row for each property, those first that must be written. */
export function rowsOf(shape: Shape, links: Links, path = ''): Row[] {
  const { properties = {}, required = [] } = shape;
  const isRequired = ([name]: readonly [string, Shape]): boolean => required.includes(name);
  const all = Object.entries(properties);
  return [...all.filter(isRequired), ...all.filter((one) => !isRequired(one))].flatMap(([name, property]) => [
    row(`${path}${name}`, property, required.includes(name), links),
    ...innerOf(property).flatMap(([suffix, inner]) => rowsOf(inner, links, `${path}${name}${suffix}.`)),
  ]);
}

function row(property: string, shape: Shape, isRequired: boolean, links: Links): Row {
  const known = { property, holds: holds(shape, links), meaning: meaningOf(shape) };
  return isRequired ? known : { ...known, default: defaultOf(shape) };
}

/** What the docstring says, else that of its type, unless that is a text or number that could mean anything. */
function meaningOf({ description, ref }: Shape): string {
  if (description !== undefined || ref === undefined) return oneLine(description ?? '');
  const target = named[ref] ?? {};
  return isPlain(target) ? '' : firstSentence(meaningOf(target));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const firstSentence = (text: string): string => /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;

/** A default that the property may hold is one; any other is a sentence about it. */
function defaultOf(shape: Shape): string {
  const { default: value } = shape;
  if (value === undefined) return '';
  return typeof value !== 'string' || fits(shape, value) ? inCode(written(value)) : oneLine(value);
}

/** Formats of texts that may be sentences, as is what stands in the place of a default. */
const SENTENCES: readonly string[] = ['text', 'line'];

function fits(shape: Shape, value: string): boolean {
  const { ref, anyOf, type, enum: choices, const: constant, format = 'text' } = shape;
  if (ref !== undefined) return fits(named[ref] ?? {}, value);
  if (anyOf !== undefined) return anyOf.some((one) => fits(one, value));
  if (choices !== undefined || constant !== undefined) return choices?.includes(value) ?? constant === value;
  return type === 'string' && !SENTENCES.includes(format) && formatCalled(format).test(value);
}

/** The objects inside a property that have no name, and so no section: each with what leads there. */
function innerOf(shape: Shape): (readonly [string, Shape])[] {
  const { ref, anyOf, items, additionalProperties, properties } = shape;
  if (ref !== undefined || twinOf(shape) !== undefined) return [];
  if (properties !== undefined) return [['', shape]];
  if (anyOf !== undefined) return anyOf.flatMap(innerOf);
  if (items !== undefined) return innerOf(items).map(([suffix, inner]) => [`[]${suffix}`, inner] as const);
  if (typeof additionalProperties !== 'object') return [];
  return innerOf(additionalProperties).map(([suffix, inner]) => [`.<name>${suffix}`, inner] as const);
}
