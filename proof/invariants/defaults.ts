import type { KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { customSchema } from '../schema/schemas';
import { at, unless } from '../violation';

/** As much of a custom resource's schema as says what the API server adds, and how lists are merged. */
interface Schema {
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly listMapKeys?: readonly string[];
  readonly uniqueItems?: boolean;
}

interface Added {
  readonly path: string;
  readonly value: unknown;
}

/**
 * What the API server adds to the items of lists that belong to one writer as a whole. Elsewhere a default is a field that
 * nobody here writes, and so nobody's to compare.
 *
 * @param isWhole whether the value is part of such a list
 */
function addedTo(value: unknown, schema: Schema, path: string, isWhole: boolean): Added[] {
  if (Array.isArray(value)) {
    const { items = {}, listMapKeys, uniqueItems } = schema;
    const asOne = isWhole || (listMapKeys === undefined && uniqueItems !== true);
    return value.flatMap((item, i) => addedTo(item, items, `${path}[${i}]`, asOne));
  }
  if (typeof value !== 'object' || value === null) return [];
  const members = value as Readonly<Record<string, unknown>>;
  return Object.entries(schema.properties ?? {}).flatMap(([name, of]) => {
    const own = `${path}.${name}`;
    if (Object.hasOwn(members, name)) return addedTo(members[name], of, own, isWhole);
    return isWhole && of.default !== undefined ? [{ path: own, value: of.default }] : [];
  });
}

const cache = new Map<string, Schema | undefined>();

function schemaOf({ apiVersion, kind }: KubernetesObject): Schema | undefined {
  const key = `${apiVersion} ${kind}`;
  if (!cache.has(key)) cache.set(key, customSchema(apiVersion, kind));
  return cache.get(key);
}

export const listsAreWhole = each(
  'What the API server adds to the items of a list of a custom resource is written there: the list is compared as a whole.',
  {
    name: 'custom resources',
    of: ({ objects }: KubernetesSubject) => objects.filter((object) => schemaOf(object) !== undefined),
  },
  (object) =>
    addedTo(object.spec, schemaOf(object)?.properties?.['spec'] ?? {}, 'spec', false).flatMap(({ path, value }) =>
      unless(false, at(object, path), `is left out, and the API server adds ${JSON.stringify(value)}`),
    ),
);
