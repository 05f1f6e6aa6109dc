import type { ClientId, HttpsUrl, Region, StorageAccountName } from '../primitives';

/** An Azure storage account. */
export interface AzureArchive {
  readonly api: 'azure';
  /** The storage account. */
  readonly account: StorageAccountName;
  /**
   * The managed identity that the pods of databases act as; it may write the container of backups, and nothing else.
   *
   * @default a key of the account, from the secret store
   */
  readonly clientId?: ClientId;
}

/** Object storage that speaks S3. */
export interface S3Archive {
  readonly api: 's3';
  /**
   * Where somebody else runs it.
   *
   * @default the object storage that is run here: for rehearsals, for it is lost with the cluster
   */
  readonly endpoint?: HttpsUrl;
  /** The region that requests are signed for. @default the one that the endpoint takes where none is said */
  readonly region?: Region;
}

/** Where the backups and the logs of databases are kept; `none` says that what is lost is lost, and every synth repeats it. */
export type ArchiveChoice = AzureArchive | S3Archive | 'none';
