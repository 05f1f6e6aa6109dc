/** A line of an .env file that sets a variable, as Docker Compose reads it. */
export interface EnvLine {
  /** From 1. */
  readonly line: number;
  readonly name: string;
  /** What is written, without the blanks around it. */
  readonly written: string;
  readonly quote: Quote;
  /** What the variable holds, but for the variables in it. */
  readonly value: string;
  /** What is written after it and lost. @default '' */
  readonly lost: string;
}

/** `open` is a quote that nothing ends. */
export type Quote = 'none' | 'single' | 'double' | 'open';

/** Name, then `=` or `:`, then the rest of the line. */
const SETS = /^\s*(?:export\s+)?([A-Za-z0-9_.[\]-]+)[^\S\n]*[=:][^\S\n]*(.*)$/;

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * The lines of an .env file that set something. A quoted value may go over several lines.
 *
 * @see https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax
 */
export function readEnvFile(text: string): EnvLine[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const found: EnvLine[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const [, name, rest = ''] = SETS.exec(lines[i] ?? '') ?? [];
    if (name === undefined || /^\s*#/.test(lines[i] ?? '')) continue;
    const from = { line: i + 1, name };
    const quoted = /^['"]/.test(rest) ? quotedIn(rest, lines.slice(i + 1)) : undefined;
    found.push({ ...from, ...(quoted ?? bare(rest)) });
    i += quoted?.further ?? 0;
  }
  return found;
}

type Held = Pick<EnvLine, 'written' | 'quote' | 'value' | 'lost'>;

/** Without quotes a value ends at a # after a blank. */
function bare(rest: string): Held {
  const [whole] = rest.split(/\s#/, 1);
  const value = (whole ?? '').trimEnd();
  return { written: rest.trimEnd(), quote: 'none', value, lost: rest.slice(value.length).trim() };
}

function quotedIn(rest: string, next: readonly string[]): Held & { readonly further: number } {
  const quote = rest.charAt(0);
  for (let further = 0; further <= next.length; further += 1) {
    const text = [rest, ...next.slice(0, further)].join('\n');
    const end = endOf(text, quote);
    if (end === undefined) continue;
    const inside = text.slice(1, end);
    const lost = text.slice(end + 1).trim();
    const isSingle = quote === "'";
    return {
      written: text,
      quote: isSingle ? 'single' : 'double',
      value: isSingle
        ? inside.replace(/\\'/g, "'")
        : inside.replace(/\\(.)/gs, (_, one: string) => ESCAPED[one] ?? one),
      lost: lost.startsWith('#') ? '' : lost,
      further,
    };
  }
  return { written: rest, quote: 'open', value: '', lost: '', further: 0 };
}

/** Where the quote ends that a text begins with: at the next one that no backslash stands before. */
function endOf(text: string, quote: string): number | undefined {
  for (let i = 1; i < text.length; i += 1) if (text[i] === quote && text[i - 1] !== '\\') return i;
  return undefined;
}
