import { likeness } from './likeness';
import { areRecords, isRecord, isSame, leaves, type Tree } from './values';

/** One field that differs; `undefined` on the side where it is not there. */
export interface Field {
  /** Its path: list entries by their names, e.g. `['spec', 'containers', '[backend]', 'image']`. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields by which Kubernetes and Compose tell the entries of a list apart, most telling first. */
const nameFields = [
  'name',
  'secretKey',
  'mountPath',
  'target',
  'containerPort',
  'port',
  'key',
  'host',
  'path',
  'topologyKey',
  'alert',
  'record',
];

/** All fields that differ, each as deep as possible, in the order of the paths. */
export function changedFields(before: unknown, after: unknown, path: readonly string[] = []): Field[] {
  if (isSame(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => changedFields(before[key], after[key], [...path, key]));
  }
  if (areRecords(before) && areRecords(after)) return changedEntries(before, after, path);
  return [{ path, before, after }];
}

function changedEntries(before: readonly Tree[], after: readonly Tree[], path: readonly string[]): Field[] {
  const field = nameFields.find((name) => hasUnique(before, name) && hasUnique(after, name));
  if (field === undefined) return changedByPlace(before, after, path);
  const named = (entries: readonly Tree[]) => new Map(entries.map((entry) => [String(entry[field]), entry]));
  const [old, now] = [named(before), named(after)];
  const fields = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
    changedFields(old.get(name), now.get(name), [...path, `[${name}]`]),
  );
  // The same entries in another order: that matters for some lists (env), so it is a change of the list.
  const order = (entries: readonly Tree[]) => entries.map((entry) => String(entry[field]));
  return fields.length > 0 ? fields : [{ path, before: order(before), after: order(after) }];
}

/** Entries without names: equal ones are matched wherever they are, the rest by what they share. */
function changedByPlace(before: readonly Tree[], after: readonly Tree[], path: readonly string[]): Field[] {
  const left = before.filter((entry) => !after.some((other) => isSame(entry, other)));
  const right = after.filter((entry) => !before.some((other) => isSame(entry, other)));
  const pairs = pairUp(left, right);
  const fields = pairs.flatMap(([old, now]) => changedFields(old, now, [...path, `[${labelOf(old, now)}]`]));
  return fields.length > 0 ? fields : [{ path, before, after }];
}

type Pair = readonly [Tree | undefined, Tree | undefined];

/** Each with the one that it shares most with, if that is half of it; the others alone. */
function pairUp(left: readonly Tree[], right: readonly Tree[]): Pair[] {
  const free = [...right];
  const pairs = left.map((old): Pair => {
    const [best] = free.map((now) => [now, likeness(old, now)] as const).sort(([, a], [, b]) => b - a);
    if (best === undefined || best[1] < 0.5) return [old, undefined];
    free.splice(free.indexOf(best[0]), 1);
    return [old, best[0]];
  });
  return [...pairs, ...free.map((now): Pair => [undefined, now])];
}

/** What an entry without a name is called: what it says that stays, and no number that moves with its neighbours. */
function labelOf(old: Tree | undefined, now: Tree | undefined): string {
  const [a, b] = [leaves(old), leaves(now)];
  const own = old === undefined ? b : now === undefined ? a : b.filter((leaf) => a.includes(leaf));
  const text = [...new Set(own)].slice(0, 5).join(' ').replace(/\s+/g, ' ');
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}

function hasUnique(entries: readonly Tree[], field: string): boolean {
  const names = entries.map((entry) => entry[field]);
  return (
    names.every((name) => typeof name === 'string' || typeof name === 'number') && new Set(names).size === names.length
  );
}

/** Where fields are: steps with dots between them, `spec.template`, or one by one, where a step has dots of its own. */
export type Pattern = string | readonly string[];

/** True when the path begins as the pattern does; `*` is any one step, and `istio*` any that begins so. */
export function isUnder(path: readonly string[], pattern: Pattern): boolean {
  const steps = typeof pattern === 'string' ? pattern.split('.') : pattern;
  return steps.every((step, index) => {
    const at = path[index];
    return at === step || (at !== undefined && step.endsWith('*') && at.startsWith(step.slice(0, -1)));
  });
}

/** The paths that come or go with a field: those below it, when it is there on one side only; otherwise its own. */
export function pathsWithin({ path, before, after }: Field): (readonly string[])[] {
  if (before !== undefined && after !== undefined) return [path];
  const below = (value: unknown, at: readonly string[]): (readonly string[])[] => {
    if (isRecord(value)) return [at, ...Object.entries(value).flatMap(([key, each]) => below(each, [...at, key]))];
    if (!areRecords(value)) return [at];
    const field = nameFields.find((name) => hasUnique(value, name));
    const label = (each: Tree) => (field === undefined ? labelOf(undefined, each) : String(each[field]));
    return [at, ...value.flatMap((each) => below(each, [...at, `[${label(each)}]`]))];
  };
  return below(before ?? after, path);
}

/** Each text that comes or goes in a field which stays: of a list, its entries; of a text, the old one and the new one. */
export function entriesOf(field: Field): Field[] {
  const { path, before, after } = field;
  if (!isText(before) || !isText(after)) return [field];
  const [old, now] = [[before].flat(), [after].flat()];
  const at = (text: string) => [...path, `[${text}]`];
  return [
    ...old.filter((text) => !now.includes(text)).map((text) => ({ path: at(text), before: text, after: undefined })),
    ...now.filter((text) => !old.includes(text)).map((text) => ({ path: at(text), before: undefined, after: text })),
  ];
}

const isText = (value: unknown): value is string | readonly string[] =>
  [value].flat().every((each) => typeof each === 'string');
