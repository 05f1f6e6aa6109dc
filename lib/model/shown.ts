/** Longest text that a value is shown as. */
const LONGEST = 160;

/** How deep a value is looked into: definitions hold each other, in circles. */
const DEEPEST = 5;

/** What is called like a secret is not shown, wherever in a value it stands. */
const SECRET_FIELD = /(PASSWORD|SECRET|TOKEN|KEY)$/;

/** What a terminal would obey, and what would break a line: C0, C1, line separators, marks that reverse a text. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A text in one line that no terminal obeys: such characters become `\n` or `\u001b`. */
export const oneLine = (text: string): string =>
  text.replace(CONTROL, (character) => {
    const [, escaped = ''] = /^"(\\.*)"$/.exec(JSON.stringify(character)) ?? [];
    return escaped === '' ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}` : escaped;
  });

/** A value as people are shown it: in one line, shortened; text in quotes, numbers as they are, `nothing`. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const plain = toPlain(value);
  const isText = typeof value === 'string' || typeof plain !== 'string';
  const text = oneLine(isText ? JSON.stringify(plain) : plain);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/**
 * A copy of a value that JSON can hold, whatever it is: what JSON has no word for becomes a text that says what it was.
 * Never throws.
 */
export function toPlain(value: unknown, above: readonly unknown[] = []): unknown {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'bigint':
      return `${value}n`;
    case 'symbol':
      return String(value);
    case 'undefined':
      return null;
    case 'function':
      return '[function]';
    case 'object':
      return value === null ? null : plainObject(value, above);
    case 'boolean':
    case 'string':
      return value;
  }
}

function plainObject(value: object, above: readonly unknown[]): unknown {
  if (above.includes(value)) return '[circular]';
  if (above.length >= DEEPEST) return '[…]';
  const inside = [...above, value];
  try {
    if (Array.isArray(value)) return Array.from(value, (one) => toPlain(one, inside));
    if (value instanceof Error || value instanceof RegExp || value instanceof Date) return String(value);
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return Object.fromEntries(
      members.map(([name, member]) => [name, isSecret(name, member) ? '(not shown)' : toPlain(member, inside)]),
    );
  } catch {
    // A getter or a proxy that throws.
    return '[unreadable]';
  }
}

const isSecret = (name: string, value: unknown): boolean => typeof value === 'string' && SECRET_FIELD.test(name);
