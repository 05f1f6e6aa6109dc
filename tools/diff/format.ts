import type { Field } from './fields';

/** `spec.containers[backend].image`; keys with dots of their own in quotes. */
export function formatPath(path: readonly string[]): string {
  return path.reduce((text, step) => {
    if (step.startsWith('[')) return text + step;
    const key = /^[\w-]+$/.test(step) ? step : `"${step}"`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
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
