import { join } from 'node:path';
import type { ComposeDocument } from '../../proof/invariants/compose-document';
import { composeDocumentsOf, objectsOf, readFiles, type DistFile } from '../../proof/invariants/dist';
import type { KubernetesObject } from '../../proof/objects';

export const ROOT = join(__dirname, '..', '..');
export const DIST = join(ROOT, 'dist');

/** What is committed, read back once. */
export const files: readonly DistFile[] = readFiles(DIST);
export const objects: readonly KubernetesObject[] = objectsOf(files);
export const documents: readonly ComposeDocument[] = composeDocumentsOf(files);

/** Breaks one thing in a copy. Throws when what it wants to break is not there. */
type Breakage<T> = (copy: T) => T | void;

/** By words: how it is broken, and a part of the violation that must come of it. */
type Breakages<T> = Readonly<Record<string, readonly [breaks: Breakage<T>, says: string | RegExp]>>;

/** A promise over something of dist/: it holds as committed, and each breakage is noticed by a violation that says so. */
function promise<T>(title: string, subject: T, check: (subject: T) => string[], breakages: Breakages<T>): void {
  test(title, () => expect(check(subject)).toEqual([]));
  test.each(Object.entries(breakages))(`noticed: %s [${title}]`, (_, [breaks, says]) => {
    const copy = structuredClone(subject);
    const violations = check(breaks(copy) ?? copy);
    expect(violations).toContainEqual(typeof says === 'string' ? expect.stringContaining(says) : expect.stringMatching(says));
  });
}

type OnObjects = Breakages<KubernetesObject[]>;
type OnDocuments = Breakages<ComposeDocument[]>;

/** A promise that every Kubernetes object of dist/ keeps. */
export const objectsPromise = (title: string, check: (o: readonly KubernetesObject[]) => string[], on: OnObjects): void =>
  promise(title, [...objects], check, on);

/** A promise that every Compose file of dist/ keeps. */
export const composePromise = (title: string, check: (d: ComposeDocument) => string[], on: OnDocuments): void =>
  promise(title, [...documents], (all) => all.flatMap((document) => check(document)), on);

/** A promise that the files of dist/ keep. */
export const filesPromise = (title: string, check: (f: readonly DistFile[]) => string[], on: Breakages<DistFile[]>): void =>
  promise(title, [...files], check, on);

type Keyed = Record<string, unknown>;

/** The first of them that fits; a breakage that finds nothing to break is itself an error. */
export function first<T>(all: readonly T[], fits: (one: T) => boolean, what: string): T {
  const found = all.find(fits);
  if (found === undefined) throw new Error(`nothing to break: no ${what}`);
  return found;
}

/** The first object of a kind, and with a name if one is given. */
export const one = (all: readonly KubernetesObject[], kind: string, name?: string): KubernetesObject =>
  first(all, (o) => o.kind === kind && (name === undefined || o.metadata.name === name), `${kind} ${name ?? ''}`);

/**
 * Sets what lies at a path of keys and indices, separated by blanks; `undefined` removes it.
 *
 * @throws Error if there is nothing on the way
 */
export function set(object: object, path: string, value: unknown): void {
  const keys = path.split(' ');
  const last = keys.pop() ?? '';
  const holder = keys.reduce((at, key) => {
    const next = at[key];
    if (typeof next !== 'object' || next === null) throw new Error(`nothing to break: no ${key} in ${path}`);
    return next as Keyed;
  }, object as Keyed);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

/** What lies at a path, as `set` reads it. */
export const get = (object: object, path: string): unknown =>
  path.split(' ').reduce<unknown>((at, key) => (at as Keyed | undefined)?.[key], object);

const CONTAINER = 'spec template spec containers 0';

/** Sets a field of the first container of the first object of a kind. */
export const setContainer = (kind: string, path: string, value: unknown) => (all: KubernetesObject[]) =>
  set(one(all, kind), `${CONTAINER} ${path}`, value);

/** Sets a field of the first object of a kind. */
export const setIn = (kind: string, path: string, value: unknown) => (all: KubernetesObject[]) =>
  set(one(all, kind), path, value);

/** Gives a container of the first object of a kind one more variable, before all others. */
export const addVariable = (kind: string, variable: object) => (all: KubernetesObject[]) => {
  const env = get(one(all, kind), `${CONTAINER} env`) as object[];
  env.unshift(variable);
};

/** Sets a field of the first Compose service that has `has`, in an environment. */
export const setService = (environment: string, has: string, path: string, value: unknown) => (all: ComposeDocument[]) => {
  const { services } = first(all, (d) => d.environment === environment, environment);
  set(first(Object.values(services), (s) => get(s, has) !== undefined, has), path, value);
};
