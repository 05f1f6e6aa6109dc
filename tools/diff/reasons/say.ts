import type { Field } from '../fields';
import { formatChange, formatPath } from '../format';

/** The innermost step that has a name: a variable, `image`, or `redis-exporter` for an entry that comes or goes. */
export function nameOf({ path }: Field): string {
  const env = path.lastIndexOf('env');
  const step = (env >= 0 ? path[env + 1] : undefined) ?? path.at(-1) ?? '';
  return step.replace(/^\[(.*)\]$/, '$1');
}

/** The names of fields, each once. */
export const names = (fields: readonly Field[]): string => [...new Set(fields.map(nameOf))].join(', ');

/** Their paths, each once. */
export const paths = (fields: readonly Field[]): string =>
  [...new Set(fields.map(({ path }) => formatPath(path)))].join(', ');

/** What they are part of, each once: `spec.selector`. */
export const elements = (fields: readonly Field[]): string =>
  [...new Set(fields.map(({ path }) => formatPath(path.slice(0, path[0] === 'spec' ? 2 : 1))))].join(', ');

/** `name old → new`, of each; with its path, where two have one name. */
export function changes(fields: readonly Field[]): string {
  const isShared = (field: Field) => fields.filter((other) => nameOf(other) === nameOf(field)).length > 1;
  const called = (field: Field) => (isShared(field) ? formatPath(field.path).replace(/^spec\./, '') : nameOf(field));
  return fields.map((field) => `${called(field)} ${formatChange(field)}`).join(', ');
}

/** What an array parameter says in a sentence. */
export const list = (items: readonly string[]): string => items.join(', ');
