import {
  asSuperuser,
  BACKUPS_ROLE,
  imageReference,
  NO_DATA,
  psql,
  RESTIC_IMAGE,
  roleMade,
  socketOf,
  type Postgres,
  type Program,
  type ResolvedBacking,
  type ServerForm,
} from '../../lib/model';
import { TARGET, TOOLS, WORK } from './mounts';
import { BACKUPS_VOLUMES, readerProgramName } from './names';
import type { Given } from './programs';
import { readerPassword } from './secrets';

const once = { ports: {}, resources: { cpuMillis: 50, memoryMiB: 64 }, config: [], drainSeconds: 5 } as const;

/**
 * Brings restic, one static program, to where a program of another image finds it, with the authorities that it trusts; and gives
 * new volumes, or the folder of the host, to the user who writes there.
 */
export function volumesProgram({ environment: { images, registry }, backups }: Given, user: number): Program {
  const folders = [WORK, ...(backups.to.kind === 'folder' ? [TARGET] : [])];
  const script = [
    `cp /usr/bin/restic ${TOOLS}/restic.new`,
    `mv ${TOOLS}/restic.new ${TOOLS}/restic`,
    `cp /etc/ssl/certs/ca-certificates.crt ${TOOLS}/`,
    `for folder in ${folders.join(' ')}; do`,
    `  [ "$(stat -c %u $folder)" = ${user} ] || chown ${user}:${user} $folder`,
    'done',
    '',
  ];
  return {
    ...once,
    name: BACKUPS_VOLUMES,
    image: imageReference(images, registry, RESTIC_IMAGE),
    entrypoint: ['/bin/sh', '-euc', script.join('\n')],
    user: 0,
    runtime: 'busybox',
    variables: [],
    volumes: [],
  };
}

/** Makes the role that reads all databases of a server, and changes nothing; a changed password is set anew. */
export function readerProgram({ backing, form }: ResolvedBacking<Postgres, ServerForm>): Program {
  const { name, user } = backing;
  const sql = [
    // Rows that policies hide from others are to be in a backup.
    ...roleMade(BACKUPS_ROLE, 'BACKUPS_PASSWORD', 'BYPASSRLS'),
    `GRANT pg_read_all_data TO "${BACKUPS_ROLE}";`,
  ];
  return {
    ...once,
    name: readerProgramName(name),
    image: form.program.image,
    entrypoint: ['bash', '-c', psql(sql)],
    user,
    runtime: 'bash',
    variables: [...asSuperuser(backing, 'template1'), { name: 'BACKUPS_PASSWORD', value: readerPassword(name) }],
    volumes: [socketOf(backing), NO_DATA],
  };
}
