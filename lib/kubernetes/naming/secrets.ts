import { inClusterName, vaultName, type KubernetesEnvironment, type SecretKey } from '../../model';

/** The Secret that holds a key. What a program can do without has one by itself, so that it keeps no other from coming. */
export const secretName = (key: SecretKey): string => (key.optional === true ? vaultName(key) : key.secret);

/** A key of a Secret, as its readers name it. */
export const secretReference = (key: SecretKey) => ({
  name: secretName(key),
  key: key.key,
  ...(key.optional === true ? { optional: true } : {}),
});

/** What a key is called in the vault of an environment, which environments of one cluster may share. */
export const keyInVault = (key: SecretKey, environment: KubernetesEnvironment): string =>
  inClusterName(vaultName(key), environment);
