import type { Environment } from '../environment';
import { imageReference } from '../image';
import { tcp } from '../probe';
import type { Program } from '../program';
import { poolerParameters } from './pooler-parameters';
import type { Pooler, Postgres } from './postgres';
import { passwordName, passwordVariable } from './postgres-programs';
import { databasesOf, rolesOf } from './postgres-roles';

/** Name of PgBouncer in front of a server of ours, in Compose. */
export const poolerProgramName = ({ name }: Pick<Postgres, 'name'>): string => `${name}-pooler`;

/** User of the operator's image, which is what runs in a cluster too. */
const USER = 998;
const FOLDER = '/etc/pgbouncer-of-ours';
const USERS = '/tmp/users';

/** PgBouncer in transaction mode, where no operator runs it: configured as that one configures it. */
export const poolerProgram = (postgres: Postgres, pooler: Pooler, environment: Environment): Program => ({
  name: poolerProgramName(postgres),
  image: imageReference(environment.images, environment.registry, 'pgbouncer'),
  entrypoint: ['/bin/sh', '-euc', starting(postgres)],
  user: USER,
  ports: { postgresql: postgres.port },
  variables: rolesOf(postgres).map(passwordVariable),
  probes: { readiness: tcp(), liveness: tcp() },
  runtime: 'bash',
  resources: pooler.resources,
  volumes: [],
  config: [{ name: 'config', path: FOLDER, verbatim: true, files: { 'pgbouncer.ini': settings(postgres, pooler) } }],
  drainSeconds: 30,
});

/** Who may log in is known once the container has its secrets. */
const starting = (postgres: Postgres): string =>
  [
    'umask 077',
    `printf '"%s" "%s"\\n' ${rolesOf(postgres)
      .map(({ role, secret }) => `${role} "$${passwordName(secret)}"`)
      .join(' ')} > ${USERS}`,
    `exec pgbouncer ${FOLDER}/pgbouncer.ini`,
    '',
  ].join('\n');

const settings = (postgres: Postgres, pooler: Pooler): string =>
  [
    '[databases]',
    ...databasesOf(postgres).map(({ name }) => `${name} = host=${postgres.name} port=${postgres.port} dbname=${name}`),
    '',
    '[pgbouncer]',
    ...Object.entries({
      listen_addr: '*',
      listen_port: postgres.port,
      unix_socket_dir: '',
      auth_type: 'scram-sha-256',
      auth_file: USERS,
      pool_mode: 'transaction',
      // As the operator does: drivers say these, and nothing depends on them.
      ignore_startup_parameters: 'extra_float_digits,options',
      ...poolerParameters(pooler),
    }).map(([name, value]) => `${name} = ${value}`.trimEnd()),
    '',
  ].join('\n');
