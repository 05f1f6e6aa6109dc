import type { Redis } from '../../model';
import { labels } from '../promql';
import type { Alert, Severity } from './alert';

/** Share of maxmemory at which somebody must look now. */
export const CRITICAL_MEMORY = 0.9;

/** Alerts of a Redis: it is away; and of a broker: it is full, it refuses to write, it can't save. */
export const redisAlerts = (redis: Redis): Alert[] => [
  {
    alert: 'RedisDown',
    severity: 'critical',
    expr: `redis_up${labels({ job: redis.name })} == 0`,
    for: '1m',
    summary: `${redis.name} does not answer`,
    description: `The exporter, which runs apart from ${redis.name}, has not reached it for a minute: ${redis.use === 'cache' ? 'everything is asked for anew' : 'tasks can be neither queued nor taken'}.`,
  },
  // A full cache forgets, which is what it is for.
  ...(redis.use === 'cache' ? [] : brokerAlerts(redis)),
];

function brokerAlerts({ name: job }: Redis): Alert[] {
  const mine = labels({ job });
  const memory = (severity: Severity, ratio: number): Alert => ({
    alert: 'RedisMemoryHigh',
    severity,
    expr: `redis_memory_used_bytes${mine} / redis_memory_max_bytes${mine} > ${ratio}`,
    for: '5m',
    summary: `${job} is nearly full`,
    description: `${job} uses {{ $value | humanizePercentage }} of its maxmemory. It evicts nothing: at 100 % it refuses new tasks.`,
  });
  return [
    memory('warning', 0.75),
    memory('critical', CRITICAL_MEMORY),
    {
      alert: 'RedisRejectsWrites',
      severity: 'critical',
      expr: `increase(redis_errors_total${labels({ job, err: '~OOM|MISCONF' })}[5m]) > 0`,
      summary: `${job} refuses to write`,
      description: `${job} answered {{ $value | humanize }} writes of the last 5 minutes with {{ $labels.err }}: tasks are being lost or refused.`,
    },
    {
      alert: 'RedisPersistenceFailing',
      severity: 'critical',
      expr: `redis_aof_last_write_status${mine} == 0`,
      for: '2m',
      summary: `${job} can't save`,
      description: `${job} fails to write its append-only file: what it holds would not outlive a restart.`,
    },
  ];
}
