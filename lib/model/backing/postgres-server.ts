import type { Environment } from '../environment';
import { imageReference } from '../image';
import { exec } from '../probe';
import { memoryLimit } from '../resources';
import { literal } from '../value';
import { persistent, scratch } from '../volume';
import type { ServerForm } from './forms';
import type { Postgres } from './postgres';
import { serverParameters } from './postgres-parameters';
import { poolerProgram } from './pooler-program';
import { databasesProgram } from './postgres-programs';
import { socketOf, SUPERUSER } from './postgres-superuser';

/** What another text comes from each time that it is read: a password that nobody is told. */
const NOBODY_KNOWS = '/proc/sys/kernel/random/uuid';

/** One PostgreSQL server from the official image, for targets without an operator. */
export function postgresServer(postgres: Postgres, environment: Environment): ServerForm {
  const { name, namespace, user, port, resources, volumeGiB } = postgres;
  const location = { scheme: 'postgresql', port };
  return {
    kind: 'server',
    namespace,
    endpoints: { readWrite: location, readOnly: location, direct: location },
    volumeOfRoot: false,
    ...frontOf(postgres, environment),
    preparations: [databasesProgram(postgres, environment)],
    program: {
      name,
      image: imageReference(environment.images, environment.registry, 'postgres'),
      args: [
        'postgres',
        ...Object.entries({ port, ...serverParameters(postgres) }).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      ],
      user,
      ports: { postgresql: port },
      // The image makes the superuser and asks for a password, which is needed for nothing: who may come in by the socket needs none.
      variables: [
        { name: 'POSTGRES_USER', value: literal(SUPERUSER) },
        { name: 'POSTGRES_PASSWORD_FILE', value: literal(NOBODY_KNOWS) },
      ],
      // Over TCP: while the image initialises its data, the server it runs for that answers on the socket only.
      probes: {
        readiness: exec(['pg_isready', '-h', '127.0.0.1', '-p', String(port), '-U', SUPERUSER]),
      },
      runtime: 'bash',
      resources,
      // From version 18 on the image keeps its data in a folder named after the version, below this one.
      volumes: [
        persistent('data', '/var/lib/postgresql', volumeGiB),
        socketOf(postgres),
        // Workers of one query share memory here: as much as the server may have, as in a cluster, not the 64 MiB of an engine.
        scratch('shm', '/dev/shm', memoryLimit(resources)),
      ],
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
