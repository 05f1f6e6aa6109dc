import type { ComposeDocument } from '../../../proof/invariants/compose-file/document';
import { valueOf, workloadsOf, type Container } from '../../../proof/invariants/workload';
import type { KubernetesObject } from '../../../proof/objects';

type Keyed = Record<string, unknown>;

/** The first of them that fits; a breakage that finds nothing to break is itself an error. */
export function first<T>(all: readonly T[], fits: (one: T) => boolean, what: string): T {
  const found = all.find(fits);
  if (found === undefined) throw new Error(`nothing to break: no ${what}`);
  return found;
}

/** The first object of a kind, and with a name and a namespace if they are given. */
export const one = (
  all: readonly KubernetesObject[],
  kind: string,
  name?: string,
  namespace?: string,
): KubernetesObject =>
  first(
    all,
    (o) =>
      o.kind === kind &&
      (name ?? o.metadata.name) === o.metadata.name &&
      (namespace ?? o.metadata.namespace) === o.metadata.namespace,
    `${kind} ${name ?? ''}`,
  );

/** All objects but one. */
export const without = (kind: string, name?: string, namespace?: string) => (all: KubernetesObject[]) => {
  const gone = one(all, kind, name, namespace);
  return all.filter((object) => object !== gone);
};

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

/** Sets a field of the object of a kind and a name. */
export const setNamed =
  (kind: string, name: string, path: string, value: unknown, namespace?: string) => (all: KubernetesObject[]) =>
    set(one(all, kind, name, namespace), path, value);

/** Gives a container of the first object of a kind one more variable, before all others. */
export const addVariable = (kind: string, variable: object) => (all: KubernetesObject[]) => {
  const env = get(one(all, kind), `${CONTAINER} env`) as object[];
  env.unshift(variable);
};

/** The container that has a variable. */
export const containerWith = (all: readonly KubernetesObject[], variable: string): Container =>
  first(
    workloadsOf(all).flatMap(({ containers }) => containers),
    ({ env = [] }) => env.some(({ name }) => name === variable),
    `container with ${variable}`,
  );

export const setVariable = (variable: string, value: string) => (all: KubernetesObject[]) => {
  const { env = [] } = containerWith(all, variable);
  set(
    first(env, ({ name }) => name === variable, variable),
    'value',
    value,
  );
};

/** The workload whose container has a variable of a value. */
export const workloadWith = (all: readonly KubernetesObject[], variable: string, value: string): KubernetesObject =>
  first(
    workloadsOf(all),
    ({ containers }) => containers.some((c) => valueOf(c, variable) === value),
    `${variable}=${value}`,
  ).object;

/** Sets a field of the first Compose service that has `has`, in an environment. */
export const setService =
  (environment: string, has: string, path: string, value: unknown) => (all: ComposeDocument[]) => {
    const { services } = first(all, (d) => d.environment === environment, environment);
    set(
      first(Object.values(services), (s) => get(s, has) !== undefined, has),
      path,
      value,
    );
  };

/** Replaces the .env.example of every environment. */
export const setExample = (change: (text: string) => string) => (all: ComposeDocument[]) =>
  all.map((document): ComposeDocument => ({ ...document, envExample: change(document.envExample) }));
