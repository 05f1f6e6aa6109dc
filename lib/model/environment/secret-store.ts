import type { ClientId, HttpsUrl } from '../primitives';

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

/** Where the values of secrets come from. */
export type SecretStoreChoice = AzureKeyVault;
