import type { KubernetesObject } from '../../proof/objects';
import { finding, type Finding } from './effects';

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
export function secretFindings(before: readonly string[], after: readonly string[]): Finding[] {
  const needs = after.filter((key) => !before.includes(key));
  const drops = before.filter((key) => !after.includes(key));
  return needs.length + drops.length > 0 ? [finding({ code: 'secrets differ', needs, drops })] : [];
}
