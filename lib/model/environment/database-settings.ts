import type { BucketName, Count, CronWithSeconds, Label, Moment } from '../primitives';
import type { Resources } from '../resources';

/** Base backups and the write-ahead log, in a container or bucket of the environment's archive. */
export interface Backups {
  /** The container or bucket. */
  readonly container: BucketName;
  /** How far back a restore can go. */
  readonly retentionDays: Count;
  /** When base backups are made. */
  readonly schedule: CronWithSeconds;
}

/**
 * The database as it was at a moment, in a cluster of its own beside the old one; clients follow. It stays written down
 * for as long as that cluster lives.
 */
export interface Restore {
  /** Name of the new cluster; its archive is kept under the same name. */
  readonly cluster: Label;
  /** Name of the cluster whose archive is read. */
  readonly from: Label;
  /** The moment that is restored. @default the end of the archive */
  readonly at?: Moment;
  /**
   * What becomes of the cluster whose archive is read: it stays, without clients and with all that it needs, or it is no longer
   * written down, and is deleted by hand. @default 'kept'
   */
  readonly old?: 'kept' | 'deleted';
}

/** How the operator runs a PostgreSQL. */
export interface DatabaseSettings {
  /** One primary, the others streaming replicas. */
  readonly instances: Count;
  /**
   * What a commit waits for where there is a replica. It always waits for one of them, which costs each commit a way over the
   * network. While no replica is there, `preferred` goes on without: a primary that is lost then takes along what was committed
   * meanwhile. `required` refuses to: no commit is ever lost, and none ends until a replica is back. It needs three instances.
   *
   * @default 'preferred'
   */
  readonly durability?: 'preferred' | 'required';
  /** @default none: what is lost is lost */
  readonly backups?: Backups;
  /** @default a new, empty database */
  readonly restore?: Restore;
  /** What one instance needs. @default as its definition says */
  readonly resources?: Resources;
  /** Size of the data volume. @default as its definition says */
  readonly volumeGiB?: Count;
}
