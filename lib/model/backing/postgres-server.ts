import type { Environment } from '../environment';
import { imageReference } from '../image';
import { exec } from '../probe';
import type { Program } from '../program';
import { address, literal } from '../value';
import { persistent, scratch } from '../volume';
import type { ServerForm } from './forms';
import { databasesOf, type Postgres } from './postgres';
import { serverParameters } from './postgres-parameters';
import { databasePassword } from './secrets';

/** Name of the program that makes the further databases of a server. */
export const databasesProgramName = ({ name }: Pick<Postgres, 'name'>): string => `${name}-databases`;

/** One PostgreSQL server from the official image, for targets without an operator. */
export function postgresServer(postgres: Postgres, environment: Environment): ServerForm {
  const { name, namespace, user, port, resources, volumeGiB, database, role } = postgres;
  const location = { scheme: 'postgresql', port };
  return {
    kind: 'server',
    namespace,
    endpoints: { readWrite: location, readOnly: location, direct: location },
    volumeOfRoot: false,
    preparations: databasesOf(postgres).length > 1 ? [databasesProgram(postgres, environment)] : [],
    program: {
      name,
      image: imageReference(environment.images, environment.registry, 'postgres'),
      args: [
        'postgres',
        ...Object.entries({ port, ...serverParameters(postgres) }).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      ],
      user,
      ports: { postgresql: port },
      variables: [
        { name: 'POSTGRES_DB', value: literal(database) },
        { name: 'POSTGRES_USER', value: literal(role) },
        { name: 'POSTGRES_PASSWORD', value: databasePassword({ secret: name }) },
      ],
      // Over TCP: while the image initialises its data, the server it runs for that answers on the socket only.
      probes: {
        readiness: exec(['pg_isready', '-h', '127.0.0.1', '-p', String(port), '-U', role, '-d', database]),
      },
      runtime: 'bash',
      resources,
      // From version 18 on the image keeps its data in a folder named after the version, below this one.
      volumes: [persistent('data', '/var/lib/postgresql', volumeGiB), scratch('run', '/var/run/postgresql', 16)],
      config: [],
      drainSeconds: 60,
    },
  };
}

/** Makes each further database and its role, and is content if they are there; a changed password is set anew. */
function databasesProgram(postgres: Postgres, environment: Environment): Program {
  const { name, user, database, role } = postgres;
  const further = databasesOf(postgres).slice(1);
  const password = (secret: string): string => `${secret.toUpperCase().replace(/-/g, '_')}_PASSWORD`;
  const sql = further.flatMap((one) => [
    `\\getenv password ${password(one.secret)}`,
    `SELECT 'CREATE ROLE "${one.role}" LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${one.role}') \\gexec`,
    `ALTER ROLE "${one.role}" PASSWORD :'password';`,
    `SELECT 'CREATE DATABASE "${one.name}" OWNER "${one.role}"' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '${one.name}') \\gexec`,
  ]);
  return {
    name: databasesProgramName(postgres),
    image: imageReference(environment.images, environment.registry, 'postgres'),
    entrypoint: ['bash', '-c', `psql --no-psqlrc --set ON_ERROR_STOP=1 <<'END'\n${sql.join('\n')}\nEND\n`],
    user,
    ports: {},
    variables: [
      { name: 'PGHOST', value: address(postgres.direct, 'host') },
      { name: 'PGPORT', value: address(postgres.direct, 'port') },
      { name: 'PGDATABASE', value: literal(database) },
      { name: 'PGUSER', value: literal(role) },
      { name: 'PGPASSWORD', value: databasePassword({ secret: name }) },
      ...further.map((one) => ({ name: password(one.secret), value: databasePassword(one) })),
    ],
    runtime: 'bash',
    resources: { cpuMillis: 50, memoryMiB: 64 },
    volumes: [],
    config: [],
    drainSeconds: 5,
  };
}
