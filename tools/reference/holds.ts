import { named, type Shape } from '../../lib/model/shape/shapes';
import { words } from '../../lib/model/shape/words';
import type { Links } from './links';
import { inCode } from './markdown';

/** A value as it is written in a definition. */
export const written = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));
const inWriting = (value: unknown): string => inCode(written(value));

/** Whether a shape is a text or number of a kind: what those may be stands in a table of its own. */
export const isPlain = ({ type, enum: choices, const: constant }: Shape): boolean =>
  (type === 'string' || type === 'integer' || type === 'number') && choices === undefined && constant === undefined;

/** Words that a name has otherwise. */
const SAID: Readonly<Record<string, string>> = {
  url: 'URL',
  sql: 'SQL',
  id: 'ID',
  cidr: 'CIDR block',
  content: 'text',
};

/** The name of a type or format as it stands in a sentence: `https URL` for HttpsUrl, `label key` for label-key. */
export const saidName = (name: string): string =>
  name
    .split(/(?<=[a-z])(?=[A-Z])|-/)
    .map((word) => SAID[word.toLowerCase()] ?? word.toLowerCase())
    .join(' ');

/** What a property of this shape holds, in a few words. */
export function holds(shape: Shape, links: Links): string {
  const { ref, made, anyOf, type, items, additionalProperties, keys } = shape;
  if (made !== undefined) return links.toMade(made);
  if (ref !== undefined) {
    const target = named[ref] ?? {};
    return links.toShape(ref) ?? (isPlain(target) ? saidName(ref) : holds(target, links));
  }
  if (anyOf !== undefined) return either([...new Set(anyOf.map((one) => holds(one, links)))]);
  if (shape.const !== undefined) return inWriting(shape.const);
  if (shape.enum !== undefined) return shape.enum.map(inWriting).join(', ');
  if (type === 'array') return `list of ${holds(items ?? {}, links)}`;
  if (type !== 'object') return words(shape);
  if (typeof additionalProperties === 'object') {
    return `${holds(additionalProperties, links)} by ${saidName(keys ?? 'name')}`;
  }
  const twin = twinOf(shape);
  return twin === undefined ? '{ … }' : `${links.toShape(twin) ?? twin}, or a part of it`;
}

/** One of several, or a list of what the others are. */
function either(texts: readonly string[]): string {
  const others = texts.slice(0, -1).join(' or ');
  return texts.at(-1) === `list of ${others}` ? `${others}, or a list of these` : texts.join(' or ');
}

/** The shape with a name that has the same properties, required or not: what `Partial` was made of. */
export function twinOf({ properties }: Shape): string | undefined {
  const text = JSON.stringify(properties);
  if (text === undefined) return undefined;
  return Object.keys(named).find((name) => JSON.stringify(named[name]?.properties) === text);
}
