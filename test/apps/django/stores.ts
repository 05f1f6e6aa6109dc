import { definePostgres, defineRedis } from '../../../lib';
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
