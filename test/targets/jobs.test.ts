import { parse } from 'yaml';
import {
  defineJob,
  problemsOf,
  topologyOf,
  type Definition,
  type Environment,
  type Job,
  type JobProps,
} from '../../lib/model';
import { synth } from '../../synth';
import {
  aService,
  backendNamespace,
  broker,
  cluster,
  database,
  host,
  laptop,
  objectStorage,
} from '../fixtures/definitions';

const aJob = (props: Partial<JobProps> = {}): Job =>
  defineJob({
    name: 'reports',
    namespace: backendNamespace,
    purpose: 'A job of a test',
    args: ['report'],
    resources: { cpuMillis: 100, memoryMiB: 64 },
    ...props,
  });

interface Manifest {
  readonly kind: string;
  readonly spec: Readonly<Record<string, unknown>>;
  readonly metadata: { readonly annotations: Readonly<Record<string, string>> };
}

const written = (definitions: Readonly<Record<string, Definition>>, environment: Environment) =>
  new Map(
    synth({
      topology: topologyOf({ database, broker, objectStorage, ...definitions }),
      environments: [environment],
      root: '/',
    })
      .flatMap(({ files }) => files)
      .map(({ path, content }) => [path.replace(/^[^/]*\//, ''), content]),
  );
const inCluster = (definitions: Readonly<Record<string, Definition>>, path: string): Manifest =>
  parse(written(definitions, cluster).get(path) ?? '') as Manifest;
const inCompose = (definitions: Readonly<Record<string, Definition>>) =>
  (
    parse(written(definitions, laptop).get('docker-compose.yml') ?? '') as {
      services: Record<string, Record<string, unknown>>;
    }
  ).services;

describe('a job on a schedule', () => {
  const schedule = {
    cron: '30 2 * * 1',
    timeZone: 'Europe/Berlin',
    concurrency: 'replace',
    startWithinSeconds: 900,
  } as const;
  const job = aJob({ schedule, connects: [broker], timeoutSeconds: 1200, retries: 1 });

  test('is a CronJob that says time zone, concurrency, deadlines and history', () => {
    expect(inCluster({ job }, 'backend/CronJob.reports.yaml').spec).toMatchObject({
      schedule: '30 2 * * 1',
      timeZone: 'Europe/Berlin',
      concurrencyPolicy: 'Replace',
      startingDeadlineSeconds: 900,
      successfulJobsHistoryLimit: 1,
      failedJobsHistoryLimit: 3,
      jobTemplate: {
        spec: { backoffLimit: 1, activeDeadlineSeconds: 1200, template: { spec: { restartPolicy: 'Never' } } },
      },
    });
  });

  test('reaches what it connects to, and has an account of its own', () => {
    const files = written({ job }, cluster);
    expect(files.get('backend/NetworkPolicy.reports.yaml')).toContain('reports connects to redis');
    expect(files.has('backend/ServiceAccount.reports.yaml')).toBe(true);
  });

  test('is a service in Compose that only `docker compose run` starts, once', () => {
    expect(inCompose({ job })['reports']).toMatchObject({ profiles: ['jobs'], restart: 'no', command: ['report'] });
  });

  test('never runs twice at once, and starts within five minutes, unless it says otherwise', () => {
    expect(inCluster({ job: aJob({ schedule: '0 3 * * *' }) }, 'backend/CronJob.reports.yaml').spec).toMatchObject({
      schedule: '0 3 * * *',
      timeZone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 300,
    });
  });

  test('alerts when it failed, and when it is late', () => {
    const rules = written({ job }, cluster).get('monitoring/PrometheusRule.job-reports.yaml');
    expect(rules).toContain('alert: JobFailed');
    expect(rules).toContain('alert: JobLate');
    expect(rules).toContain('> 960');
  });
});

describe('a job before a release', () => {
  const job = aJob({ connects: [database.direct] });

  test('is a Job that each sync makes anew, before the workloads', () => {
    const { metadata } = inCluster({ job }, 'backend/Job.reports.yaml');
    expect(metadata.annotations).toMatchObject({
      'argocd.argoproj.io/hook': 'Sync',
      'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
    });
    const wave = (path: string): number =>
      Number(inCluster({ job, web: aService() }, path).metadata.annotations['argocd.argoproj.io/sync-wave']);
    expect(wave('backend/Job.reports.yaml')).toBeLessThan(wave('frontend/Deployment.web.yaml'));
  });

  test('is waited for in Compose by whoever connects to the same database', () => {
    const client = aService({ connects: [database.readWrite] });
    expect(inCompose({ job, client })['web']).toMatchObject({
      depends_on: { reports: { condition: 'service_completed_successfully' } },
    });
  });

  test('is told how many connections it may open, and they are counted', () => {
    expect(JSON.stringify(inCluster({ job }, 'backend/Job.reports.yaml'))).toContain(
      '"DATABASE_POOL_SIZE","value":"5"',
    );
    const greedy = aJob({ connects: [database.direct], databasePool: 100 });
    const [problem] = problemsOf({ topology: topologyOf({ database, greedy }), environments: [cluster] });
    expect(problem).toMatchObject({ subject: 'postgres', field: 'maxConnections' });
    expect(problem?.given).toContain('reports (100)');
  });

  test('runs the published image where nothing is built', () => {
    const file = written({ job }, host).get('docker-compose.yml');
    expect(file).toContain('image: registry.test/shop/reports:');
  });
});

describe('what a job can not be', () => {
  const fields = (job: Job) =>
    problemsOf({ topology: topologyOf({ database, broker, job }), environments: [cluster] }).map(({ field }) => field);

  test.each<[string, Partial<JobProps>, string]>([
    ['a schedule of six fields', { schedule: '0 0 3 * * *' }, 'schedule'],
    [
      'a time zone that nobody has',
      { schedule: { cron: '0 3 * * *', timeZone: 'Europe/Atlantis' } },
      'schedule.timeZone',
    ],
    ['a secret in clear', { env: { API_TOKEN: 'x' } }, 'env.API_TOKEN'],
    ['connected to what the topology does not hold', { connects: [aService({ name: 'other' })] }, 'connects[0]'],
  ])('%s', (_, props, field) => expect(fields(aJob(props))).toContain(field));

  test('of a name that its runs make too long', () => {
    const job = aJob({ name: 'r'.repeat(53), schedule: '0 3 * * *' });
    expect(() => written({ job }, cluster)).toThrow('has at most 52 characters');
  });
});

describe('migrations', () => {
  const service = aService({
    connects: [database.readWrite, broker],
    env: { QUEUE: { kind: 'text', parts: ['queue at ', { kind: 'variable', name: 'REDIS_PASSWORD' }] } },
    migrations: { args: ['migrate'] },
  });

  test('that are told of something they do not connect to are refused, with what to add', () => {
    const [problem] = problemsOf({ topology: topologyOf({ database, broker, service }), environments: [cluster] });
    expect(problem).toMatchObject({ subject: 'web', field: 'env.QUEUE' });
    expect(problem?.fix).toContain('migrations.connects');
  });

  test('connect to what they say, by a rule of their policy', () => {
    const told = aService({
      connects: [database.readWrite, broker],
      migrations: { args: ['migrate'], connects: [broker] },
    });
    const files = written({ told }, cluster);
    expect(files.get('frontend/NetworkPolicy.web-migrations.yaml')).toContain('connect to redis');
    expect(files.get('frontend/Job.web-migrations.yaml')).toContain('REDIS_URL');
  });
});
