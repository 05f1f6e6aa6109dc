import type { Endpoint } from '../connection';
import type { FurtherDatabase, Postgres } from './postgres';

/** A role of PostgreSQL that logs in. */
export interface Role {
  readonly role: string;
  /** Name of the secret with its password. */
  readonly secret: string;
}

/** One database of a server: its clients have its role. */
export interface Database extends Role {
  readonly name: string;
  /** Who owns it and makes its tables: its clients' role itself, where no other is said. */
  readonly owner: Role;
  readonly statementSeconds: number;
  readonly lockSeconds: number;
}

/** The databases of a server: its own, then the further ones. */
export const databasesOf = (postgres: Postgres): Database[] => {
  const { database, databases = {} } = postgres;
  const name = secretsOf(postgres);
  return [
    databaseOf(postgres, database, name, postgres),
    ...Object.entries(databases).map(([further, roles]) =>
      databaseOf(postgres, further, `${name}-${further.replace(/_/g, '-')}`, roles),
    ),
  ];
};

/** A restored database has the roles and the passwords of the old one: it is a copy of all of it. */
const secretsOf = ({ name, definedAs = name }: Postgres): string => definedAs;

/** @param secret of its owner, which is the first role that there is */
function databaseOf(
  postgres: Postgres,
  name: string,
  secret: string,
  { role, owner = role, statementSeconds = 60, lockSeconds = 10 }: FurtherDatabase,
): Database {
  const common = { name, role, owner: { role: owner, secret }, statementSeconds, lockSeconds };
  return { ...common, secret: owner === role ? secret : `${secretsOf(postgres)}-${role.replace(/_/g, '-')}` };
}

/** Whether its clients have another role than its owner. */
export const isOwnedApart = ({ role, owner }: Database): boolean => owner.role !== role;

/** Every role of a server, each with its password. */
export const rolesOf = (postgres: Postgres): Role[] =>
  databasesOf(postgres).flatMap((one) => (isOwnedApart(one) ? [one.owner, one] : [one]));

/** The database that an endpoint leads to. */
export function databaseAt({ of, database }: Endpoint<Postgres>): Database {
  const found = databasesOf(of);
  const one = database === undefined ? found[0] : found.slice(1).find(({ name }) => name === database);
  return one ?? databaseOf(of, database ?? '', of.name, { role: '' });
}

/** Who a client is to the database that its endpoint leads to. */
export function roleAt(endpoint: Endpoint<Postgres>): Role {
  const database = databaseAt(endpoint);
  return endpoint.asOwner === true ? database.owner : database;
}
