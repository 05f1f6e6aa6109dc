import { literal, type Variable } from '../value';
import { scratch, shared, type SharedVolume } from '../volume';
import type { Postgres } from './postgres';

/** Who may do everything in a server of ours: no client is, and it has no password, so that nobody is over the network. */
export const SUPERUSER = 'postgres';

/** The folder with the server's socket. Whoever has it may come in as any role, as the image says of what is local. */
export const socketOf = ({ name }: Pick<Postgres, 'name'>): SharedVolume =>
  shared(name, 'socket', '/var/run/postgresql', 16);

/** The image has a volume there, which an engine would leave behind without a name after a program that keeps no data. */
export const NO_DATA = scratch('data', '/var/lib/postgresql', 1);

/** How a program beside a server comes in as its superuser, to a database that every server has. */
export const asSuperuser = (postgres: Postgres, database: 'postgres' | 'template1'): Variable[] =>
  Object.entries({
    PGHOST: socketOf(postgres).path,
    PGPORT: String(postgres.port),
    PGDATABASE: database,
    PGUSER: SUPERUSER,
  }).map(([name, value]) => ({ name, value: literal(value) }));

/** Has psql carry out each line, and end with the first that fails. */
export const psql = (sql: readonly string[]): string =>
  `psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 <<'END'\n${sql.join('\n')}\nEND\n`;

/** Makes a role that is not there, and gives it the password of a variable; what it may besides is said in between. */
export const roleMade = (role: string, variable: string, rights: string): string[] => [
  `\\getenv password ${variable}`,
  `SELECT 'CREATE ROLE "${role}" LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') \\gexec`,
  `ALTER ROLE "${role}" ${rights} PASSWORD :'password';`,
];
