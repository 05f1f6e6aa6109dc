/** A schema as Kubernetes publishes it (OpenAPI with `x-kubernetes-*`), and the JSON Schema made of it. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

/** Keywords with one meaning in both languages (`nullable` is ajv's own, taken from OpenAPI). */
const SAME = new Set(
  (
    'type required enum pattern format nullable minimum maximum minLength maxLength ' +
    'minItems maxItems minProperties maxProperties'
  ).split(' '),
);

/** Prose, merge strategies; and CEL rules, which only the API server can evaluate. */
const DROPPED = new Set(
  (
    'description title example x-kubernetes-validations x-kubernetes-map-type ' +
    'x-kubernetes-patch-strategy x-kubernetes-patch-merge-key x-kubernetes-unions x-kubernetes-group-version-kind'
  ).split(' '),
);

/** Keywords that `toJsonSchema` translates. */
const TRANSLATED = new Set(
  (
    '$ref properties additionalProperties items anyOf oneOf allOf default x-kubernetes-int-or-string ' +
    'x-kubernetes-preserve-unknown-fields x-kubernetes-list-type x-kubernetes-list-map-keys'
  ).split(' '),
);

/**
 * Translates a schema of Kubernetes to a JSON Schema that refuses unknown fields, as the API server does with strict field
 * validation (https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation).
 *
 * @param path names the schema in errors
 * @param bareObject what `type: object` with no more said means: a custom resource's is emptied by the API server
 *   (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning),
 *   a built-in kind's holds anything
 * @throws Error on a keyword that has no translation, so that none is lost unseen
 */
export function toJsonSchema(schema: Schema, path: string, bareObject: 'closed' | 'open'): Schema {
  const unknown = Object.keys(schema).filter((key) => !SAME.has(key) && !DROPPED.has(key) && !TRANSLATED.has(key));
  if (unknown.length > 0) throw new Error(`${path}: no translation for the keyword ${unknown.join(', ')}`);
  // What the API server writes into a custom resource that leaves it out.
  const kept = bareObject === 'closed' && schema['default'] !== undefined ? { default: schema['default'] } : {};
  if (schema['x-kubernetes-int-or-string'] === true) {
    // One union type gives one error; the published `anyOf` would give three.
    return { ...sameKeywords(schema), ...allOf(schema, path), type: ['integer', 'string'], ...kept };
  }
  const choices = choicesOf(schema);
  if (!Object.values(choices).every(isAboutFields))
    throw new Error(`${path}: anyOf, oneOf and allOf are only translated for which fields there are`);
  const { $ref, items } = schema;
  return {
    ...(typeof $ref === 'string' ? { $ref: $ref.replace('#/definitions/', '#/$defs/') } : {}),
    ...sameKeywords(schema),
    ...objectKeywords(schema, path, bareObject),
    ...(items === undefined ? {} : { items: toJsonSchema(items, `${path}[]`, bareObject) }),
    ...listKeywords(schema),
    ...choices,
    ...kept,
  };
}

const CHOICES = ['anyOf', 'oneOf', 'allOf'];

const choicesOf = (schema: Schema): Schema =>
  Object.fromEntries(
    Object.entries(schema).filter(([keyword, value]) => CHOICES.includes(keyword) && !isByValue(keyword, value)),
  );

/** What the value of one field says of that of another is left to the API server, as its rules in CEL are. */
const isByValue = (keyword: string, members: unknown): boolean =>
  keyword === 'oneOf' && (members as readonly Schema[]).every(({ properties }) => properties !== undefined);

/** Whether something says nothing but which fields must be there together, or may not: that is the same in both languages. */
function isAboutFields(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isAboutFields);
  return Object.entries(schema as Schema).every(
    ([keyword, value]) => keyword === 'required' || ([...CHOICES, 'not'].includes(keyword) && isAboutFields(value)),
  );
}

function sameKeywords(schema: Schema): Schema {
  const same = Object.fromEntries(Object.entries(schema).filter(([keyword]) => SAME.has(keyword)));
  return typeof same['pattern'] === 'string' ? { ...same, pattern: ecmaPattern(same['pattern']) } : same;
}

/** What is said of one value in several places: of texts and numbers alone. */
function allOf({ allOf: members }: Schema, path: string): Schema {
  if (!Array.isArray(members)) return {};
  const all = members as readonly Schema[];
  if (!all.every((member) => Object.keys(member).every((keyword) => SAME.has(keyword))))
    throw new Error(`${path}: allOf is only translated for what holds for texts and numbers`);
  return { allOf: all.map(sameKeywords) };
}

/** Go's `(?i)` has no like in the patterns of JSON Schema: each letter becomes a class of both its cases. */
function ecmaPattern(pattern: string): string {
  // A group that captures nothing is written the same in both.
  if (!/\(\?[^:]/.test(pattern)) return pattern;
  const letters = pattern.replaceAll('(?i)', '');
  if (/\(\?[^:]|\\|\[[^\]]*[a-z]/i.test(letters)) throw new Error(`no translation for the pattern ${pattern}`);
  return letters.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

function objectKeywords(schema: Schema, path: string, bareObject: 'closed' | 'open'): Schema {
  if (schema.type !== 'object') return {};
  const { properties, additionalProperties: values } = schema;
  const child = (name: string, value: Schema) => toJsonSchema(value, `${path}.${name}`, bareObject);
  const open =
    schema['x-kubernetes-preserve-unknown-fields'] === true ||
    values === true ||
    (properties === undefined && values === undefined && bareObject === 'open');
  return {
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, child(name, value)])),
        }),
    ...(typeof values === 'object'
      ? { additionalProperties: child('*', values) }
      : open
        ? {}
        : { additionalProperties: false }),
  };
}

/** A list declared a set, or a map by some of its items' keys, holds no duplicates; `listMapKeys` is the validator's. */
function listKeywords(schema: Schema): Schema {
  const keys = schema['x-kubernetes-list-map-keys'];
  if (Array.isArray(keys)) return { listMapKeys: keys };
  return schema['x-kubernetes-list-type'] === 'set' ? { uniqueItems: true } : {};
}
