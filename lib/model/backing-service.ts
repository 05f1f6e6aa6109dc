import type { Endpoint } from './connection';
import type { Namespace } from './namespace';
import type { Resources } from './resources';
import { define } from './shape/define';
import type { BucketName, Count, Label, Line, Port, SqlName, UserId } from './primitives';

interface Backing {
  readonly name: Label;
  /** What it is, in one line. */
  readonly purpose: Line;
}

interface Stored extends Backing {
  readonly namespace: Namespace;
  readonly port: Port;
  readonly resources: Resources;
  /** Size of the data volume. */
  readonly volumeGiB: Count;
  /** Numeric user that the upstream image runs as. */
  readonly user: UserId;
}

/** PostgreSQL: a primary and a streaming replica behind PgBouncer on Kubernetes, one server in Compose. */
export interface Postgres extends Stored {
  readonly kind: 'postgres';
  /** The application's database. */
  readonly database: SqlName;
  /** The application's role, owner of the database. */
  readonly role: SqlName;
  readonly maxConnections: Count;
  /** Connections kept for the superuser, the operator and backups. */
  readonly reservedConnections: Count;
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
  readonly instances: Count;
  /** Connections that clients may open to one PgBouncer. */
  readonly maxClientConnections: Count;
  /** Connections that one PgBouncer opens to the server. */
  readonly poolSize: Count;
  readonly resources: Resources;
}

/** Redis as a message broker: never evicts, keeps an append-only file. */
export interface Redis extends Stored {
  readonly kind: 'redis';
}

/** A bucket of files. Which API serves it (`s3` or `azure`) is the environment's to say. */
export interface ObjectStorage extends Backing {
  readonly kind: 'objectStorage';
  readonly bucket: BucketName;
  /** The server that stands in for it in Compose. */
  readonly local: {
    readonly port: Port;
    readonly consolePort: Port;
    readonly resources: Resources;
    readonly user: UserId;
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

/** Where PostgreSQL can be connected to. */
export type PostgresEndpoint = 'readWrite' | 'readOnly' | 'direct';
/** What a service can want of an OpenID Connect provider. */
export type OidcEndpoint = 'signIn' | 'verify';

export type PostgresProps = Omit<Postgres, 'kind' | PostgresEndpoint>;
export type RedisProps = Omit<Redis, 'kind'>;
export type ObjectStorageProps = Omit<ObjectStorage, 'kind'>;
export type OidcProps = Omit<Oidc, 'kind' | OidcEndpoint>;

const endpoint = <T extends Postgres | Oidc>(of: T, name: Endpoint<T>['name']): Endpoint<T> => ({
  kind: 'endpoint',
  of,
  name,
});

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export const definePostgres = (props: PostgresProps): Postgres => define('postgres', props, postgres, definePostgres);

/** A database with its endpoints, from props that were checked. */
export function postgres(props: PostgresProps): Postgres {
  const self = { ...props, kind: 'postgres' } as Mutable<Postgres>;
  self.readWrite = endpoint<Postgres>(self, 'readWrite');
  self.readOnly = endpoint<Postgres>(self, 'readOnly');
  self.direct = endpoint<Postgres>(self, 'direct');
  return self;
}

export const defineRedis = (props: RedisProps): Redis =>
  define('redis', props, (checked) => ({ kind: 'redis', ...checked }), defineRedis);

export const defineObjectStorage = (props: ObjectStorageProps): ObjectStorage =>
  define('objectStorage', props, (checked) => ({ kind: 'objectStorage', ...checked }), defineObjectStorage);

export const defineOidc = (props: OidcProps): Oidc => define('oidc', props, oidc, defineOidc);

function oidc(props: OidcProps): Oidc {
  const self = { ...props, kind: 'oidc' } as Mutable<Oidc>;
  self.signIn = endpoint<Oidc>(self, 'signIn');
  self.verify = endpoint<Oidc>(self, 'verify');
  return self;
}
