import type { ClientId, HttpsUrl, Region, StorageAccountName } from '../primitives';

/** Azure Blob Storage. */
export interface AzureBlob {
  readonly api: 'azure';
  /** The storage account. */
  readonly account: StorageAccountName;
  /**
   * The managed identity that pods on Kubernetes act as; it may read and write the container of files, and nothing else.
   *
   * @default a key of the account, as in Compose
   */
  readonly clientId?: ClientId;
}

/** Object storage that speaks S3. */
export interface S3 {
  readonly api: 's3';
  /** The region that requests are signed for. */
  readonly region: Region;
  /** Where somebody else runs it. @default the server that the definition describes is run here */
  readonly endpoint?: HttpsUrl;
}

/** Who keeps files. */
export type ObjectStorageChoice = AzureBlob | S3;
