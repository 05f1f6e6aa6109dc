import type { ClientId, HttpsUrl, Region, StorageAccountName } from '../primitives';

/** An Azure storage account, reached with a workload identity. */
export interface AzureArchive {
  readonly api: 'azure';
  /** The storage account. */
  readonly account: StorageAccountName;
  /** The managed identity that the pods of databases act as; it may write the container of backups, and nothing else. */
  readonly clientId: ClientId;
}

/** Object storage that speaks S3, run by somebody else: an archive in the cluster would be lost with it. */
export interface S3Archive {
  readonly api: 's3';
  /** Where it is. */
  readonly endpoint: HttpsUrl;
  /** The region that requests are signed for. @default the one that the endpoint takes where none is said */
  readonly region?: Region;
}

/** Where the backups and the logs of databases are kept; `none` says that what is lost is lost, and every synth repeats it. */
export type ArchiveChoice = AzureArchive | S3Archive | 'none';
