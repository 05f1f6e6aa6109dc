/** A parsed package.json. */
export type Package = Readonly<Record<string, unknown>>;

/** A value that package.json has to get, lose or change so that it fits the newer engine. */
export interface PackageChange {
  readonly field: (typeof FIELDS)[number];
  /** The key in the field; empty for a field that is one value. */
  readonly name: string;
  /** Absent if it is added. */
  readonly was?: unknown;
  /** Absent if it is removed. */
  readonly is?: unknown;
}

/** What the engine says of itself in package.json; all else, such as name and version, is the adopter's. */
const FIELDS = ['type', 'engines', 'scripts', 'dependencies', 'devDependencies', 'overrides'] as const;
const DEPENDENCIES: readonly string[] = ['dependencies', 'devDependencies'];

/**
 * What must change for the newer engine. An entry that only `here` has is the adopter's own and stays, unless the engine
 * it came from had it too, or the newer engine has that dependency among the others.
 *
 * @param before package.json of the engine that is replaced, if it is known
 */
export function packageChanges(here: Package, newer: Package, before: Package = {}): PackageChange[] {
  return FIELDS.flatMap((field) => {
    const [mine, wanted, engine] = [entries(here, field), entries(newer, field), entries(before, field)];
    const others = DEPENDENCIES.includes(field) ? DEPENDENCIES.filter((other) => other !== field) : [];
    const gone = (name: string): boolean =>
      !wanted.has(name) && (engine.has(name) || others.some((other) => entries(newer, other).has(name)));
    return [
      ...[...wanted].filter(([name]) => !mine.has(name)).map(([name, is]) => ({ field, name, is })),
      ...[...wanted]
        .filter(([name, is]) => mine.has(name) && !isEqual(mine.get(name), is))
        .map(([name, is]) => ({ field, name, was: mine.get(name), is })),
      ...[...mine].filter(([name]) => gone(name)).map(([name, was]) => ({ field, name, was })),
    ];
  });
}

/** What only `here` has and no change takes away: `field name` each. */
export function ownEntries(here: Package, newer: Package, changes: readonly PackageChange[]): string[] {
  const leaves = (field: string, name: string) => changes.some((c) => c.field === field && c.name === name);
  return FIELDS.flatMap((field) =>
    [...entries(here, field).keys()]
      .filter((name) => !entries(newer, field).has(name) && !leaves(field, name))
      .map((name) => `${field} ${name}`.trim()),
  );
}

/** A line each: what happens, where, and from what to what. */
export function formatChanges(changes: readonly PackageChange[]): string {
  const rows = changes.map(({ field, name, was, is }) => {
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [
      kind,
      `${field} ${name}`.trim(),
      [was, is]
        .filter((v) => v !== undefined)
        .map(shown)
        .join(' → '),
    ] as const;
  });
  const width = Math.max(...rows.map(([, where]) => where.length));
  return rows.map(([kind, where, what]) => `  ${kind.padEnd(7)}  ${where.padEnd(width)}  ${what}`).join('\n');
}

/** The text of a package.json with the changes made, indented as it was; dependencies are sorted, as npm sorts them. */
export function changedPackage(text: string, changes: readonly PackageChange[]): string {
  const content = JSON.parse(text) as Record<string, unknown>;
  for (const { field, name, is } of changes) {
    if (name === '') {
      content[field] = is;
      continue;
    }
    const now = new Map(entries(content, field)).set(name, is);
    if (is === undefined) now.delete(name);
    const sorted = [...now].sort(([a], [b]) => (DEPENDENCIES.includes(field) ? a.localeCompare(b, 'en') : 0));
    content[field] = sorted.length > 0 ? Object.fromEntries(sorted) : undefined;
  }
  return `${JSON.stringify(content, undefined, /^[ \t]+/m.exec(text)?.[0] ?? 2)}\n`;
}

function entries(content: Package, field: string): ReadonlyMap<string, unknown> {
  const value = content[field];
  if (value === undefined || value === null) return new Map();
  return new Map(typeof value === 'object' ? Object.entries(value) : [['', value]]);
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
