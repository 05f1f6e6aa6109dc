import { stringify } from 'yaml';

const OPTIONS = { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false } as const;
/** In quotes, on one line. */
const QUOTED = { ...OPTIONS, defaultStringType: 'QUOTE_DOUBLE', doubleQuotedMinMultiLineLength: Infinity } as const;
/** How `yaml` writes a key or a scalar, by what it says: the same ones come again and again. */
const keys = new Map<string, string>();
const scalars = new Map<unknown, string>();
/** Configuration files and dashboards: they come again with the next environment, and would add up over many. */
const texts = new Map<unknown, string>();
const LONG = 100;
const MOST_TEXTS = 500;

/**
 * YAML that a 1.1 parser (Kubernetes) and a 1.2 parser (Compose) read alike; no anchors, no folded lines.
 *
 * The same bytes as `yaml` writes, which decides how each key and scalar is quoted; only the lines are put together
 * here, because they are most of what a large synth takes: a tree of nodes and a walk over it for every object.
 */
export function toYaml(value: object): string {
  if (isEmpty(value as Collection)) return Array.isArray(value) ? '[]\n' : '{}\n';
  const lines: string[] = [];
  write(value as Collection, '', lines);
  return `${lines.join('\n')}\n`;
}

type Collection = readonly unknown[] | Readonly<Record<string, unknown>>;

const isCollection = (value: unknown): value is Collection => typeof value === 'object' && value !== null;

const isList = (value: Collection): value is readonly unknown[] => Array.isArray(value);

/** Members that are undefined are left out. */
function isEmpty(value: Collection): boolean {
  if (isList(value)) return value.length === 0;
  for (const name of Object.keys(value)) if (value[name] !== undefined) return false;
  return true;
}

/** Adds the lines of a collection that is not empty. */
function write(value: Collection, indent: string, lines: string[]): void {
  if (isList(value)) {
    for (const item of value) writeItem(item, indent, lines);
    return;
  }
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (member === undefined) continue;
    const head = `${indent}${key(name)}:`;
    if (isCollection(member) && !isEmpty(member)) {
      lines.push(head);
      write(member, `${indent}  `, lines);
    } else {
      lines.push(`${head} ${indented(member, indent)}`);
    }
  }
}

/** The first line of what an item holds stands beside its dash. */
function writeItem(item: unknown, indent: string, lines: string[]): void {
  if (!isCollection(item) || isEmpty(item)) {
    lines.push(`${indent}- ${indented(item, indent)}`);
    return;
  }
  const first = lines.length;
  write(item, `${indent}  `, lines);
  lines[first] = `${indent}- ${lines[first]?.slice(indent.length + 2) ?? ''}`;
}

/** A scalar or an empty collection; the further lines of a long text are indented as deep as they stand. */
function indented(value: unknown, indent: string): string {
  const text = scalar(value);
  return text.includes('\n') ? text.replace(/\n(?=[^\n])/g, `\n${indent}`) : text;
}

/**
 * Text that needs no quotes in any version of YAML: it starts like a word or a path, is no boolean, null or number (e5
 * is one), and has no ": " and no " #" in it. Whatever else there is, `yaml` judges.
 */
const PLAIN =
  /^(?!(?:y|yes|n|no|true|false|on|off|null|e[-+]?\d+)$)[a-z/$_](?:[^\n:#\p{C}\p{Z}]|:(?! |$)|(?<! )#| (?!$))*(?<!-)$/iu;

const key = (name: string): string =>
  kept(keys, name, () =>
    PLAIN.test(name) ? name : readAlike(name, stringify({ [name]: 0 }, OPTIONS).slice(0, -': 0\n'.length)),
  );

function scalar(value: unknown): string {
  if (typeof value === 'boolean' || Number.isInteger(value)) return String(value);
  const make = (): string => readAlike(value, stringify({ k: value ?? null }, OPTIONS).slice('k: '.length, -1));
  if (typeof value !== 'string') return typeof value === 'object' ? make() : kept(scalars, value, make);
  if (PLAIN.test(value)) return value;
  if (value.length <= LONG) return kept(scalars, value, make);
  if (texts.size >= MOST_TEXTS) texts.clear();
  return kept(texts, value, make);
}

/**
 * Plain text that only the newer YAML takes for a number gets quotes, and so does text that ends in empty lines or in space of
 * any kind: that would be the end of its file, and Helm would take it away. Lines that start with a tab get them, too: Go's
 * parsers take it for indentation, and refuse it. What ends a line to the older YAML alone, which Go's parsers speak, or is not
 * printable, which they refuse, is written as what it is called, and so is a byte order mark: some parsers pass over it, and
 * some editors take it away.
 */
function readAlike(value: unknown, text: string): string {
  if (/^\|(\d?\+|-?\n\s*\t)/.test(text) || (/[^\S\n]\n?$/.test(String(value)) && !text.startsWith('"')))
    return readAlike(value, stringify(value, QUOTED).slice(0, -1));
  if (!/^0o[0-7]+$/.test(text) && !CALLED.test(text)) return text;
  return JSON.stringify(value).replace(
    new RegExp(CALLED, 'g'),
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What is not printable (https://yaml.org/spec/1.2.2/#51-character-set), ends a line in YAML 1.1, or is a byte order mark. */
const CALLED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

function kept<K>(known: Map<K, string>, value: K, make: () => string): string {
  let text = known.get(value);
  if (text === undefined) known.set(value, (text = make()));
  return text;
}
