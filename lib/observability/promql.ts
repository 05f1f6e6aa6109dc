/**
 * A label matcher list: `{job="backend",status=~"5.."}`. Values that start with `~` are regular expressions, and with `!~` such that
 * must not match.
 */
export function labels(matchers: Readonly<Record<string, string>>): string {
  const written = Object.entries(matchers).map(([name, value]) =>
    /^!?~/.test(value) ? `${name}${value.replace('~', value.startsWith('!') ? '~"' : '=~"')}"` : `${name}="${value}"`,
  );
  return `{${written.join(',')}}`;
}

/** One of these values, as a matcher. */
export const oneOf = (values: readonly string[]): string => `~${[...new Set(values)].join('|')}`;

/** None of these values, as a matcher. */
export const noneOf = (values: readonly string[]): string => `!${oneOf(values)}`;

/** A length of time as PromQL writes it, in the largest unit that fits: 600 is `10m`. */
export function duration(seconds: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['m', 60],
  ] as const;
  const unit = units.find(([, length]) => seconds > 0 && seconds % length === 0);
  return unit === undefined ? `${seconds}s` : `${seconds / unit[1]}${unit[0]}`;
}
