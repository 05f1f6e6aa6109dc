import { isRecord } from './values';

/**
 * How much two values share, from 0 to 1: of all that either says, the part that both say in the same place.
 *
 * @param otherwise how the first may say it, too
 */
export function likeness(a: unknown, b: unknown, otherwise: (text: string) => string = (text) => text): number {
  const [left, right] = [new Set(statements(a)), new Set(statements(b))];
  const shared = [...left].filter((one) => right.has(one) || right.has(otherwise(one))).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 1 : shared / all;
}

/** A line a plain value, with where it stands; of a list it does not count at which place. */
function statements(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => statements(each, `${at}[]`));
  if (isRecord(value)) return Object.entries(value).flatMap(([key, each]) => statements(each, `${at}.${key}`));
  return [`${at}=${String(value)}`];
}
