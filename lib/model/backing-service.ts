import type { Endpoint } from './connection';
import type { Namespace } from './namespace';
import type { Resources } from './resources';

interface Backing {
  /** DNS-1123 label. */
  readonly name: string;
  readonly purpose: string;
}

interface Stored extends Backing {
  readonly namespace: Namespace;
  readonly port: number;
  readonly resources: Resources;
  /** Size of the data volume. */
  readonly volumeGiB: number;
  /** Numeric user that the upstream image runs as. */
  readonly user: number;
}

/** PostgreSQL: a primary and a streaming replica behind PgBouncer on Kubernetes, one server in Compose. */
export interface Postgres extends Stored {
  readonly kind: 'postgres';
  /** The application's database. */
  readonly database: string;
  /** The application's role, owner of the database. */
  readonly role: string;
  readonly maxConnections: number;
  /** Connections kept for the superuser, the operator and backups. */
  readonly reservedConnections: number;
  readonly pooler: Pooler;
  /** Through PgBouncer to the primary. */
  readonly readWrite: Endpoint<Postgres>;
  /** Through PgBouncer to the replica: what is read may be a moment old. */
  readonly readOnly: Endpoint<Postgres>;
  /** Straight to the primary, past PgBouncer: for migrations, which need a session. */
  readonly direct: Endpoint<Postgres>;
}

/** PgBouncer in front of the database, in transaction mode. */
export interface Pooler {
  readonly instances: number;
  /** Connections that clients may open to one PgBouncer. */
  readonly maxClientConnections: number;
  /** Connections that one PgBouncer opens to the server. */
  readonly poolSize: number;
  readonly resources: Resources;
}

/** Redis as a message broker: never evicts, keeps an append-only file. */
export interface Redis extends Stored {
  readonly kind: 'redis';
}

/** A bucket of files. Which API serves it (`s3` or `azure`) is the environment's to say. */
export interface ObjectStorage extends Backing {
  readonly kind: 'objectStorage';
  readonly bucket: string;
  /** The server that stands in for it in Compose. */
  readonly local: {
    readonly port: number;
    readonly consolePort: number;
    readonly resources: Resources;
    readonly user: number;
  };
}

/** An OpenID Connect provider outside the cluster. */
export interface Oidc extends Backing {
  readonly kind: 'oidc';
  /** Sends users to sign in: issuer, client id and client secret. */
  readonly signIn: Endpoint<Oidc>;
  /** Only checks the tokens it is shown: issuer and client id. */
  readonly verify: Endpoint<Oidc>;
}

/** Something we run but did not write, or only talk to (12-factor's term). */
export type BackingService = Postgres | Redis | ObjectStorage | Oidc;

type Props<T extends BackingService> = Omit<T, 'kind' | Doors>;
type Doors = 'readWrite' | 'readOnly' | 'direct' | 'signIn' | 'verify';

const door = <T extends BackingService>(of: T, name: Doors): Endpoint<T> => ({ kind: 'endpoint', of, name });

type Open<T> = { -readonly [K in keyof T]: T[K] };

export function definePostgres(props: Props<Postgres>): Postgres {
  const self = { kind: 'postgres', ...props } as Open<Postgres>;
  self.readWrite = door<Postgres>(self, 'readWrite');
  self.readOnly = door<Postgres>(self, 'readOnly');
  self.direct = door<Postgres>(self, 'direct');
  return self;
}

export const defineRedis = (props: Props<Redis>): Redis => ({ kind: 'redis', ...props });

export const defineObjectStorage = (props: Props<ObjectStorage>): ObjectStorage => ({
  kind: 'objectStorage',
  ...props,
});

export function defineOidc(props: Props<Oidc>): Oidc {
  const self = { kind: 'oidc', ...props } as Open<Oidc>;
  self.signIn = door<Oidc>(self, 'signIn');
  self.verify = door<Oidc>(self, 'verify');
  return self;
}
