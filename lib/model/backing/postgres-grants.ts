import type { Database } from './postgres-roles';

/** What clients may do with rows, and with the counters that number them. */
const TABLES = 'SELECT, INSERT, UPDATE, DELETE';
const SEQUENCES = 'USAGE, SELECT, UPDATE';

/**
 * Gives the clients of a database what they need of everything that its owner has made and will make, and limits to how long
 * they may take. Run in that database by its owner, or by a superuser; again and again, it changes nothing.
 *
 * What is to come is granted first: a table that is made meanwhile is left out by neither.
 *
 * @returns statements for psql
 * @see https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html
 */
export function grantsOf({ name, role, owner: { role: owner }, statementSeconds, lockSeconds }: Database): string[] {
  const always = `ALTER DEFAULT PRIVILEGES FOR ROLE "${owner}" GRANT`;
  const ofOwner = (what: string, kinds: string) =>
    `SELECT format('GRANT ${what} %I.%I TO "${role}"', nspname, relname) FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace ` +
    `WHERE relowner = '"${owner}"'::regrole AND relkind IN (${kinds}) AND nspname !~ '^pg_' \\gexec`;
  return [
    `${always} USAGE ON SCHEMAS TO "${role}";`,
    `${always} ${TABLES} ON TABLES TO "${role}";`,
    `${always} ${SEQUENCES} ON SEQUENCES TO "${role}";`,
    `GRANT USAGE ON SCHEMA public TO "${role}";`,
    `SELECT format('GRANT USAGE ON SCHEMA %I TO "${role}"', nspname) FROM pg_namespace WHERE nspowner = '"${owner}"'::regrole \\gexec`,
    ofOwner(`${TABLES} ON`, `'r', 'p', 'v', 'm', 'f'`),
    ofOwner(`${SEQUENCES} ON SEQUENCE`, `'S'`),
    `ALTER DATABASE "${name}" SET statement_timeout = '${statementSeconds}s';`,
    `ALTER DATABASE "${name}" SET lock_timeout = '${lockSeconds}s';`,
    // A migration takes as long as it takes, in a job that ends in time; only others are not kept waiting by its locks.
    `ALTER ROLE "${owner}" SET statement_timeout = 0;`,
    `ALTER ROLE "${owner}" SET idle_in_transaction_session_timeout = 0;`,
  ];
}
