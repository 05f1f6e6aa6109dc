import { at, odd, ref } from '../plan/marks';
import { ODD_VALUES } from '../plan/odd-values';
import type { Data } from '../plan/plan';

/** Names that every object of JavaScript has already. */
export const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
] as const;

// prettier-ignore
export const BAD_TEXTS: readonly string[] = [
  '', ' ', 'x', '-', '.', '..', '/', 'A', 'Ab_c', '1', '-a', 'a-', 'a b', ' a', 'a ', 'a\n', 'a\r\nb', '\u0000',
  'a\u0007b', '\u001b[2J', '\u202eabc', '\u2028', '\ufeffa', 'ünïcödé', '日本語', '😀', 'ﬀ', 'İ', 'yes', 'no', 'null',
  '~', 'true', '0x1', '1e3', '007', '1:30', '.5', '2026-01-01', '$HOME', '${X:-y}', '$$', '#', 'a #b', ': x', 'a: b',
  '- a', '{a: b}', '[a]', '"', "'", '`', '\\', '%', '@', '!', '&a', '*a', '|', '>', '<<', '{"a":1}', '[1]',
  '{{ .Values.x }}', '../../etc/passwd', '/etc/passwd', 'javascript:alert(1)',
  'x'.repeat(63), 'x'.repeat(64), 'x'.repeat(254), 'x'.repeat(5000), 'a.'.repeat(130), '0.0.0.0/0', '::/0',
  '10.0.0.1', '300.1.1.1/8', '10.0.0.0/33', 'latest', 'default', 'kube-system', 'argocd', 'platform', 'ingress',
  'postgres', 'tmp', 'main', 'localhost', 'undefined', '[object Object]', '* * * * *', '99 * * * *', '@daily',
  '0 0 30 2 *', 'sha256:abc', ...PROTOTYPE_NAMES,
];

// prettier-ignore
export const BAD_NUMBERS: readonly Data[] = [
  0, -1, 1, 2, 1.5, 65535, 65536, 2 ** 31 - 1, 2 ** 31, 2 ** 53, 1e9, 1e9 + 1, 1e21, 1e-7, -1e9, odd('NaN'),
  odd('Infinity'), odd('minusInfinity'), odd('minusZero'), odd('bigint'),
];

/** What has the wrong type almost anywhere. */
// prettier-ignore
export const BAD_THINGS: readonly Data[] = [
  null, true, false, 0, 1, '', 'text', [], {}, [null], [[]], [{}], { a: 1 }, { kind: 'secret' },
  { kind: 'endpoint' }, { kind: 'service' }, { kind: 'nothing' }, ref('nothing'), at('nothing', 'http'),
  ...Object.keys(ODD_VALUES).map(odd), [odd('undefined')], { a: odd('undefined') },
];
