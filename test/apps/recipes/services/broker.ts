import { defineRedis } from '../../../../lib';
import { workerNamespace } from '../namespaces';

export const broker = defineRedis({
  name: 'redis',
  namespace: workerNamespace,
  purpose: 'Task queue between the backend and the workers',
  port: 6379,
  user: 999,
  resources: { cpuMillis: 100, memoryMiB: 512 },
  volumeGiB: 5,
});
