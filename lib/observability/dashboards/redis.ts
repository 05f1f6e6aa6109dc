import type { Redis } from '../../model';
import { CRITICAL_MEMORY } from '../alerts/redis';
import { labels } from '../promql';
import type { Row } from './dashboard';
import { timeSeries } from './panel';

const CACHE_MEMORY =
  'A full cache forgets what was used least recently, so it may stay near 100 %. If its clients are slow meanwhile, what they need does not fit: give it more memory.';
const BROKER_MEMORY =
  'Ordinarily a few per cent: what is here are tasks that wait. At the line somebody is called, for at 100 % new tasks are refused: look at the queues, and whether workers keep up.';

/** A Redis: how full it is, how much it is asked, and by how many. */
export function redisRow({ name: job, use }: Redis): Row {
  const mine = labels({ job });
  return {
    title: job,
    height: 7,
    panels: [
      timeSeries({
        title: 'Memory used of maxmemory',
        description: use === 'cache' ? CACHE_MEMORY : BROKER_MEMORY,
        queries: [{ expr: `redis_memory_used_bytes${mine} / redis_memory_max_bytes${mine}`, legend: '{{instance}}' }],
        unit: 'percentunit',
        ...(use === 'cache' ? {} : { limit: { at: CRITICAL_MEMORY } }),
      }),
      timeSeries({
        title: 'Commands',
        description:
          'Commands a second, which follow the load. If they fall to nothing, see whether its clients reach it; if they are many times the usual, which of them asks in a loop.',
        queries: [
          {
            expr: `sum by (job) (rate(redis_commands_processed_total${mine}[$__rate_interval]))`,
            legend: 'commands',
          },
        ],
        unit: 'ops',
      }),
      timeSeries({
        title: 'Clients',
        description:
          'Open connections: some for each process of its clients, and steady. A number that only grows means a client that does not close them: it was likely changed last.',
        queries: [{ expr: `sum by (job) (redis_connected_clients${mine})`, legend: 'connected' }],
        unit: 'short',
      }),
    ],
  };
}
