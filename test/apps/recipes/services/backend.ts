import { defineService, http } from '../../../../lib';
import { backendNamespace } from '../namespaces';
import { broker } from './broker';
import { database } from './database';
import { entraId } from './entra-id';
import { objectStorage } from './object-storage';

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
