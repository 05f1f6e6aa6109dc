import type { Postgres } from './backing/postgres';
import { directOf } from './backing/postgres-gives';
import { endpointsOf, ownersOf, type Connectable, type Endpoint } from './connection';
import type { FilesProps } from './files';
import type { Namespace } from './namespace';
import { migrationsName } from './naming';
import type { PatchProps } from './patch';
import { whereOf, type PodProps } from './pod';
import type { Content, Count, Cron, ImageName, Label, Line, Seconds, TimeZone, UserId } from './primitives';
import type { Resources } from './resources';
import type { Runtime } from './runtime';
import type { Service } from './service';
import { define } from './shape/define';
import type { Source } from './source';
import { stated } from './stated';
import { variablesFrom, type Value, type Variable } from './value';
import type { Volume } from './volume';

/** When a job runs again and again. */
export interface Schedule {
  /** When it starts. */
  readonly cron: Cron;
  /** Name of the time zone in which the schedule is read. @default 'Etc/UTC' */
  readonly timeZone?: TimeZone;
  /** What happens when it is time and the last one still runs: the new one is left out, both run, or the old one ends. @default 'forbid' */
  readonly concurrency?: 'forbid' | 'allow' | 'replace';
  /** How late it may start before it is left out. @default 300 */
  readonly startWithinSeconds?: Seconds;
  /** Runs that are kept to be looked at. @default 1 that succeeded and 3 that failed */
  readonly keep?: {
    /** Of those that succeeded, the last so many. */
    readonly succeeded: Count;
    /** Of those that failed, the last so many. */
    readonly failed: Count;
  };
}

export interface JobProps extends PodProps, PatchProps, FilesProps {
  /** Becomes the name of the Kubernetes Job or CronJob, and of the Compose service. */
  readonly name: Label;
  /** Where it runs on Kubernetes. */
  readonly namespace: Namespace;
  /** What it does, in one line. */
  readonly purpose: Line;
  readonly resources: Resources;
  /** When it runs; a string is a cron expression of five fields, UTC. @default once before each release */
  readonly schedule?: Cron | Schedule;
  /** What it is called among the environment's images. @default the name */
  readonly image?: ImageName;
  /** What runs in place of the image's entry point. @default the image's own @minItems 1 */
  readonly entrypoint?: readonly Content[];
  /** What the entry point is given. @default the image's own @minItems 1 */
  readonly args?: readonly Content[];
  /**
   * What it talks to. Variables, policies and start order follow from this. Before a release it is to a database who owns it, and
   * has ended before the services of its namespace start, and in Compose those that use its database: it connects to none of
   * them. On a schedule it is a client like others. @default nothing
   */
  readonly connects?: readonly Connectable[];
  /** Further variables; a string is a literal. @default none @keys variable-name */
  readonly env?: Readonly<Record<string, Content | Value>>;
  /** Longest one run may take. @default 600 */
  readonly timeoutSeconds?: Seconds;
  /** How often a run that failed is tried again. @default 2 @minimum 0 @maximum 20 @asType integer */
  readonly retries?: number;
  /** Writable folders besides /tmp. @default none */
  readonly volumes?: readonly Volume[];
  /** Numeric user and group. @default 10001 */
  readonly user?: UserId;
  /** Database connections that it may open; handed over as DATABASE_POOL_SIZE. @default 5 */
  readonly databasePool?: Count;
  /** @default the folder named like the job */
  readonly source?: Source;
}

/** Something we build that runs to its end: before a release, or on a schedule. */
export interface Job extends PodProps, PatchProps, FilesProps {
  readonly kind: 'job';
  readonly name: string;
  readonly namespace: Namespace;
  readonly purpose: string;
  readonly resources: Resources;
  /** @default once before each release */
  readonly schedule?: Required<Schedule>;
  readonly image: string;
  readonly entrypoint?: readonly string[];
  readonly args?: readonly string[];
  readonly runtime: Runtime;
  readonly connects: readonly Endpoint[];
  readonly env: readonly Variable[];
  readonly timeoutSeconds: number;
  readonly retries: number;
  readonly volumes: readonly Volume[];
  readonly user: number;
  readonly databasePool: number;
  readonly drainSeconds: number;
  readonly source: Source;
  /** The service whose migrations it runs. @default none: it stands by itself */
  readonly migrates?: Service;
  /** The service whose migrations it waits for, on behalf of its namespace. @default none */
  readonly awaits?: Service;
}

/** The service that a job is written down with: it runs its migrations, or waits for them. */
export const followedBy = ({ migrates, awaits }: Pick<Job, 'migrates' | 'awaits'>): Service | undefined =>
  migrates ?? awaits;

/** Defines a job. Nothing is thrown here: `validate` reports all problems of a topology together. */
export const defineJob = (props: JobProps): Job => define('job', props, job, defineJob);

function job(props: JobProps): Job {
  const { schedule, env, connects, ...rest } = props;
  return {
    kind: 'job',
    image: props.name,
    runtime: 'none',
    timeoutSeconds: 600,
    retries: 2,
    volumes: [],
    user: 10001,
    databasePool: 5,
    drainSeconds: 20,
    source: { folder: props.name },
    ...rest,
    connects: endpointsOf(connects).map((one) => (schedule === undefined ? ownersOf(one) : one)),
    env: variablesFrom(env),
    ...(schedule === undefined ? {} : { schedule: wholeSchedule(schedule) }),
  };
}

/** What holds of a schedule that says no more than when. */
const USUAL: Omit<Required<Schedule>, 'cron'> = {
  timeZone: 'Etc/UTC',
  concurrency: 'forbid',
  startWithinSeconds: 300,
  keep: { succeeded: 1, failed: 3 },
};

/** @param usual what holds where a schedule says nothing */
export const wholeSchedule = (schedule: Cron | Schedule, usual: Partial<Schedule> = USUAL): Required<Schedule> => ({
  ...USUAL,
  ...usual,
  ...(typeof schedule === 'string' ? { cron: schedule } : stated(schedule)),
});

/** A service's connection to what it migrates, the first database that it connects to: that by which it writes, if one does. */
export function migratedBy({ migrations, connects }: Service): Endpoint<Postgres> | undefined {
  if (migrations === undefined) return undefined;
  const all = connects.filter((one): one is Endpoint<Postgres> => one.of.kind === 'postgres');
  const same = all.filter(({ of, database }) => of === all[0]?.of && database === all[0].database);
  return same.find(({ name }) => name !== 'readOnly') ?? same[0];
}

/** A service's migrations as the job that they are: the same image, straight to the primary. */
export function migrationsOf(service: Service): Job[] {
  const { migrations } = service;
  const database = migratedBy(service);
  if (migrations === undefined || database === undefined) return [];
  const { name: _, purpose, entrypoint, namespace, resources, image, runtime, volumes, user, databasePool } = service;
  return [
    {
      kind: 'job',
      name: migrationsName(service),
      purpose: `Migrations: ${purpose}`,
      namespace,
      resources,
      image,
      runtime,
      volumes,
      user,
      databasePool,
      ...(entrypoint === undefined ? {} : { entrypoint }),
      args: migrations.args,
      connects: [directOf(database), ...endpointsOf(migrations.connects)].map(ownersOf),
      env: service.env,
      timeoutSeconds: migrations.timeoutSeconds ?? 600,
      retries: 2,
      drainSeconds: service.drainSeconds,
      source: service.source,
      migrates: service,
      ...(service.files === undefined ? {} : { files: service.files }),
      ...whereOf(service),
    },
  ];
}
