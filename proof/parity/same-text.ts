import { vaultName } from '../../lib/model';
import { secretFact, upperSnake } from './facts';
import type { Declared, DeclaredPart } from './spelled-out';

/** A value that is read somewhere, and what is declared there. */
interface Read {
  readonly found: string | undefined;
  readonly declared: Declared | undefined;
}

/** Whether a text is put together from the same on both sides, and is that there: so an address may stand anywhere in it. */
export function isSameText(one: Read, other: Read): boolean {
  const [pattern, same] = [one, other].map(({ declared }) =>
    declared?.kind === 'text' ? declared.parts.map(patternOf).join('') : undefined,
  );
  if (pattern === undefined || pattern !== same) return false;
  return [one, other].every(({ found = '' }) => new RegExp(`^${pattern}$`, 's').test(found));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a part of a text may be where it is read. */
function patternOf(part: DeclaredPart): string {
  if (typeof part === 'string') return escaped(part);
  switch (part.kind) {
    case 'literal':
    case 'setting':
      return escaped(part.value);
    case 'secret':
      return `(${escaped(secretFact(upperSnake(vaultName(part))))}|${escaped(part.local ?? '')})`;
    case 'address':
      return { host: '[^/@:?\\s]+', port: '\\d+', url: '[a-z0-9+.-]+://[^/@:?\\s]+(:\\d+)?' }[part.part];
    case 'pod':
    case 'variable':
      return '.*';
  }
}
