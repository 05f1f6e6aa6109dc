import { parse } from 'yaml';

/**
 * The string values of a structured text, or the text itself where it has no structure. What has several lines inside a
 * structure is prose or a query: nothing connects to what it mentions.
 */
export function valuesIn(text: string): string[] {
  const value = structureOf(text);
  return value === undefined ? [text] : leaves(value).filter((leaf) => !leaf.includes('\n'));
}

/** What a JSON or YAML text says; undefined for any other. */
export function structureOf(text: string): unknown {
  for (const read of [JSON.parse, readYaml] as ((text: string) => unknown)[]) {
    try {
      return read(text);
    } catch {
      // Not this language: the next may be.
    }
  }
  return undefined;
}

/** Whatever text it is, nobody is warned of it. */
const readYaml = (text: string): unknown => parse(text, { logLevel: 'error' });

/** Every text inside a value. */
export function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
