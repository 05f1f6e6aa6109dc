/** What JSON can hold. Objects of one member that is a mark stand for what it can't: see build.ts. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [name: string]: Data };

export type Fields = Readonly<Record<string, Data>>;

/** The functions that an application makes its parts with. */
export type Definer =
  | 'namespace'
  | 'postgres'
  | 'redis'
  | 'objectStorage'
  | 'oidc'
  | 'server'
  | 'external'
  | 'service'
  | 'job'
  | 'addon'
  | 'environment';

/** One call of a `define…` function. */
export interface Entry {
  /** What it is called in the code: later entries refer to it by that. */
  readonly key: string;
  readonly define: Definer;
  readonly props: Data;
  /** Something refers to it, and the topology is not told of it. @default false */
  readonly hidden?: true;
}

/** An application as it is written down: what can be drawn, changed anywhere, made smaller, and printed. */
export interface Plan {
  readonly entries: readonly Entry[];
}

export const isFields = (data: Data | undefined): data is Fields =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** What stands for what JSON can't hold: see marks.ts. */
const MARKS = ['$ref', '$value', '$endpoint', '$at', '$as', '$resilient'] as const;

export type Mark = (typeof MARKS)[number];

/** Whether something stands for what JSON can't hold. @returns the name of the mark */
export function markOf(data: Data): Mark | undefined {
  if (!isFields(data)) return undefined;
  const [name, ...more] = Object.keys(data);
  return more.length === 0 ? MARKS.find((mark) => mark === name) : undefined;
}

/** Data as a text: itself, if it is one. */
export const textOf = (data: Data | undefined): string =>
  typeof data === 'string' ? data : JSON.stringify(data ?? null);
