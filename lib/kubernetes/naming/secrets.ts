import { inClusterName, own, vaultName, type KubernetesEnvironment, type SecretKey } from '../../model';

type Stored = Pick<KubernetesEnvironment, 'secrets'>;

/** A key of a Secret, as its readers name it. */
export interface SecretReference {
  readonly name: string;
  readonly key: string;
  /** @default its readers need it */
  readonly optional?: true;
}

/** The Secret that a key is kept in. What a program can do without has one by itself, so that it keeps no other from coming. */
export const secretName = (key: SecretKey, environment: Stored): string =>
  existing(key, environment)?.secret ?? (key.optional === true ? vaultName(key) : key.secret);

/** Where whoever reads a secret finds it: all do by this, be it made from a store or there already. */
export const secretReference = (key: SecretKey, environment: Stored): SecretReference => ({
  name: secretName(key, environment),
  key: existing(key, environment)?.key ?? key.key,
  ...(key.optional === true ? { optional: true } : {}),
});

/** What a key is called in the store of an environment, which environments of one cluster may share. */
export const keyInVault = (key: SecretKey, environment: KubernetesEnvironment): string =>
  inClusterName(vaultName(key), environment);

/** What an environment says of a Secret that is there, and called otherwise. */
const existing = (key: SecretKey, { secrets }: Stored) =>
  secrets.from === 'existing' ? own(secrets.keys, vaultName(key)) : undefined;
