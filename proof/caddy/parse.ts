/** A line of a Caddyfile with its block: `handle @web { … }`. */
export interface Directive {
  /** Its words, without quotes; none for the block of global options. */
  readonly words: readonly string[];
  /** @default it has no block */
  readonly block?: readonly Directive[];
}

/**
 * A Caddyfile as its directives, in the order in which they stand.
 *
 * @throws Error for a block that is not closed, or closed twice
 * @see https://caddyserver.com/docs/caddyfile/concepts
 */
export function parseCaddyfile(text: string): readonly Directive[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const { directives, rest } = block(lines);
  if (rest.length > 0) throw new Error('a block is closed that was not opened');
  return directives;
}

interface Read {
  readonly directives: readonly Directive[];
  /** What stands behind the end of the block, which it begins with. */
  readonly rest: readonly string[];
}

function block(lines: readonly string[]): Read {
  const directives: Directive[] = [];
  let rest = lines;
  while (rest[0] !== undefined && rest[0] !== '}') {
    const words = wordsOf(rest[0]);
    rest = rest.slice(1);
    if (words.at(-1) !== '{') {
      directives.push({ words });
      continue;
    }
    const inner = block(rest);
    if (inner.rest[0] !== '}') throw new Error(`the block of ${words.slice(0, -1).join(' ')} is not closed`);
    directives.push({ words: words.slice(0, -1), block: inner.directives });
    rest = inner.rest.slice(1);
  }
  return { directives, rest };
}

/** The words of a line; in quotes a blank is part of one. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** The first directive with these words in front, of those of a block. */
export const directiveOf = (directives: readonly Directive[], ...words: string[]): Directive | undefined =>
  directives.find((one) => words.every((word, i) => one.words[i] === word));
