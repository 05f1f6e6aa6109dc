import { changedFields, type Field } from './fields';
import type { Place } from './place';
import { isSame } from './values';

/** What was called one thing and is called another. */
export interface Rename {
  readonly from: Place;
  readonly to: Place;
}

/** A text in which the old name and place are the new ones, wherever they stand as words: `redis-data`, `REDIS_PASSWORD`. */
export const renamedText = (text: string, { from, to }: Rename): string =>
  word(word(word(text, from.name, to.name), asVariable(from.name), asVariable(to.name)), from.group, to.group);

const asVariable = (name: string): string => name.toUpperCase().replaceAll('-', '_');

const word = (text: string, from: string, to: string): string =>
  from === to || from === '' ? text : text.replace(new RegExp(`(?<![A-Za-z0-9])${from}(?![A-Za-z0-9])`, 'g'), to);

export const renamedValue = <T>(value: T, renames: readonly Rename[]): T =>
  value === undefined ? value : (JSON.parse(renames.reduce(renamedText, JSON.stringify(value))) as T);

/**
 * What differs beside names: a field that says a name, old before and new after, is the rename itself; and so is one that says
 * what it said before, for there the word is a name by chance.
 *
 * @param renames all there are, of which one is that of the thing
 */
export function fieldsBeside(before: unknown, after: unknown, renames: readonly Rename[]): Field[] {
  const fields = changedFields(renamedValue(before, renames), after).filter(
    ({ path }) => !(path[0] === 'metadata' && ['name', 'namespace'].includes(path[1] ?? '')),
  );
  const saysTheSame = (was: unknown, is: unknown) => isSame(renamedValue(is, renames), was);
  const pathAfter = (path: readonly string[]) => path.map((step) => renames.reduce(renamedText, step));
  const isHeir = (gone: Field, come: Field) =>
    gone.after === undefined &&
    come.before === undefined &&
    isSame(pathAfter(come.path), gone.path) &&
    saysTheSame(gone.before, come.after);
  return fields.filter(
    (field) =>
      !(field.before !== undefined && field.after !== undefined && saysTheSame(field.before, field.after)) &&
      !fields.some((other) => isHeir(field, other) || isHeir(other, field)),
  );
}
