import type { ClientId, DataKey, HttpsUrl, ObjectName } from '../primitives';

/** An Azure Key Vault, read by External Secrets with a workload identity. */
export interface AzureKeyVault {
  readonly from: 'azure-key-vault';
  /** Its address. */
  readonly url: HttpsUrl;
  /** The directory that it belongs to. */
  readonly tenantId: ClientId;
  /** The managed identity that may read it, and nothing else. */
  readonly clientId: ClientId;
}

/** Any other store that External Secrets reads. Each secret has its name there as `npm run secrets` lists it. */
export interface ExternalSecretsProvider {
  readonly from: 'external-secrets';
  /** `spec.provider` of a ClusterSecretStore, as a manifest spells it: what `externalSecrets({ … })` makes. */
  readonly provider: object;
}

/** A key of a Secret that is there. */
export interface ExistingKey {
  /** Name of the Secret, in the namespace of whoever reads it. */
  readonly secret: ObjectName;
  /** The key inside it. */
  readonly key: DataKey;
}

/** Secrets that somebody makes in each namespace, by whatever way: pods read them, and nothing is installed for them. */
export interface ExistingSecrets {
  readonly from: 'existing';
  /**
   * Where keys are that are called otherwise there, by the names that `npm run secrets` lists.
   *
   * @default a Secret of the name and key that a definition says @keys label
   */
  readonly keys?: Readonly<Record<string, ExistingKey>>;
}

/**
 * Made in the cluster by External Secrets, once, and known to nobody: for rehearsals. What has a `local` value has that.
 * What somebody else issues can't be made.
 */
export interface GeneratedSecrets {
  readonly from: 'generated';
}

/** Where the values of secrets come from. */
export type SecretStoreChoice = AzureKeyVault | ExternalSecretsProvider | ExistingSecrets | GeneratedSecrets;
