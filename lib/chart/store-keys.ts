import { vaultName } from '../model';
import { keyInVault, secretName } from '../kubernetes/naming/secrets';
import { pullSecretUses } from '../kubernetes/secrets/pull-secret';
import { secretUses } from '../kubernetes/secrets/secret-uses';
import type { ChartValue } from './chart-value';
import type { Marked, MarkedProps } from './values';

/** What secrets are called where their values are kept: names, never a value. */
export function secretValues(props: MarkedProps): Marked {
  switch (props.resolved.environment.secrets.from) {
    case 'existing':
      return existingNames(props);
    case 'azure-key-vault':
    case 'external-secrets':
      return storeKeys(props);
    case 'generated':
      // Made in the cluster, by the names that they have there.
      return { values: [], said: {} };
  }
}

/** Secrets that are there: pods read them by their names. */
function existingNames({ resolved, marks, offered }: MarkedProps): Marked {
  const { environment } = resolved;
  const { secrets } = environment;
  if (secrets.from !== 'existing') return { values: [], said: {} };
  const values = new Map<string, ChartValue>();
  const keys = { ...secrets.keys };
  for (const { key } of secretUses(resolved)) {
    const given = secretName(key, environment);
    const path = ['secrets', given];
    if (!offered(path)) continue;
    const purpose = 'Name of the Secret, in the namespace of whoever reads it.';
    const value = values.get(given) ?? { path, holds: 'secretName', given, mark: marks.text(), purpose };
    values.set(given, value);
    keys[vaultName(key)] = { key: key.key, ...keys[vaultName(key)], secret: String(value.mark) };
  }
  return { values: [...values.values()], said: { secrets: { ...secrets, keys } } };
}

/** Keys of a store outside: what is fetched by them comes under the name that its readers know. */
function storeKeys({ resolved, marks, offered }: MarkedProps): Marked {
  const values = new Map<string, ChartValue>();
  for (const { key } of [...secretUses(resolved), ...pullSecretUses(resolved)]) {
    const given = keyInVault(key, resolved.environment);
    const path = ['secrets', given];
    if (!offered(path) || values.has(given)) continue;
    const purpose = `What it is called in the store: ${key.purpose}.`;
    values.set(given, { path, holds: 'storeKey', given, mark: marks.text(), purpose });
  }
  return { values: [...values.values()], said: {} };
}

interface Fetched {
  readonly remoteRef?: { readonly key?: string };
}

/** An object with the marks of keys where it fetches them: an environment has no word for that. */
export function withStoreKeys<T extends { readonly kind: string }>(object: T, values: readonly ChartValue[]): T {
  if (object.kind !== 'ExternalSecret') return object;
  const { spec } = object as T & { readonly spec?: { readonly data?: readonly Fetched[] } };
  if (spec?.data === undefined) return object;
  const marked = (key: string | undefined) =>
    values.find(({ holds, given }) => holds === 'storeKey' && given === key)?.mark ?? key;
  const data = spec.data.map((one) => ({
    ...one,
    remoteRef: { ...one.remoteRef, key: marked(one.remoteRef?.key) },
  }));
  return { ...object, spec: { ...spec, data } };
}
