import { isFields, markOf, type Data, type Plan } from '../plan/plan';
import type { Path } from './mutation';

/** A value in a plan. */
export interface Place {
  readonly entry: string;
  readonly at: Path;
  readonly value: Data;
}

/** Every value of a plan with the way to it, but for what is inside a mark. */
export const placesIn = ({ entries }: Plan): Place[] =>
  entries.flatMap(({ key, props }) => inside(props, []).map(({ at, value }) => ({ entry: key, at, value })));

function inside(value: Data, at: Path): Omit<Place, 'entry'>[] {
  const here = { at, value };
  if (Array.isArray(value)) return [here, ...value.flatMap((one: Data, i) => inside(one, [...at, i]))];
  if (!isFields(value) || markOf(value) !== undefined) return [here];
  return [here, ...Object.entries(value).flatMap(([name, member]) => inside(member, [...at, name]))];
}
