import { as, at, defineJob, defineService, exec, http, within } from '../../../lib';
import { calculator } from './namespaces';
import { cache, database, emissions, mail, queue, uploads } from './stores';

const code = { namespace: calculator, image: 'api', source: { folder: 'api' } } as const;

// The programs were there before: they have names of their own for what they are told.
const store = as(database.readWrite, {
  DATABASE_URL: 'DB_URL',
  DATABASE_PASSWORD: 'DB_PASSWORD',
  DATABASE_HOST: 'POSTGRES_HOST',
  DATABASE_NAME: 'POSTGRES_DB',
});
const files = as(uploads, {
  STORAGE_ENDPOINT: 'S3_ENDPOINT_URL',
  STORAGE_BUCKET: 'S3_BUCKET',
  STORAGE_ACCESS_KEY: 'AWS_ACCESS_KEY_ID',
  STORAGE_SECRET_KEY: 'AWS_SECRET_ACCESS_KEY',
  STORAGE_REGION: 'AWS_DEFAULT_REGION',
});
const tasks = as(at(queue, 'amqp'), { RABBITMQ_URL: 'CELERY_BROKER_URL' });
const trail = as(within(database, 'audit').readWrite, {
  DATABASE_URL: 'AUDIT_URL',
  DATABASE_PASSWORD: 'AUDIT_PASSWORD',
});

export const api = defineService({
  ...code,
  name: 'api',
  runtime: 'python',
  purpose: 'Models and runs',
  args: ['uvicorn', 'calculator.api:app'],
  ports: { http: 8000 },
  route: [
    { prefix: '/api', maxBodyMiB: 100, timeoutSeconds: 120, rateLimit: { requestsPerSecond: 20 } },
    { prefix: '/api/events', streaming: true, timeoutSeconds: 3600 },
  ],
  drainSeconds: 120,
  connects: [store, trail, files, tasks, cache],
  probes: { readiness: http('/ready'), liveness: http('/alive') },
  resources: { cpuMillis: 500, memoryMiB: 512 },
  scaling: { min: 2, max: 4 },
  databasePool: 3,
  migrations: { args: ['alembic', 'upgrade', 'head'] },
});

export const worker = defineService({
  ...code,
  name: 'worker',
  runtime: 'python',
  purpose: 'Calculates',
  args: ['celery', '-A', 'calculator', 'worker'],
  ports: { health: 8001 },
  connects: [store, files, tasks, cache, mail, emissions],
  probes: { readiness: exec(['test', '-f', '/tmp/alive']) },
  resources: { cpuMillis: 2000, memoryMiB: 2048 },
  scaling: { min: 2, max: 6 },
  processes: 1,
  databasePool: 2,
  drainSeconds: 900,
});

export const web = defineService({
  name: 'web',
  namespace: calculator,
  purpose: 'The pages',
  ports: { http: 8080 },
  route: '/',
  connects: [api],
  probes: { readiness: http('/healthz'), liveness: http('/healthz') },
  resources: { cpuMillis: 50, memoryMiB: 64 },
  runtime: 'busybox',
});

export const docs = defineService({
  name: 'docs',
  namespace: calculator,
  purpose: 'The handbook',
  ports: { http: 8080 },
  // The image serves its pages from the root.
  route: { prefix: '/docs', stripPrefix: true, headers: { 'X-Frame-Options': 'DENY' } },
  probes: { readiness: http('/') },
  resources: { cpuMillis: 50, memoryMiB: 64 },
  runtime: 'busybox',
});

/** Migrates the second database, which the service's own migrations know nothing of. */
export const auditMigrations = defineJob({
  ...code,
  name: 'audit-migrations',
  purpose: 'Brings the audit trail to the shape that the code expects',
  args: ['alembic', '-n', 'audit', 'upgrade', 'head'],
  connects: [as(within(database, 'audit').direct, { DATABASE_URL: 'AUDIT_URL', DATABASE_PASSWORD: 'AUDIT_PASSWORD' })],
  resources: { cpuMillis: 100, memoryMiB: 256 },
});

export const cleanUp = defineJob({
  ...code,
  name: 'clean-up',
  purpose: 'Removes uploads that nobody used for a year',
  schedule: { cron: '30 2 * * *', timeZone: 'Europe/Berlin', concurrency: 'forbid', startWithinSeconds: 3600 },
  args: ['python', '-m', 'calculator.clean_up'],
  connects: [store, files],
  resources: { cpuMillis: 200, memoryMiB: 256 },
  timeoutSeconds: 3600,
});
