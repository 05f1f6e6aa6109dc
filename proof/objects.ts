import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { ADDON_VALUES } from './dist-folders';
import { throwIfAny } from './problems';

export type Labels = Readonly<Record<string, string>>;

/** A Kubernetes object as it is written: the envelope is checked, `spec` and the rest are whatever the file says. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Labels;
    readonly annotations?: Labels;
  };
  readonly spec?: unknown;
  readonly [field: string]: unknown;
}

/** The API group of an object: '' for the core group. */
export function groupOf(object: KubernetesObject): string {
  const slash = object.apiVersion.indexOf('/');
  return slash < 0 ? '' : object.apiVersion.slice(0, slash);
}

/** How an object is called in a message: `Deployment backend/backend`. */
export const where = ({ kind, metadata: { namespace, name } }: KubernetesObject): string =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;

const files = new WeakMap<KubernetesObject, string>();

/** The file that an object was read from; empty for one that was not read. */
export const fileOf = (object: KubernetesObject): string => files.get(object) ?? '';

/** Notes on an object the file that it stands in: it is no part of what is written. @returns the same object */
export function locate<T extends KubernetesObject>(object: T, file: string): T {
  files.set(object, file);
  return object;
}

/** Kubernetes puts a namespaced object without a namespace into `default`. */
export function namespaceOf(object: KubernetesObject): string {
  return object.metadata.namespace ?? 'default';
}

/**
 * The Kubernetes objects of one YAML text: every document, `List`s unfolded, empty documents skipped.
 *
 * @param file names the text in errors
 * @throws ProblemsError for broken YAML and for documents that are no Kubernetes object
 */
export function parseObjects(text: string, file: string): KubernetesObject[] {
  const problems: string[] = [];
  const objects = unfold(text, file, problems);
  throwIfAny(`${file} can't be read:`, problems);
  return objects;
}

/**
 * The Kubernetes objects of a folder, all levels but the values of charts, in the order of their paths.
 *
 * @throws ProblemsError that lists every unreadable file, or that the folder is not there
 */
export function readObjects(folder: string): KubernetesObject[] {
  throwIfAny(
    'There is nothing to read:',
    existsSync(folder) ? [] : [`no folder ${folder}; write it with \`npm run synth\``],
  );
  const problems: string[] = [];
  const objects = yamlFiles(folder).flatMap((file) => unfold(readFileSync(join(folder, file), 'utf8'), file, problems));
  throwIfAny(`${folder} can't be read:`, problems);
  return objects;
}

function yamlFiles(folder: string): string[] {
  const walk = (at: string): string[] =>
    readdirSync(at)
      .sort()
      .map((name) => join(at, name))
      .flatMap((path) => (statSync(path).isDirectory() ? walk(path) : [path]));
  return walk(folder)
    .filter((path) => /\.ya?ml$/.test(path))
    .map((path) => relative(folder, path))
    .filter((path) => !path.startsWith(ADDON_VALUES));
}

function unfold(text: string, file: string, problems: string[]): KubernetesObject[] {
  const documents = parseAllDocuments(text);
  const values: unknown[] = [];
  for (const document of documents) {
    problems.push(...document.errors.map((error) => `${file}: ${error.message.split('\n')[0] ?? error.code}`));
    if (document.errors.length === 0) values.push(document.toJS());
  }
  return values
    .filter((value) => value !== null && value !== undefined)
    .flatMap((value) => (isList(value) ? value.items : [value]))
    .filter((value): value is KubernetesObject => {
      const wrong = whatIsWrong(value);
      if (wrong !== undefined) problems.push(`${file}: ${wrong}`);
      return wrong === undefined;
    })
    .map((object) => locate(object, file));
}

function isList(value: unknown): value is { items: unknown[] } {
  const candidate = value as { apiVersion?: unknown; kind?: unknown; items?: unknown };
  return candidate.apiVersion === 'v1' && candidate.kind === 'List' && Array.isArray(candidate.items);
}

function whatIsWrong(value: unknown): string | undefined {
  const object = value as Partial<KubernetesObject> | string;
  if (typeof object === 'string' || typeof object.apiVersion !== 'string' || typeof object.kind !== 'string') {
    return 'a document without apiVersion and kind is no Kubernetes object';
  }
  return typeof object.metadata?.name === 'string' ? undefined : `a ${object.kind} without metadata.name`;
}
