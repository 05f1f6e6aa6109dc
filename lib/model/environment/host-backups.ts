import type { AbsolutePath, BucketName, Count, Cron, HttpsUrl, Label, Region } from '../primitives';

/** A folder of the host, best on another disk. It is there before anything starts, and `down --volumes` leaves it alone. */
export interface BackupFolder {
  readonly kind: 'folder';
  readonly path: AbsolutePath;
}

/** A bucket that somebody else runs, whose keys stand in .env. */
export interface BackupBucket {
  readonly kind: 's3';
  readonly endpoint: HttpsUrl;
  readonly bucket: BucketName;
  /** The region that requests are signed for. */
  readonly region: Region;
}

/**
 * Copies of all databases and files that a host keeps, encrypted with a password of .env: whoever loses that has lost them. What
 * is made anew is not among them: tasks of brokers, caches, certificates, what monitoring has counted.
 */
export interface HostBackups {
  /** When one is made. */
  readonly schedule: Cron;
  /** How far back a restore can go; counted from the last one, so that none is lost while there are no new ones. */
  readonly retentionDays: Count;
  /** Where they are kept. */
  readonly to: BackupFolder | BackupBucket;
  /**
   * Servers with a volume of which none are made, by name: the engine knows how to copy a PostgreSQL and object storage while they
   * run, and no other server. @default none
   */
  readonly without?: readonly Label[];
}
