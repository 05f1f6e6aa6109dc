/** One field that differs; `undefined` on the side where it is not there. */
export interface Field {
  /** Its path: list entries by their names, e.g. `['spec', 'containers', '[backend]', 'image']`. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

type Record = Readonly<{ [key: string]: unknown }>;

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

function changedEntries(before: readonly Record[], after: readonly Record[], path: readonly string[]): Field[] {
  const field = nameFields.find((name) => hasUnique(before, name) && hasUnique(after, name));
  if (field === undefined) return changedByPlace(before, after, path);
  const named = (entries: readonly Record[]) => new Map(entries.map((entry) => [String(entry[field]), entry]));
  const [old, now] = [named(before), named(after)];
  const fields = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
    changedFields(old.get(name), now.get(name), [...path, `[${name}]`]),
  );
  // The same entries in another order: that matters for some lists (env), so it is a change of the list.
  const order = (entries: readonly Record[]) => entries.map((entry) => String(entry[field]));
  return fields.length > 0 ? fields : [{ path, before: order(before), after: order(after) }];
}

/** Entries without names: equal ones are matched wherever they are, the rest in order. */
function changedByPlace(before: readonly Record[], after: readonly Record[], path: readonly string[]): Field[] {
  const left = before.filter((entry) => !after.some((other) => isSame(entry, other)));
  const right = after.filter((entry) => !before.some((other) => isSame(entry, other)));
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const entry = right[index] ?? left[index] ?? {};
    const place = (right[index] === undefined ? before : after).indexOf(entry);
    return changedFields(left[index], right[index], [...path, `[${place}]`]);
  });
  return rows.length > 0 ? rows.flat() : [{ path, before, after }];
}

function hasUnique(entries: readonly Record[], field: string): boolean {
  const names = entries.map((entry) => entry[field]);
  return (
    names.every((name) => typeof name === 'string' || typeof name === 'number') && new Set(names).size === names.length
  );
}

function isRecord(value: unknown): value is Record {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areRecords(value: unknown): value is readonly Record[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** `spec.containers[backend].image`; keys with dots of their own in quotes. */
export function formatPath(path: readonly string[]): string {
  return path.reduce((text, step) => {
    if (step.startsWith('[')) return text + step;
    const key = /^[\w-]+$/.test(step) ? step : `"${step}"`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** True when the path begins with `prefix`, written as dots: `spec.template`; `*` is any one step. */
export function isUnder(path: readonly string[], prefix: string): boolean {
  return prefix.split('.').every((step, index) => path[index] === step || (step === '*' && path[index] !== undefined));
}

/** The paths that come or go with a field: those below it, when it is there on one side only; otherwise its own. */
export function pathsWithin({ path, before, after }: Field): (readonly string[])[] {
  if (before !== undefined && after !== undefined) return [path];
  const below = (value: unknown, at: readonly string[]): (readonly string[])[] => {
    if (isRecord(value)) return [at, ...Object.entries(value).flatMap(([key, each]) => below(each, [...at, key]))];
    if (!areRecords(value)) return [at];
    const field = nameFields.find((name) => hasUnique(value, name));
    return [
      at,
      ...value.flatMap((each, i) => below(each, [...at, `[${field === undefined ? i : String(each[field])}]`])),
    ];
  };
  return below(before ?? after, path);
}

/** A value on one line, shortened: this is for people, the files have it whole. */
export function formatValue(value: unknown, longest = 60): string {
  if (value === undefined) return '(none)';
  const text = typeof value === 'string' ? quoteIfNeeded(value) : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function quoteIfNeeded(text: string): string {
  return text === '' || /^\s|\s$|\n/.test(text) ? JSON.stringify(text) : text;
}

/** `old → new`; of texts with several lines, how many lines differ. */
export function formatChange({ before, after }: Field): string {
  const text = [before, after].filter((value): value is string => typeof value === 'string' && value.includes('\n'));
  if (text.length === 0 || before === undefined || after === undefined)
    return `${formatValue(before)} → ${formatValue(after)}`;
  const lines = (value: unknown) => (typeof value === 'string' ? value.split('\n') : []);
  const [gone, come] = [missingFrom(lines(before), lines(after)), missingFrom(lines(after), lines(before))];
  return `text with ${come.length} new and ${gone.length} gone lines: ${formatValue((come[0] ?? gone[0] ?? '').trim())}`;
}

/** The lines of `a` that `b` has not, each as often as it is missing. */
function missingFrom(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of b) left.set(line, (left.get(line) ?? 0) + 1);
  return a.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
