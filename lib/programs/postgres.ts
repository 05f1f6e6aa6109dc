import {
  databasePassword,
  exec,
  imageReference,
  literal,
  persistent,
  scratch,
  type Environment,
  type Postgres,
  type Program,
} from '../model';

/** One PostgreSQL server from the official image, for targets without an operator. */
export function postgresProgram(postgres: Postgres, environment: Environment): Program {
  const { name, user, port, resources, volumeGiB, database, role, maxConnections } = postgres;
  return {
    name,
    image: imageReference(environment.images, environment.registry, 'postgres'),
    args: ['postgres', '-c', `port=${port}`, '-c', `max_connections=${maxConnections}`],
    user,
    ports: { postgresql: port },
    variables: [
      { name: 'POSTGRES_DB', value: literal(database) },
      { name: 'POSTGRES_USER', value: literal(role) },
      { name: 'POSTGRES_PASSWORD', value: databasePassword(name) },
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
  };
}
