/** What looks like the value of a secret. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** What looks like a secret wherever it stands. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  'private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  'GitHub token': /\bgh[pousr]_[A-Za-z0-9]{36}\b|\bgithub_pat_[A-Za-z0-9_]{22,}\b/,
  'AWS key': /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  'Azure storage key': /\bAccountKey=[A-Za-z0-9+/]{40,}=*/,
  'Entra ID client secret': /\b[A-Za-z0-9_.-]{3}8Q~[A-Za-z0-9_~.-]{31,34}/,
  'JSON Web Token': /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
  'Slack token': /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  'password in a URL': /\b[a-z][a-z0-9+]*:\/\/[^\s:/@'"`$<>{}()|\\^*]*:([^\s/@'"`$<>{}()|\\^*[]{6,})@/,
};

/** A credential's name, and the text that it is given: `DB_PASSWORD=hunter2x`, `password: "hunter2x"`. */
const LITERAL =
  /\b[\w-]*(?:password|passwd|secret|token|api[_-]?key|access[_-]?key)["']?\s*[:=]\s*(["']?)([^\s"'`,;{}()<>]{8,})\1\s*[,;]?\s*$/i;
/** What is no value: a reference, a name, an address. */
const HARMLESS = /^\$|^!|^[a-z]+(-[a-z]+)*$|^[A-Za-z_]\w*(\.\w+)+$|^[A-Z_]+$|^[A-Za-z]+$|:\/\//;
/** What examples and tests say instead of a password. */
const EXAMPLE = /^(secret|hunter2|local-only)$/i;

/** Long runs of the alphabets of Base64 and of hexadecimal numbers. */
const RUN = /[A-Za-z0-9+/_-]{32,}={0,2}/g;
/** Bits a character. Names of things have less, even long ones; of random Base64 with 32 characters one in a hundred has. */
const RANDOM_BASE64 = 4.2;

/** Every secret value in a text, as far as its form gives it away. */
export function scan(path: string, text: string): Finding[] {
  return text
    .split('\n')
    .flatMap((line, i) =>
      [...named(line), ...literals(line), ...randomRuns(line)].map((what) => ({ path, line: i + 1, what })),
    );
}

const named = (line: string): string[] =>
  Object.entries(PATTERNS).flatMap(([what, pattern]) => {
    const [found, value] = pattern.exec(line) ?? [];
    return found === undefined || EXAMPLE.test(value ?? '') ? [] : [what];
  });

function literals(line: string): string[] {
  const [, , value = ''] = LITERAL.exec(line) ?? [];
  return value === '' || HARMLESS.test(value) || EXAMPLE.test(value) ? [] : ['password literal'];
}

/** A host with a path behind it, with or without a scheme. */
const ADDRESS = /(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\/[^\s"'?#]*/gi;

/** Letters of both cases and digits, in no order that a word would have; or the hexadecimal form of as much. */
const randomRuns = (line: string): string[] =>
  // The parts of an address are judged one by one: a path of names in both cases is no Base64, though it looks like it.
  [...line.replace(ADDRESS, (address) => address.replaceAll('/', ' ')).matchAll(RUN)].flatMap(([run]) => {
    const mixed = /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run);
    const hexadecimal =
      /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{48}|[0-9a-f]{64})$/.test(run) && !line.includes(`sha256:${run}`);
    return (mixed && entropy(run) >= RANDOM_BASE64) || hexadecimal ? ['random text'] : [];
  });

/** Shannon's entropy of the characters, in bits. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, n) => sum - (n / text.length) * Math.log2(n / text.length), 0);
}
