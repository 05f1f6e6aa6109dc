import type { Environment } from '../environment';
import { imageReference } from '../image';
import type { Program } from '../program';
import { address, type Variable } from '../value';
import type { Volume } from '../volume';
import type { Postgres } from './postgres';
import { grantsOf } from './postgres-grants';
import { givenToItsOwner, MEANWHILE_ENDS } from './postgres-older-volume';
import { databasesOf, isOwnedApart, rolesOf, type Role } from './postgres-roles';
import { asSuperuser, NO_DATA, psql, roleMade, socketOf, SUPERUSER } from './postgres-superuser';
import { databasePassword } from './secrets';

/** Name of the program that makes the roles and further databases of a server of ours, in Compose. */
export const databasesProgramName = ({ name }: Pick<Postgres, 'name'>): string => `${name}-databases`;

/** Name of the program that lets clients into the databases of an operator's cluster. */
export const grantsProgramName = ({ name }: Pick<Postgres, 'name'>): string => `${name}-grants`;

/** The user that images of the operator run as. */
const OPERATED_USER = 26;

/**
 * Makes each role and database, and is content if they are there; a changed password is set anew, without the old one. It is the
 * superuser, and comes in by the socket.
 */
export function databasesProgram(postgres: Postgres, environment: Environment): Program {
  const all = databasesOf(postgres);
  const [first] = all;
  const roles = rolesOf(postgres);
  const sql = [
    MEANWHILE_ENDS,
    `ALTER ROLE "${SUPERUSER}" PASSWORD NULL;`,
    ...roles.flatMap(({ role, secret }) => roleMade(role, passwordName(secret), 'NOSUPERUSER')),
    ...all.flatMap(({ name, owner: { role } }) => [
      `SELECT 'CREATE DATABASE "${name}"' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '${name}') \\gexec`,
      `ALTER DATABASE "${name}" OWNER TO "${role}";`,
    ]),
    ...all.filter(isOwnedApart).flatMap((one) => [`\\connect "${one.name}"`, ...grantsOf(one)]),
  ];
  return program(environment, {
    name: databasesProgramName(postgres),
    image: 'postgres',
    user: postgres.user,
    script: `set -e\n${refusing(roles)}${first === undefined ? '' : givenToItsOwner(first)}${psql(sql)}`,
    volumes: [socketOf(postgres), NO_DATA],
    variables: [...asSuperuser(postgres, 'postgres'), ...roles.map(passwordVariable)],
  });
}

/** Lets the clients of each database into what its owner has made, as that owner: the operator has made the roles. */
export function grantsProgram(postgres: Postgres, environment: Environment): Program {
  const databases = databasesOf(postgres).filter(isOwnedApart);
  const steps = databases.map(
    (one) =>
      `PGUSER='${one.owner.role}' PGPASSWORD="$${passwordName(one.owner.secret)}" PGDATABASE='${one.name}' ${psql(grantsOf(one))}`,
  );
  return program(environment, {
    name: grantsProgramName(postgres),
    image: 'postgres-cluster',
    user: OPERATED_USER,
    script: ['set -e\n', ...steps].join(''),
    variables: [
      { name: 'PGHOST', value: address(postgres.direct, 'host') },
      { name: 'PGPORT', value: address(postgres.direct, 'port') },
      ...databases.map(({ owner }) => passwordVariable(owner)),
    ],
  });
}

/** What would only fail later, in clients that can't read the URL that they are given. */
const refusing = (roles: readonly Role[]): string =>
  `for name in ${roles.map(({ secret }) => passwordName(secret)).join(' ')}; do
case "\${!name}" in *[!A-Za-z0-9._~-]*)
echo "$name has a character that no URL takes as it is: letters, digits and - . _ ~ alone" >&2; exit 1
esac
done
`;

export const passwordName = (secret: string): string => `${secret.toUpperCase().replace(/-/g, '_')}_PASSWORD`;

export const passwordVariable = (role: Role): Variable => ({
  name: passwordName(role.secret),
  value: databasePassword(role),
});

interface Script {
  readonly name: string;
  readonly image: string;
  readonly user: number;
  readonly script: string;
  readonly variables: readonly Variable[];
  /** @default none */
  readonly volumes?: readonly Volume[];
}

const program = (
  { images, registry }: Environment,
  { name, image, user, script, variables, volumes = [] }: Script,
): Program => ({
  name,
  image: imageReference(images, registry, image),
  entrypoint: ['bash', '-c', script],
  user,
  ports: {},
  variables,
  runtime: 'bash',
  resources: { cpuMillis: 50, memoryMiB: 64 },
  volumes,
  config: [],
  drainSeconds: 5,
});
