import { parseAllDocuments } from 'yaml';
import { OBJECT_META, withoutStatus } from './built-in-schemas';
import { toJsonSchema, type Schema } from './json-schema';
import { CUSTOM_KINDS } from '../../proof/schema/kinds';

interface Version {
  readonly name: string;
  readonly served: boolean;
  readonly storage: boolean;
  readonly schema: { readonly openAPIV3Schema: Schema };
}

/** As much of a CustomResourceDefinition as is read here. */
export interface Definition {
  readonly apiVersion: string;
  readonly kind: 'CustomResourceDefinition';
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly scope: string;
    readonly versions: readonly Version[];
  };
}

/**
 * The definitions of the kinds in use, by name: storage version only and without prose, so that the generated files are the
 * same from the upstream files and from copies that were cut down already.
 *
 * @param texts YAML files, of one or more documents each; other documents in them are passed over
 * @throws Error naming every kind in use that no text defines
 */
export function definitionsInUse(texts: readonly string[]): Definition[] {
  const all = texts
    .flatMap((text) => parseAllDocuments(text).map((document) => document.toJS() as Partial<Definition> | null))
    .filter((object): object is Definition => object?.kind === 'CustomResourceDefinition');
  const used = Object.entries(CUSTOM_KINDS).flatMap(([group, kinds]) => kinds.map((kind) => ({ group, kind })));
  const find = ({ group, kind }: { group: string; kind: string }) =>
    all.find(({ spec }) => spec.group === group && spec.names.kind === kind);
  const missing = used.filter((wanted) => find(wanted) === undefined);
  if (missing.length > 0) {
    const names = missing.map(({ group, kind }) => `${group} ${kind}`).join(', ');
    throw new Error(
      `No CustomResourceDefinition for ${names}: given ${all.length} others. ` +
        'Add the address to cdk8s.yaml (or the file to the folder), or take the kind out of proof/schema/kinds.ts.',
    );
  }
  return used.flatMap((wanted) => find(wanted) ?? []).map(reduced);
}

/** The JSON Schema of a custom resource: its own, within what holds for any object. */
export function customResourceSchema({ spec }: Definition): Schema {
  const [version] = spec.versions;
  if (version === undefined) throw new Error(`${spec.group} ${spec.names.kind} has no version.`);
  const own = toJsonSchema(withoutStatus(version.schema.openAPIV3Schema), spec.names.kind, 'closed');
  const required = Array.isArray(own['required']) ? (own['required'] as string[]) : [];
  return {
    ...own,
    properties: {
      ...own.properties,
      apiVersion: { const: `${spec.group}/${version.name}` },
      kind: { const: spec.names.kind },
      metadata: { $ref: `../kubernetes.json#/$defs/${OBJECT_META}` },
    },
    required: [...new Set(['apiVersion', 'kind', 'metadata', ...required])],
  };
}

function reduced({ apiVersion, kind, metadata, spec }: Definition): Definition {
  const versions = spec.versions
    .filter((version) => version.storage)
    .map(({ name, served, storage, schema }) => ({
      name,
      served,
      storage,
      schema: { openAPIV3Schema: withoutProse(schema.openAPIV3Schema) },
    }));
  const { group, names, scope } = spec;
  return { apiVersion, kind, metadata: { name: metadata.name }, spec: { group, names, scope, versions } };
}

/** Walks by structure: a field may itself be called `description`. Fields are sorted, as their generator sorts them. */
function withoutProse(schema: Schema): Schema {
  const { properties, items, additionalProperties: values } = schema;
  const rest = Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== 'description'));
  return {
    ...rest,
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, value]) => [name, withoutProse(value)]),
          ),
        }),
    ...(items === undefined ? {} : { items: withoutProse(items) }),
    ...(typeof values === 'object' ? { additionalProperties: withoutProse(values) } : {}),
  };
}
