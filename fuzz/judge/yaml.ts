import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { loadAll } from 'js-yaml';
import { parseAllDocuments } from 'yaml';
import type { DistFile } from '../../proof/invariants/dist';
import type { Find } from '../find';

/** As many texts are remembered as fine: add-ons and dashboards are the same in many applications. */
const MOST_KNOWN = 100_000;
const known = new Set<string>();

/** What parsers of both versions of YAML read of each file: nothing but the same, without a warning. */
export const yamlFinds = (files: readonly DistFile[]): Find[] =>
  files.filter(({ path }) => /\.ya?ml$/.test(path) && !isTemplate(path)).flatMap(ofFile);

/** Templates of charts are no YAML before they are filled in. */
const isTemplate = (path: string): boolean => /^charts\/[^/]+\/templates\//.test(path);

function ofFile({ path, text }: DistFile): Find[] {
  const hash = createHash('sha1').update(text).digest('base64');
  if (known.has(hash)) return [];
  const found = differences(path, text);
  if (found.length === 0 && known.size < MOST_KNOWN) known.add(hash);
  return found;
}

function differences(path: string, text: string): Find[] {
  const find = (title: string, words: string): Find => ({ judge: 'yaml', title, words: `${path}: ${words}` });
  const read = (['1.1', '1.2'] as const).map((version) => {
    const documents = parseAllDocuments(text, { version, strict: true, uniqueKeys: true, stringKeys: true });
    const wrong = [...documents].flatMap(({ errors, warnings }) => [...errors, ...warnings]);
    return { version, wrong, values: wrong.length > 0 ? [] : [...documents].map((one): unknown => one.toJS()) };
  });
  const wrong = read.flatMap(({ version, wrong: all }) =>
    all.map(({ message }) => find(`YAML ${version} reads it with errors or warnings`, message.split('\n')[0] ?? '')),
  );
  if (wrong.length > 0) return wrong;
  const [old, current] = read.map(({ values }) => values);
  if (!isDeepStrictEqual(old, current))
    return [find('YAML 1.1 and 1.2 read it otherwise', firstDifference(old, current))];
  const other = readByAnother(text);
  return isDeepStrictEqual(other, current)
    ? []
    : [find('another parser reads it otherwise', firstDifference(other, current))];
}

/** A parser of other people. */
function readByAnother(text: string): unknown {
  try {
    return loadAll(text);
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : error;
  }
}

function firstDifference(one: unknown, other: unknown, path = ''): string {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  }
  const [a, b] = [one, other] as Readonly<Record<string, unknown>>[];
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (!isDeepStrictEqual(a?.[key], b?.[key])) return firstDifference(a?.[key], b?.[key], `${path}/${key}`);
  }
  return `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
}
