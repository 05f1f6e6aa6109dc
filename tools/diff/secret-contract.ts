import type { KubernetesObject } from '../../proof/objects';
import type { Effect } from './effects';

interface ExternalSecretSpec {
  readonly data?: readonly { secretKey: string; remoteRef?: { key?: string; property?: string } }[];
  readonly dataFrom?: readonly { extract?: { key?: string }; find?: unknown }[];
  readonly target?: { readonly name?: string };
}

/** What an ExternalSecret asks of the vault, one word an entry; nothing for any other object. */
export function secretKeys(object: KubernetesObject): string[] {
  if (object.kind !== 'ExternalSecret') return [];
  const { data = [], dataFrom = [] } = (object.spec ?? {}) as ExternalSecretSpec;
  const single = data.map(({ secretKey, remoteRef }) => {
    const remote = [remoteRef?.key, remoteRef?.property].filter(Boolean).join('.');
    return remote === '' || remote === secretKey ? secretKey : `${secretKey} (${remote})`;
  });
  return [...single, ...dataFrom.map(({ extract }) => `all of ${extract?.key ?? 'what it finds'}`)];
}

/** The names that an environment file asks for: `NAME=value` lines. */
export function environmentKeys(text: string): string[] {
  return [...text.matchAll(/^\s*(?:export\s+)?([A-Za-z_]\w*)=/gm)].map(([, name = '']) => name);
}

/** Someone must put new keys into the vault (or `.env`) before this change arrives, and may remove the others after. */
export function secretEffects(before: readonly string[], after: readonly string[]): Effect[] {
  const needs = after.filter((key) => !before.includes(key));
  const drops = before.filter((key) => !after.includes(key));
  const words = [
    ...(needs.length > 0 ? [`needs ${needs.join(', ')}`] : []),
    ...(drops.length > 0 ? [`drops ${drops.join(', ')}`] : []),
  ];
  return words.length > 0 ? [{ kind: 'secret contract', why: words.join('; ') }] : [];
}
