/** What a text of a kind may be. */
export interface Format {
  readonly test: (text: string) => boolean;
  readonly allowed: string;
  /** What to write in its place, or a piece of advice. */
  readonly fix: (given: string) => string;
}

export const eg = (example: string): string => `e.g. "${example}"`;

/** Text of a pattern. What is mended is proposed if it fits, else the example is. */
export const matching = (
  pattern: RegExp,
  allowed: string,
  example: string,
  mended?: (given: string) => string,
): Format => ({
  test: (text) => pattern.test(text),
  allowed,
  fix: (given) => {
    const proposed = mended?.(given) ?? '';
    return pattern.test(proposed) ? `"${proposed}" would do` : eg(example);
  },
});
