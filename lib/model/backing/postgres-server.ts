import type { Environment } from '../environment';
import { imageReference } from '../image';
import { exec } from '../probe';
import { literal } from '../value';
import { persistent, scratch } from '../volume';
import type { ServerForm } from './forms';
import type { Postgres } from './postgres';
import { serverParameters } from './postgres-parameters';
import { poolerProgram } from './pooler-program';
import { databasesProgram } from './postgres-programs';
import { databasesOf, rolesOf } from './postgres-roles';
import { databasePassword } from './secrets';

/** One PostgreSQL server from the official image, for targets without an operator. */
export function postgresServer(postgres: Postgres, environment: Environment): ServerForm {
  const { name, namespace, user, port, resources, volumeGiB, database } = postgres;
  const [first] = databasesOf(postgres);
  const superuser = first?.owner.role ?? '';
  const location = { scheme: 'postgresql', port };
  return {
    kind: 'server',
    namespace,
    endpoints: { readWrite: location, readOnly: location, direct: location },
    volumeOfRoot: false,
    ...frontOf(postgres, environment),
    preparations: rolesOf(postgres).length > 1 ? [databasesProgram(postgres, environment)] : [],
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
        { name: 'POSTGRES_USER', value: literal(superuser) },
        { name: 'POSTGRES_PASSWORD', value: databasePassword({ secret: name }) },
      ],
      // Over TCP: while the image initialises its data, the server it runs for that answers on the socket only.
      probes: {
        readiness: exec(['pg_isready', '-h', '127.0.0.1', '-p', String(port), '-U', superuser, '-d', database]),
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

/** Where people elsewhere come in, clients meet what they meet in a cluster. */
function frontOf(postgres: Postgres, environment: Environment): Pick<ServerForm, 'front'> {
  const { pooler } = postgres;
  if (pooler === undefined || environment.target !== 'compose' || environment.public === undefined) return {};
  return { front: { program: poolerProgram(postgres, pooler, environment), endpoints: ['readWrite', 'readOnly'] } };
}
