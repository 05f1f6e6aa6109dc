import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type KeywordDefinition, type ValidateFunction } from 'ajv';
import { BUILT_IN_KINDS, CUSTOM_KINDS, definitionName } from './kinds';

const FOLDER = join(__dirname, '..', '..', 'imports', 'schemas');

/** RFC 4648, section 4: what Kubernetes reads `format: byte` by. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** RFC 3339, section 5.6: how Kubernetes writes a time. */
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * The items of a list that Kubernetes treats as a map are told apart by these fields
 * (https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy).
 */
const listMapKeys: KeywordDefinition = {
  keyword: 'listMapKeys',
  type: 'array',
  schemaType: 'array',
  error: { message: ({ schema }) => `no two items with the same ${(schema as string[]).join(' and ')}` },
  validate: (keys: readonly string[], items: readonly Readonly<Record<string, unknown>>[]) =>
    new Set(items.map((item) => JSON.stringify(keys.map((key) => item[key] ?? null)))).size === items.length,
};

let ajv: Ajv | undefined;

/**
 * The validator of a kind, compiled once.
 *
 * @returns undefined for a kind that imports/schemas lacks
 */
export function validatorFor(apiVersion: string, kind: string): ValidateFunction | undefined {
  ajv ??= newAjv();
  if (BUILT_IN_KINDS[apiVersion]?.includes(kind) === true) {
    return ajv.getSchema(`kubernetes.json#/$defs/${definitionName(apiVersion, kind)}`);
  }
  const key = customKey(apiVersion, kind);
  if (ajv.getSchema(key) === undefined) {
    const schema = customSchema(apiVersion, kind);
    if (schema === undefined) return undefined;
    ajv.addSchema(schema, key);
  }
  return ajv.getSchema(key);
}

/** The schema of a custom resource in use; undefined for one that imports/schemas lacks, and for a kind of Kubernetes. */
export function customSchema(apiVersion: string, kind: string): object | undefined {
  const file = join(FOLDER, customKey(apiVersion, kind));
  if (!isCustomKind(apiVersion, kind) || !existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}

const customKey = (apiVersion: string, kind: string): string => `${apiVersion.split('/')[0] ?? ''}/${kind}.json`;

/** Whether the kind is one of the custom resources in use. Its version is for the schema to judge. */
export function isCustomKind(apiVersion: string, kind: string): boolean {
  return CUSTOM_KINDS[apiVersion.split('/')[0] ?? '']?.includes(kind) === true;
}

/** Every kind that has a schema, as `apiVersion Kind` or `group Kind`. */
export function knownKinds(): string[] {
  return Object.entries({ ...BUILT_IN_KINDS, ...CUSTOM_KINDS }).flatMap(([of, kinds]) =>
    kinds.map((kind) => `${of} ${kind}`),
  );
}

function newAjv(): Ajv {
  const created = new Ajv({
    allErrors: true,
    verbose: true,
    // Each schema judges a few objects once: to optimise its code takes longer than to run it.
    code: { optimize: false },
    inlineRefs: false,
    allowUnionTypes: true,
    // The schemas are Kubernetes' own: a pattern on a field that may also be a number is theirs, not a slip to report.
    strictTypes: false,
    keywords: [listMapKeys],
    formats: {
      int32: { type: 'number', validate: (value: number) => value >= -(2 ** 31) && value < 2 ** 31 },
      int64: { type: 'number', validate: Number.isSafeInteger },
      double: { type: 'number', validate: Number.isFinite },
      byte: BASE64,
      'date-time': (value: string) => DATE_TIME.test(value) && !Number.isNaN(Date.parse(value)),
    },
  });
  created.addSchema(JSON.parse(readFileSync(join(FOLDER, 'kubernetes.json'), 'utf8')) as object);
  return created;
}
