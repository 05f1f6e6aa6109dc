import type { Database } from './postgres-roles';
import { psql, SUPERUSER } from './postgres-superuser';

/** A role for the time in which a volume is changed; no definition can have one of this name. */
const MEANWHILE = 'older-volume';

/** The first number that PostgreSQL gives an object that it does not bring itself. */
const FIRST_NUMBER = 16384;

/** Where objects stand that a migration makes, and who owns them there. */
const OWNERS: readonly (readonly [catalog: string, owner: string, only?: string])[] = [
  ['pg_namespace', 'nspowner', `nspname !~ '^pg_'`],
  ['pg_class', 'relowner', `relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND relpersistence <> 't'`],
  ['pg_type', 'typowner'],
  ['pg_proc', 'proowner'],
  ['pg_operator', 'oprowner'],
  ['pg_collation', 'collowner'],
  ['pg_statistic_ext', 'stxowner'],
  ['pg_ts_dict', 'dictowner'],
  ['pg_ts_config', 'cfgowner'],
];

/**
 * Older versions had the image make the owner of the first database the superuser, which PostgreSQL lets nobody undo: the first
 * role that there is stays one. So it is renamed, and what it has is given to a new role of its old name, in one transaction.
 * What belongs to an extension stays with that, and what belongs to another object follows it.
 *
 * @returns a script that does nothing where there is a superuser of ours
 */
export function givenToItsOwner({ name, owner: { role } }: Database): string {
  const sql = [
    `SELECT 'CREATE ROLE "${MEANWHILE}" SUPERUSER LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${MEANWHILE}') \\gexec`,
    `\\connect - "${MEANWHILE}"`,
    'BEGIN;',
    `ALTER ROLE "${role}" RESET ALL;`,
    `ALTER ROLE "${role}" RENAME TO "${SUPERUSER}";`,
    `CREATE ROLE "${role}" LOGIN;`,
    `SELECT format('ALTER %s %s OWNER TO "${role}"', replace(what.type, 'statistics object', 'statistics'), what.identity) FROM (`,
    [...OWNERS.map(ownedIn), LARGE_OBJECTS].join(' UNION ALL\n'),
    ') AS owned (catalog, number), pg_identify_object(catalog, number, 0) AS what',
    `WHERE number >= ${FIRST_NUMBER} AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = catalog AND objid = number AND objsubid = 0`,
    `AND (deptype IN ('e', 'i') OR deptype = 'a' AND what.type = 'sequence')) \\gexec`,
    'COMMIT;',
  ];
  return `if ! psql --no-psqlrc --command '' 2> /dev/null; then
PGUSER='${role}' PGDATABASE='${name}' ${psql(sql)}fi
`;
}

const ownedIn = ([catalog, owner, only]: (typeof OWNERS)[number]): string =>
  `SELECT '${catalog}'::regclass, oid FROM ${catalog} WHERE ${owner} = '"${SUPERUSER}"'::regrole${only === undefined ? '' : ` AND ${only}`}`;

/** They are known by the catalog with their content, and owned in another. */
const LARGE_OBJECTS = `SELECT 'pg_largeobject'::regclass, oid FROM pg_largeobject_metadata WHERE lomowner = '"${SUPERUSER}"'::regrole`;

/** The role for that time goes. */
export const MEANWHILE_ENDS = `SELECT 'DROP ROLE "${MEANWHILE}"' FROM pg_roles WHERE rolname = '${MEANWHILE}' \\gexec`;
