import { defineService, exec } from '../../lib';
import { workerNamespace } from '../namespaces';
import { backend } from './backend';
import { broker } from './broker';
import { database } from './database';
import { objectStorage } from './object-storage';

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
  scaling: { min: 2, max: 10, queue: { of: broker, perCopy: 10 } },
  drainSeconds: 300,
  env: { LOG_LEVEL: 'info' },
  source: backend.source,
});
