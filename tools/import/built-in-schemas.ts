import { BUILT_IN_KINDS, definitionName } from '../../proof/schema/kinds';
import { toJsonSchema, type Schema } from './json-schema';

/**
 * The published API of the oldest Kubernetes the manifests may meet: a field that is newer is refused, as that API server
 * would refuse it. Raise it with the clusters.
 */
export const KUBERNETES_OPENAPI =
  'https://raw.githubusercontent.com/kubernetes/kubernetes/v1.35.0/api/openapi-spec/swagger.json';

export const OBJECT_META = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta';

type Definitions = Readonly<Record<string, Schema>>;

/** What the OpenAPI only calls "string": the API server also takes a number, and parses the text by this grammar. */
const QUANTITY: Schema = {
  // https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
  type: ['number', 'string'],
  pattern: '^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+))?$',
};

const SPECIAL: Definitions = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': QUANTITY,
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { type: ['integer', 'string'] },
};

/**
 * One JSON Schema with a definition for each built-in kind in use and for all they refer to.
 *
 * @param openApi the text of Kubernetes' swagger.json
 * @throws Error naming the kinds and definitions that it lacks
 */
export function builtInSchemas(openApi: string): Schema {
  const { definitions } = JSON.parse(openApi) as { readonly definitions: Definitions };
  const kinds = Object.entries(BUILT_IN_KINDS).flatMap(([apiVersion, names]) =>
    names.map((kind) => definitionName(apiVersion, kind)),
  );
  const found: Record<string, Schema> = {};
  const missing: string[] = [];
  const visit = (name: string): void => {
    if (found[name] !== undefined) return;
    const published = definitions[name];
    if (published === undefined) return void missing.push(name);
    const schema =
      SPECIAL[name] ?? toJsonSchema(kinds.includes(name) ? withoutStatus(published) : published, name, 'open');
    found[name] = schema;
    references(schema).forEach(visit);
  };
  [...kinds, OBJECT_META].forEach(visit);
  if (missing.length > 0) throw new Error(`Kubernetes' OpenAPI lacks the definitions ${missing.join(', ')}.`);
  const sorted = Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1));
  return { $id: 'kubernetes.json', $defs: Object.fromEntries(sorted) };
}

/** The status belongs to controllers: a manifest that carries one is wrong. */
export function withoutStatus(schema: Schema): Schema {
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => name !== 'status'));
  const required = Array.isArray(schema['required']) ? schema['required'].filter((name) => name !== 'status') : [];
  return { ...schema, properties, ...(required.length > 0 ? { required } : {}) };
}

function references(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value.slice('#/$defs/'.length)] : references(value),
  );
}
