import { MOST, type Bounds, type ChartValue, type Holds } from './chart-value';
import { sharedShapes } from './shared-shapes';

/** The part of JSON Schema that is written. */
export interface Schema {
  readonly [word: string]: unknown;
}

const LABEL = '[a-z0-9]([a-z0-9-]*[a-z0-9])?';
const IMAGE_PATH = '[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*';
const OBJECT_NAME = `^${LABEL}(\\.${LABEL})*$`;

/**
 * What each kind of text may be, as definitions have it, in the expressions that Helm knows: they do not look ahead.
 */
const TEXTS: Readonly<Record<Exclude<Holds, 'count' | 'pullSecrets'>, Schema>> = {
  host: { type: 'string', maxLength: 253, pattern: `^(${LABEL}\\.)+[a-z][a-z0-9-]*[a-z0-9]$` },
  imageRepository: { type: 'string', pattern: `^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]+)?/${IMAGE_PATH}$` },
  tag: {
    type: 'string',
    pattern: '^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$',
    not: { const: 'latest' },
  },
  digest: { type: 'string', pattern: '^(sha256:[a-f0-9]{64})?$' },
  text: { type: 'string' },
  secretName: { type: 'string', maxLength: 253, pattern: OBJECT_NAME },
  storeKey: { type: 'string', pattern: '^[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?$' },
  storageClass: { type: 'string', maxLength: 253, pattern: `^(${LABEL}(\\.${LABEL})*)?$` },
};

const ANY: Bounds = { minimum: 1, maximum: MOST };

function schemaOf({ holds, purpose: description, bounds = ANY, given }: ChartValue): Schema {
  switch (holds) {
    case 'count':
      return { description, type: 'integer', ...bounds };
    case 'pullSecrets': {
      const properties = { name: refTo('secretName') };
      const items = { type: 'object', properties, required: ['name'], additionalProperties: false };
      return { description, type: 'array', items };
    }
    case 'storageClass':
      // Volumes have it written in them, or not: the empty one would mean none at all.
      return given === '' ? { description, ...refTo(holds) } : { description, ...TEXTS[holds], minLength: 1 };
    case 'host':
    case 'imageRepository':
    case 'tag':
    case 'digest':
    case 'text':
    case 'secretName':
    case 'storeKey':
      return { description, ...refTo(holds) };
  }
}

/** Said once: Helm reads each expression that it meets anew. */
const refTo = (holds: keyof typeof TEXTS): Schema => ({ $ref: `#/definitions/${holds}` });

/** What may be said in values.yaml: all of it, and nothing else. */
export function schemaFor(values: readonly ChartValue[], folders: readonly string[]): Schema {
  const only = { description: ONLY, enum: ['', ...folders] };
  const { schema: tree, definitions } = sharedShapes(objectOf(values, 0, { only }));
  const { properties } = tree as { readonly properties: Schema };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions: { ...TEXTS, ...definitions },
    ...tree,
    // What Helm hands to a chart that is part of another one.
    properties: { global: { type: 'object' }, ...properties },
  };
}

/** What the one value says that is of no definition. */
export const ONLY =
  'The folder of the environment that a release is of, where each has a release of its own. Empty: all of them.';

function objectOf(values: readonly ChartValue[], depth: number, first: Schema = {}): Schema {
  const names = [...new Set(values.map(({ path }) => path[depth] ?? ''))];
  const members = names.map((name): [string, Schema] => {
    const within = values.filter(({ path }) => path[depth] === name);
    const [leaf] = within.filter(({ path }) => path.length === depth + 1);
    return [name, leaf === undefined ? objectOf(within, depth + 1) : schemaOf(leaf)];
  });
  const properties = { ...first, ...Object.fromEntries(members) };
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
