import type { Environment } from '../environment';
import { imageReference } from '../image';
import type { Program } from '../program';
import { address, literal, type Variable } from '../value';
import { scratch, type Volume } from '../volume';
import type { Postgres } from './postgres';
import { grantsOf } from './postgres-grants';
import { databasesOf, isOwnedApart, rolesOf, type Role } from './postgres-roles';
import { databasePassword } from './secrets';

/** Name of the program that makes the roles and further databases of a server of ours, in Compose. */
export const databasesProgramName = ({ name }: Pick<Postgres, 'name'>): string => `${name}-databases`;

/** Name of the program that lets clients into the databases of an operator's cluster. */
export const grantsProgramName = ({ name }: Pick<Postgres, 'name'>): string => `${name}-grants`;

/** The user that images of the operator run as. */
const OPERATED_USER = 26;

/** Makes each role and database that the image has not made, and is content if they are there; a changed password is set anew. */
export function databasesProgram(postgres: Postgres, environment: Environment): Program {
  const [first, ...further] = databasesOf(postgres);
  const superuser = first?.owner ?? { role: '', secret: postgres.name };
  const made = rolesOf(postgres).slice(1);
  const sql = [
    ...made.flatMap(({ role, secret }) => [
      `\\getenv password ${passwordName(secret)}`,
      `SELECT 'CREATE ROLE "${role}" LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') \\gexec`,
      `ALTER ROLE "${role}" PASSWORD :'password';`,
    ]),
    ...further.map(
      ({ name, owner: { role } }) =>
        `SELECT 'CREATE DATABASE "${name}" OWNER "${role}"' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '${name}') \\gexec`,
    ),
    ...databasesOf(postgres)
      .filter(isOwnedApart)
      .flatMap((one) => [`\\connect "${one.name}"`, ...grantsOf(one)]),
  ];
  return program(postgres, environment, {
    name: databasesProgramName(postgres),
    image: 'postgres',
    user: postgres.user,
    script: psql(sql),
    // The image has a volume there, which would be left behind without a name.
    volumes: [scratch('data', '/var/lib/postgresql', 1)],
    variables: [
      { name: 'PGDATABASE', value: literal(first?.name ?? '') },
      { name: 'PGUSER', value: literal(superuser.role) },
      { name: 'PGPASSWORD', value: databasePassword(superuser) },
      ...made.map(passwordVariable),
    ],
  });
}

/** Lets the clients of each database into what its owner has made, as that owner: the operator has made the roles. */
export function grantsProgram(postgres: Postgres, environment: Environment): Program {
  const databases = databasesOf(postgres).filter(isOwnedApart);
  const steps = databases.map(
    (one) =>
      `PGUSER='${one.owner.role}' PGPASSWORD="$${passwordName(one.owner.secret)}" PGDATABASE='${one.name}' ${psql(grantsOf(one))}`,
  );
  return program(postgres, environment, {
    name: grantsProgramName(postgres),
    image: 'postgres-cluster',
    user: OPERATED_USER,
    script: ['set -e\n', ...steps].join(''),
    variables: databases.map(({ owner }) => passwordVariable(owner)),
  });
}

const psql = (sql: readonly string[]): string =>
  `psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 <<'END'\n${sql.join('\n')}\nEND\n`;

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
  postgres: Postgres,
  { images, registry }: Environment,
  { name, image, user, script, variables, volumes = [] }: Script,
): Program => ({
  name,
  image: imageReference(images, registry, image),
  entrypoint: ['bash', '-c', script],
  user,
  ports: {},
  variables: [
    { name: 'PGHOST', value: address(postgres.direct, 'host') },
    { name: 'PGPORT', value: address(postgres.direct, 'port') },
    ...variables,
  ],
  runtime: 'bash',
  resources: { cpuMillis: 50, memoryMiB: 64 },
  volumes,
  config: [],
  drainSeconds: 5,
});
