import { defineObjectStorage, defineOidc, definePostgres, defineRedis, defineService, exec, http } from '../../../lib';
import { backendNamespace, dataNamespace, frontendNamespace, workerNamespace } from './namespaces';

export const database = definePostgres({
  name: 'postgres',
  namespace: dataNamespace,
  purpose: 'The application database',
  port: 5432,
  database: 'app',
  role: 'app',
  user: 999,
  resources: { cpuMillis: 500, memoryMiB: 1024 },
  volumeGiB: 20,
  maxConnections: 200,
  reservedConnections: 20,
  pooler: {
    instances: 2,
    maxClientConnections: 500,
    poolSize: 40,
    resources: { cpuMillis: 100, memoryMiB: 128 },
  },
});

export const broker = defineRedis({
  name: 'redis',
  namespace: workerNamespace,
  purpose: 'Task queue between the backend and the workers',
  port: 6379,
  user: 999,
  resources: { cpuMillis: 100, memoryMiB: 512 },
  volumeGiB: 5,
});

export const objectStorage = defineObjectStorage({
  name: 'object-storage',
  purpose: 'Files that users upload and jobs produce',
  bucket: 'app-files',
  server: { resources: { cpuMillis: 100, memoryMiB: 256 } },
});

export const entraId = defineOidc({
  name: 'entra-id',
  purpose: 'Microsoft Entra ID: sign-in and tokens',
});

export const backend = defineService({
  name: 'backend',
  namespace: backendNamespace,
  purpose: 'The HTTP API',
  ports: { http: 8000 },
  route: '/api',
  metrics: { port: 'http', family: 'http' },
  connects: [database.readWrite, database.readOnly, broker, objectStorage, entraId.verify],
  probes: { readiness: http('/ready'), liveness: http('/healthz') },
  runtime: 'python',
  resources: { cpuMillis: 250, memoryMiB: 384 },
  scaling: { min: 2, max: 10 },
  env: { LOG_LEVEL: 'info' },
  migrations: { args: ['alembic', 'upgrade', 'head'], check: ['python', '-m', 'app.schema'] },
  source: {
    folder: 'backend',
    live: { '/app/app': 'app', '/app/migrations': 'migrations' },
    rebuild: ['Dockerfile', 'requirements.txt'],
  },
});

const alive = exec(['python', '-m', 'app.heartbeat'], { periodSeconds: 10, timeoutSeconds: 5 });

export const worker = defineService({
  name: 'worker',
  namespace: workerNamespace,
  purpose: 'Celery workers: jobs from the queue',
  image: 'backend',
  args: ['python', '-m', 'app.work'],
  ports: { metrics: 9808 },
  metrics: { port: 'metrics', family: 'celery' },
  connects: [broker, database.readWrite, objectStorage],
  probes: { readiness: alive, liveness: alive },
  runtime: 'python',
  resources: { cpuMillis: 500, memoryMiB: 512 },
  scaling: { min: 2, max: 10 },
  drainSeconds: 300,
  env: { LOG_LEVEL: 'info' },
  source: backend.source,
});

export const frontend = defineService({
  name: 'frontend',
  namespace: frontendNamespace,
  purpose: 'The single-page application',
  ports: { http: 3000 },
  route: '/',
  connects: [backend, entraId.signIn],
  probes: { readiness: http('/healthz'), liveness: http('/healthz') },
  resources: { cpuMillis: 100, memoryMiB: 128 },
  scaling: { min: 2, max: 10 },
  source: { folder: 'frontend', live: { '/app/public': 'public' }, rebuild: ['Dockerfile', 'nginx.conf.template'] },
});

export const docs = defineService({
  name: 'docs',
  namespace: frontendNamespace,
  purpose: 'Documentation',
  ports: { http: 8080 },
  route: '/docs',
  probes: { readiness: http('/healthz'), liveness: http('/healthz') },
  resources: { cpuMillis: 50, memoryMiB: 64 },
  scaling: { min: 2, max: 4 },
  profile: 'apps',
  source: { folder: 'docs', live: { '/app/public': 'public' } },
});

export const itManager = defineService({
  name: 'it-manager',
  namespace: frontendNamespace,
  purpose: "The IT managers' application",
  ports: { http: 8080 },
  route: '/it-manager',
  probes: { readiness: http('/healthz'), liveness: http('/healthz') },
  resources: { cpuMillis: 50, memoryMiB: 64 },
  scaling: { min: 2, max: 4 },
  profile: 'apps',
  source: { folder: 'it-manager', live: { '/app/public': 'public' } },
});

export const teamManager = defineService({
  name: 'team-manager',
  namespace: frontendNamespace,
  purpose: "The team managers' application",
  ports: { http: 8080 },
  route: '/team-manager',
  probes: { readiness: http('/healthz'), liveness: http('/healthz') },
  resources: { cpuMillis: 50, memoryMiB: 64 },
  scaling: { min: 2, max: 4 },
  profile: 'apps',
  source: { folder: 'team-manager', live: { '/app/public': 'public' } },
});
