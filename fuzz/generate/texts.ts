import fc from 'fast-check';
import type { Draw } from '../draw';

/** Texts that are fine, and that somebody on the way may take for something else. */
// prettier-ignore
export const HOSTILE_TEXTS: readonly string[] = [
  '', ' ', 'yes', 'no', 'on', 'off', 'y', 'n', 'true', 'False', 'null', '~', 'NULL', '.inf', '-.INF', '.nan', '0',
  '-0', '007', '0o7', '0x1F', '0b11', '1e3', '1.0', '+1', '1_000', '1:30', '12:30:45', '190:20:30', '.5', '5.',
  '2026-01-01', '2026-01-01T00:00:00Z', '<<', '=', '!', '!!str x', '&a', '*a', '|', '>', '|-', '%', '@', '`', '? x',
  ': x', '- a', '-', '--', '---', '...', 'a: b', 'a:', 'a #b', '#', '[', ']', '{', '}', '{a: b}', '[a, b]', ',', "'",
  '"', "it's", '"quoted"', "'quoted'", '\\', '\\n', 'a\\', '$', '$$', '$HOME', '${HOME}', '${HOME:-x}', '$(id)',
  '$1', '`id`', '{{ x }}', '{{- .Values.x }}', '%s', '%d', 'two\nlines', '\nleading', 'trailing\n', 'both\n\n',
  '  leading', 'trailing  ', '\ttab', 'a\tb', ' \n ', 'a\n  b\n c', 'ends\r\nlike windows\r\n', 'a\rb', 'ünï¢ödé',
  'ﬁ', '日本', '😀', 'e\u0301', '\u00a0', '\u200b', '\u2028', '\u2029', '\u0085', '\ufeff', '\u001b[31m', '\u0007',
  '\u007f', '\u202eabc', '{"a":1}', '[1, "b"]', '{"a": "b: c"}', 'a=b', 'A=b c', 'x'.repeat(300),
  `${'word '.repeat(60)}end`, '../..', '/', '--flag', '-x', '*', '?', 'a*b', 'a?b',
  '!a', 'a;b', 'a&&b', 'a|b', '<a>', '\u0000'.slice(1),
];

/** Text for a variable, an argument or a file: anything that may stand there. */
export const content = (draw: Draw): string =>
  draw.chance(0.5)
    ? draw.one(['debug', 'info', 'eu', '8080', 'a b'])
    : draw.chance(0.85)
      ? draw.one(HOSTILE_TEXTS)
      : draw.from(fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\u0000')));

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

/** Text of one line. */
export function line(draw: Draw): string {
  const text = content(draw);
  return CONTROL.test(text) || text.trim() === '' ? 'Does something' : text;
}

/** Text of a file: without what Git would change. */
export const fileText = (draw: Draw): string => content(draw).replace(/[\r\ufeff]/g, '');

/** The value of a label. */
export const labelValue = (draw: Draw): string =>
  draw.one(['platform', 'yes', '1', '1.5', 'true', 'null', 'a_b.C-d', '', '0x1']);

export const labelKey = (draw: Draw): string =>
  draw.one(['example.org/team', 'team', 'yes', 'a.b/c', '1', 'constructor', 'toString', 'X_y.z', 'example.org/null']);

/** A record with distinct keys. */
export const labels = (draw: Draw, min = 0): Record<string, string> =>
  Object.fromEntries(draw.times(min, 2, () => [labelKey(draw), labelValue(draw)]));
