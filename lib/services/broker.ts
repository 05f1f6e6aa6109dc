import { defineRedis } from '../model';

export const broker = defineRedis({
  name: 'redis',
  namespace: 'worker',
  purpose: 'Task queue between the backend and the workers',
  port: 6379,
  user: 999,
  resources: { cpuMillis: 100, memoryMiB: 512 },
  volumeGiB: 5,
});
