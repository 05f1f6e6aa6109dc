import { as, definePostgres, defineRedis, defineServer, http } from '../../../lib';
import { jobs, stores } from './namespaces';

const server = {
  namespace: stores,
  port: 5432,
  role: 'django',
  user: 999,
  resources: { cpuMillis: 500, memoryMiB: 1024 },
  maxConnections: 200,
  reservedConnections: 20,
  pooler: {
    instances: 2,
    maxClientConnections: 300,
    poolSize: 30,
    resources: { cpuMillis: 100, memoryMiB: 128 },
  },
};

export const content = definePostgres({
  ...server,
  name: 'content',
  purpose: 'Pages, users and the schedule of jobs',
  database: 'content',
  volumeGiB: 20,
});

export const results = definePostgres({
  ...server,
  name: 'results',
  purpose: 'What jobs were given and what came of them',
  database: 'results',
  volumeGiB: 50,
});

export const queue = defineRedis({
  name: 'queue',
  namespace: jobs,
  purpose: 'Jobs that wait',
  port: 6379,
  user: 999,
  resources: { cpuMillis: 100, memoryMiB: 256 },
  volumeGiB: 2,
});

/** Pages that are expensive to make: another Redis, which may forget. */
export const pages = defineRedis({
  name: 'pages',
  use: 'cache',
  password: false,
  namespace: stores,
  purpose: 'Rendered pages',
  port: 6379,
  user: 999,
  resources: { cpuMillis: 100, memoryMiB: 256 },
});

/** Celery's own console, as it is published. */
export const flower = defineServer({
  name: 'flower',
  namespace: jobs,
  purpose: 'Looks at jobs and workers',
  ports: { http: 5555 },
  user: 1000,
  args: ['celery', 'flower'],
  runtime: 'python',
  probes: { readiness: http('/healthcheck') },
  resources: { cpuMillis: 50, memoryMiB: 128 },
  metrics: { port: 'http' },
  connects: [as(queue, { REDIS_URL: 'CELERY_BROKER_URL' })],
});
