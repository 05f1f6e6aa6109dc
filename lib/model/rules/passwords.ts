import type { Problem } from '../problem';
import type { Offer, Value } from '../value';
import { writtenValues } from '../written-values';
import type { Definitions } from './rule';

/** What stands for a value that is put in its place. */
const REFERENCE = '\ufffc';
/** A user and a password in a URL; one with a reference in it is taken for a secret. */
const PASSWORD = new RegExp(`://[^/@\\s]*:[^/@\\s${REFERENCE}]+@`);

/** A URL has the password of its user from a secret, whoever is told it. */
export function* passwords(definitions: Definitions): Iterable<Problem> {
  for (const { subject, field, value } of writtenValues(definitions)) {
    if (!PASSWORD.test(textOf(value))) continue;
    yield {
      subject,
      field,
      given: 'a URL with a password (not shown)',
      allowed: 'a URL without a password, or with one that is a secret',
      fix: "write it as text with variable('…') in the place of the password, and that variable as a secret",
    };
  }
}

/** What is written in a value itself. */
function textOf(value: Offer | Value): string {
  switch (value.kind) {
    case 'literal':
    case 'setting':
      return value.value;
    case 'text':
      return value.parts.map((part) => (typeof part === 'string' ? part : REFERENCE)).join('');
    case 'address':
    case 'here':
    case 'pod':
    case 'secret':
      return '';
  }
}
