import type { Endpoint } from '../connection';
import type { Namespace } from '../namespace';
import type { Count, Port, Seconds, SqlName, UserId } from '../primitives';
import type { Resources } from '../resources';
import { define } from '../shape/define';
import type { PatchProps } from '../patch';
import type { Backing } from './backing-service';

/** Where PostgreSQL can be connected to. */
export type PostgresEndpoint = 'readWrite' | 'readOnly' | 'direct';

/** The endpoints of one database. */
export interface DatabaseEndpoints {
  /** To the primary, through PgBouncer where there is one. */
  readonly readWrite: Endpoint<Postgres>;
  /** To any of the servers, through PgBouncer where there is one: what is read may be a moment old. */
  readonly readOnly: Endpoint<Postgres>;
  /** Straight to the primary, past PgBouncer: for migrations, which need a session. */
  readonly direct: Endpoint<Postgres>;
}

/** PgBouncer in front of the database, in transaction mode. */
export interface Pooler {
  /** Copies of PgBouncer. */
  readonly instances: Count;
  /** Connections that clients may open to one PgBouncer. */
  readonly maxClientConnections: Count;
  /** Connections that one PgBouncer opens to the server, for each database and role. */
  readonly poolSize: Count;
  /**
   * How long a query may wait for one of them, while all are busy or the server is away, before it fails. Below the
   * `timeoutSeconds` of every route to a client, which is told nothing otherwise. @default 20
   */
  readonly waitSeconds?: Seconds;
  readonly resources: Resources;
}

/** How long a query may wait for a connection of PgBouncer. */
export const waitSecondsOf = ({ waitSeconds = 20 }: Pick<Pooler, 'waitSeconds'>): number => waitSeconds;

/** Who may do what in a database. */
interface Roles {
  /** The role that its clients have: it reads and writes rows. */
  readonly role: SqlName;
  /**
   * The role that owns the database and its tables, with a password of its own: migrations, and jobs before a release, have it.
   * Clients then can't change the schema, and none of their statements lasts for ever. @default the role that clients have
   */
  readonly owner?: SqlName;
  /** Longest that a statement of a client may take, where somebody else owns the database. @default 60 */
  readonly statementSeconds?: Seconds;
  /** Longest that it, or a migration, may wait for a lock, where clients don't own the database. @default 10 */
  readonly lockSeconds?: Seconds;
}

/** A further database in the same server. */
export type FurtherDatabase = Roles;

export interface PostgresProps<D extends string = string> extends Backing, PatchProps, Roles {
  /** Where it runs on Kubernetes. */
  readonly namespace: Namespace;
  /** Where it listens. */
  readonly port: Port;
  /** What one server needs. */
  readonly resources: Resources;
  /** Size of the data volume. */
  readonly volumeGiB: Count;
  /** Numeric user that the upstream image runs as. */
  readonly user: UserId;
  /** The application's database. */
  readonly database: SqlName;
  /** Further databases in the same server, by name, each with roles of its own. @default none @keys sql-name */
  readonly databases?: Readonly<Record<D, FurtherDatabase>>;
  /** Connections that the server takes, of all clients together. */
  readonly maxConnections: Count;
  /** Connections kept for the superuser, the operator and backups. */
  readonly reservedConnections: Count;
  /** @default clients connect to the server itself */
  readonly pooler?: Pooler;
}

/** PostgreSQL: run by CloudNativePG on Kubernetes and as one server in Compose, or by somebody else. */
export interface Postgres<D extends string = string> extends PostgresProps<D>, DatabaseEndpoints {
  readonly kind: 'postgres';
  /** Name of the definition that this is a restored copy of, or the old one beside it. @default its own */
  readonly definedAs?: string;
  /** It has no clients any more, and is kept to be looked at. @default false */
  readonly isOld?: true;
}

export const definePostgres = <const D extends string = never>(props: PostgresProps<D>): Postgres<D> =>
  define('postgres', props, postgres, definePostgres);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function postgres(props: PostgresProps): Postgres {
  const self = { ...props, kind: 'postgres' } as Mutable<Postgres>;
  return Object.assign(self, endpointsOf(self));
}

/** The same database in another cluster, with endpoints of its own and nothing in front. */
export const inCluster = (postgres: Postgres, other: Pick<Postgres, 'name' | 'isOld'>): Postgres => {
  const { pooler: _, ...rest } = postgres;
  const self = { ...rest, ...other, definedAs: postgres.name } as Mutable<Postgres>;
  return Object.assign(self, endpointsOf(self));
};

/** The endpoints of a further database: `within(database, 'reports').readWrite`. */
export const within = <D extends string>(server: Postgres<D>, database: NoInfer<D>): DatabaseEndpoints =>
  endpointsOf(server, database);

const endpointsOf = (of: Postgres, database?: string): DatabaseEndpoints => {
  const endpoint = (name: PostgresEndpoint): Endpoint<Postgres> => ({
    kind: 'endpoint',
    of,
    name,
    ...(database === undefined ? {} : { database }),
  });
  return { readWrite: endpoint('readWrite'), readOnly: endpoint('readOnly'), direct: endpoint('direct') };
};
