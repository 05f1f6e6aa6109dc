import { uses } from './chart-pods';

const ONE_AWAY = { podDisruptionBudget: { maxUnavailable: 1 } };
const copying = { resources: uses({ cpuMillis: 10, memoryMiB: 32, memoryLimitMiB: 64 }) };

/**
 * Values of the chart within that of Argo CD: three Redis, which vote for one of them, and three proxies before that one. Each
 * on a machine of its own where there is one: the chart would leave the third without any on two machines.
 *
 * @see https://github.com/DandyDeveloper/charts/blob/redis-ha-4.38.0/charts/redis-ha/values.yaml
 */
export const redisApart = {
  enabled: true,
  ...ONE_AWAY,
  hardAntiAffinity: false,
  topologySpreadConstraints: { enabled: true, whenUnsatisfiable: 'ScheduleAnyway' },
  redis: { resources: uses({ cpuMillis: 50, memoryMiB: 64, memoryLimitMiB: 256 }) },
  sentinel: { resources: uses({ cpuMillis: 20, memoryMiB: 32, memoryLimitMiB: 128 }) },
  splitBrainDetection: copying,
  init: copying,
  haproxy: {
    ...ONE_AWAY,
    hardAntiAffinity: false,
    // Nobody asks it.
    metrics: { enabled: false },
    resources: uses({ cpuMillis: 20, memoryMiB: 96, memoryLimitMiB: 256 }),
    init: copying,
  },
} as const;
