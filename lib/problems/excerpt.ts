import type { Place } from '../model/problem';

/** What stands where a terminal would obey, or count columns in its own way. */
const CONTROL = /\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The line of a place with its number, and a caret below what is meant. A line that is wider than the terminal is cut on
 * both sides.
 *
 * @param columns width of the terminal
 */
export function excerpt({ line, column, text }: Place, columns: number): string {
  const number = `  ${line} | `;
  const width = Math.max(20, columns - number.length);
  const clean = text.replace(CONTROL, ' ').trimEnd();
  const caret = column - 1;
  const from = clean.length <= width ? 0 : Math.max(0, Math.min(caret - Math.floor(width / 3), clean.length - width));
  const to = Math.min(clean.length, from + width);
  const window = `${from > 0 ? '…' : ''}${clean.slice(from > 0 ? from + 1 : 0, to < clean.length ? to - 1 : to)}${
    to < clean.length ? '…' : ''
  }`;
  return `${number}${window}\n${' '.repeat(number.length - 2)}| ${' '.repeat(Math.max(0, caret - from))}^`;
}
