import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import { Compiled, type Schema } from './compiled';
import { BUILT_IN_KINDS, CUSTOM_KINDS, definitionName } from './kinds';

const FOLDER = join(__dirname, '..', '..', 'imports', 'schemas');

let builtIn: Readonly<Record<string, Schema>> | undefined;
const custom = new Map<string, Schema | undefined>();
let compiled: Compiled | undefined;

/**
 * All that the schema of its kind does not allow in an object.
 *
 * @returns undefined for a kind that imports/schemas lacks
 */
export function schemaErrors(apiVersion: string, kind: string, object: unknown): ErrorObject[] | undefined {
  const schema = schemaOf(apiVersion, kind);
  compiled ??= new Compiled(definitions());
  return schema === undefined ? undefined : compiled.errorsBy(schema, object);
}

/** Whether imports/schemas has a kind. */
export const hasSchema = (apiVersion: string, kind: string): boolean => schemaOf(apiVersion, kind) !== undefined;

function schemaOf(apiVersion: string, kind: string): Schema | undefined {
  if (BUILT_IN_KINDS[apiVersion]?.includes(kind) === true) return definitions()[definitionName(apiVersion, kind)];
  const key = customKey(apiVersion, kind);
  if (!custom.has(key)) custom.set(key, customSchema(apiVersion, kind));
  return custom.get(key);
}

function definitions(): Readonly<Record<string, Schema>> {
  builtIn ??= (JSON.parse(readFileSync(join(FOLDER, 'kubernetes.json'), 'utf8')) as { readonly $defs: typeof builtIn })
    .$defs;
  return builtIn ?? {};
}

/** The schema of a custom resource in use; undefined for one that imports/schemas lacks, and for a kind of Kubernetes. */
export function customSchema(apiVersion: string, kind: string): Schema | undefined {
  const file = join(FOLDER, customKey(apiVersion, kind));
  if (!isCustomKind(apiVersion, kind) || !existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
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
