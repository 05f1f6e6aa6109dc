import {
  BACKUPS_ROLE,
  cronTimes,
  exec,
  imageReference,
  literal,
  longestGapSeconds,
  NO_DATA,
  RESTIC_IMAGE,
  socketOf,
  SUPERUSER,
  type BackedUp,
  type ComposeEnvironment,
  type CronField,
  type HostBackups,
  type Postgres,
  type Program,
  type ResolvedBacking,
  type SecretKey,
  type ServerForm,
  type SharedVolume,
  type Variable,
} from '../../lib/model';
import { projectName } from '../addresses';
import { filesOf, TARGET, TOOLS } from './mounts';
import { BACKUPS, RESTORE } from './names';
import { SCRIPTS, scripts } from './scripts';
import { backupsKeys, backupsPassword, readerPassword } from './secrets';

/** What the programs are made from. */
export interface Given {
  readonly environment: ComposeEnvironment;
  readonly backups: HostBackups;
  readonly what: BackedUp;
}

/** Backs up on schedule; with `now` or `list` it does that, once. Roles of databases are those that may read. */
export function backupsProgram(given: Given): Program {
  const { backups, what } = given;
  const asked = exec(['sh', `${SCRIPTS}/backups.sh`, 'healthy'], { periodSeconds: 10, timeoutSeconds: 5 });
  return {
    ...common(given),
    name: BACKUPS,
    entrypoint: ['sh', `${SCRIPTS}/backups.sh`],
    probes: { readiness: asked },
    variables: [
      ...repository(given),
      ...literals(schedule(backups)),
      ...servers(what, ({ backing: { name } }) => ({ host: name, user: BACKUPS_ROLE, password: readerPassword(name) })),
      ...files(what),
    ],
  };
}

/** Restores the backup that it is given. Databases, extensions and owners take the superuser, who comes in by a socket. */
export function restoreProgram(given: Given): Program {
  const { what } = given;
  const { volumes, ...shared } = common(given);
  const sockets = what.databases.map(({ backing }) => socketAt(backing));
  return {
    ...shared,
    name: RESTORE,
    entrypoint: ['sh', `${SCRIPTS}/restore.sh`],
    volumes: [...volumes, ...sockets],
    variables: [
      ...repository(given),
      ...servers(what, ({ backing }) => ({ host: socketAt(backing).path, user: SUPERUSER })),
      ...files(what),
    ],
  };
}

/** Where the socket of a server is seen, of several. */
const socketAt = (postgres: Postgres): SharedVolume => ({ ...socketOf(postgres), path: `/sockets/${postgres.name}` });

/** In the image of the servers, whose own programs dump and restore them; it owns the files that it copies. */
function common({ environment: { images, registry }, what }: Given) {
  const { databases, storages } = what;
  const [first = databases[0]] = storages;
  return {
    image: imageReference(images, registry, databases.length === 0 ? RESTIC_IMAGE : 'postgres'),
    user: first?.form.program.user ?? 0,
    ports: {},
    runtime: databases.length === 0 ? 'busybox' : 'bash',
    resources: { cpuMillis: 100, memoryMiB: 512 },
    volumes: databases.length === 0 ? [] : [NO_DATA],
    config: [scripts()],
    drainSeconds: 20,
  } as const;
}

/** Where backups are, as restic reads it. */
function repository({ environment, backups: { to } }: Given): Variable[] {
  const password = { name: 'RESTIC_PASSWORD', value: backupsPassword };
  if (to.kind === 'folder') return [...literals({ RESTIC_REPOSITORY: TARGET }), password];
  const [access, secret] = backupsKeys;
  return [
    ...literals({ RESTIC_REPOSITORY: `s3:${to.endpoint}/${to.bucket}/${projectName(environment)}` }),
    password,
    { name: 'AWS_ACCESS_KEY_ID', value: access },
    { name: 'AWS_SECRET_ACCESS_KEY', value: secret },
    // The image of PostgreSQL trusts no authority.
    ...literals({ AWS_DEFAULT_REGION: to.region, RESTIC_CACERT: `${TOOLS}/ca-certificates.crt` }),
  ];
}

/** Numbers of two digits, as `date` writes them. */
const field = (one: CronField | undefined): string =>
  one === undefined || one === '*' ? '*' : one.map((number) => String(number).padStart(2, '0')).join(' ');

/** The schedule, and the longest that it lets pass; what can't be read is a problem of the definition. */
function schedule({ schedule: cron, retentionDays }: HostBackups): Readonly<Record<string, string>> {
  const times = cronTimes(cron);
  return {
    MINUTES: field(times?.minutes),
    HOURS: field(times?.hours),
    DAYS: field(times?.days),
    MONTHS: field(times?.months),
    WEEKDAYS: field(times?.weekdays),
    LONGEST_SECONDS: String((times && longestGapSeconds(times)) ?? 0),
    RETENTION_DAYS: String(retentionDays),
  };
}

/** Each server as NAME:HOST:PORT:USER:VARIABLE, and the variables with the passwords. */
function servers({ databases }: BackedUp, as: (server: ResolvedBacking<Postgres, ServerForm>) => Coming): Variable[] {
  const all = databases.map((one) => ({ name: one.backing.name, port: one.backing.port, ...as(one) }));
  const variable = (name: string) => `${name.toUpperCase().replace(/-/g, '_')}_SERVER_PASSWORD`;
  const words = all.map(({ name, host, port, user }) => [name, host, port, user, variable(name)].join(':'));
  return [
    ...literals({ SERVERS: words.join(' ') }),
    ...all.flatMap(({ name, password }) => (password === undefined ? [] : [{ name: variable(name), value: password }])),
  ];
}

/** How a program comes in to a server of PostgreSQL. */
interface Coming {
  readonly host: string;
  readonly user: string;
  /** @default it needs none */
  readonly password?: SecretKey;
}

const files = (what: BackedUp): Variable[] => literals({ FILES: filesOf(what).join(' ') });

const literals = (values: Readonly<Record<string, string>>): Variable[] =>
  Object.entries(values).map(([name, value]) => ({ name, value: literal(value) }));
