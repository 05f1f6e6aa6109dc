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

/** A further database in the same server. */
export interface FurtherDatabase {
  /** Its role, owner of the database. */
  readonly role: SqlName;
}

export interface PostgresProps<D extends string = string> extends Backing, PatchProps {
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
  /** The application's role, owner of the database. */
  readonly role: SqlName;
  /** Further databases in the same server, by name, each with a role of its own. @default none @keys sql-name */
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
  /** Name of the definition that this is a restored copy of. @default its own */
  readonly definedAs?: string;
}

export const definePostgres = <const D extends string = never>(props: PostgresProps<D>): Postgres<D> =>
  define('postgres', props, postgres, definePostgres);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function postgres(props: PostgresProps): Postgres {
  const self = { ...props, kind: 'postgres' } as Mutable<Postgres>;
  return Object.assign(self, endpointsOf(self));
}

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

/** One database of a server. */
export interface Database {
  readonly name: string;
  readonly role: string;
  /** Name of the secret with the role's password. */
  readonly secret: string;
}

/** The databases of a server: its own, then the further ones. */
export const databasesOf = ({ name, database, role, databases = {} }: Postgres): Database[] => [
  { name: database, role, secret: name },
  ...Object.entries(databases).map(([further, { role: owner }]) => ({
    name: further,
    role: owner,
    secret: `${name}-${further.replace(/_/g, '-')}`,
  })),
];

/** The database that an endpoint leads to. */
export function databaseAt({ of, database }: Endpoint<Postgres>): Database {
  const [first, ...further] = databasesOf(of);
  const found = database === undefined ? first : further.find(({ name }) => name === database);
  return found ?? { name: database ?? '', role: '', secret: of.name };
}
