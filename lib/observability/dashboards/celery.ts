import { latency } from './latency';
import type { ResolvedService } from '../../model';
import { FAILED_SHARE, OLD_HEARTBEAT_SECONDS } from '../alerts/celery';
import { labels } from '../promql';
import type { Row } from './dashboard';
import { stat, timeSeries } from './panel';

const ZOOM = '$__rate_interval';

/** Traffic, errors and latency of the family `celery`, its queue, and how busy the processes are. */
export function celeryRows({ service: { name, processes } }: ResolvedService): Row[] {
  const ask = queries(name);
  return [
    now(ask),
    traffic(ask),
    errors(ask),
    latency({ all: 'All tasks', by: 'task', quantile: ask.quantile }),
    saturation(ask, processes),
  ];
}

type Queries = ReturnType<typeof queries>;

const queries = (job: string) => {
  const mine = labels({ job });
  return {
    // Every worker reports the one queue: the sum would count it once a worker.
    waiting: `max by (queue) (celery_queue_length${mine})`,
    atWork: (by: string) => `sum by (${by}) (celery_active_tasks${mine})`,
    heartbeatAge: `max by (job) (time() - celery_worker_heartbeat_timestamp_seconds${mine})`,
    tasks: (state: string, by: string) => `sum by (${by}) (rate(celery_tasks_total${labels({ job, state })}[${ZOOM}]))`,
    quantile: (q: number, by: string) =>
      `histogram_quantile(${q}, sum by (${by}) (rate(celery_task_duration_seconds_bucket${mine}[${ZOOM}])))`,
  };
};

const now = (ask: Queries): Row => ({
  title: 'Now',
  height: 4,
  panels: [
    stat({ title: 'Waiting', queries: [{ expr: ask.waiting, legend: '{{queue}}' }], unit: 'short' }),
    stat({ title: 'At work', queries: [{ expr: ask.atWork('job'), legend: '' }], unit: 'short' }),
    stat({
      title: 'Oldest heartbeat',
      queries: [{ expr: ask.heartbeatAge, legend: '' }],
      unit: 's',
      limit: { at: OLD_HEARTBEAT_SECONDS },
    }),
  ],
});

const traffic = (ask: Queries): Row => ({
  title: 'Traffic',
  height: 8,
  panels: [
    timeSeries({
      title: 'Tasks that ended',
      queries: [{ expr: ask.tasks('~succeeded|failed', 'task'), legend: '{{task}}' }],
      unit: 'ops',
      stacked: true,
    }),
    timeSeries({ title: 'Tasks that wait', queries: [{ expr: ask.waiting, legend: '{{queue}}' }], unit: 'short' }),
  ],
});

const errors = (ask: Queries): Row => ({
  title: 'Errors',
  height: 8,
  panels: [
    timeSeries({
      title: 'Failed and retried',
      queries: [{ expr: ask.tasks('~failed|retried', 'task, state'), legend: '{{task}} {{state}}' }],
      unit: 'ops',
    }),
    timeSeries({
      title: 'Share of tasks that failed',
      queries: [
        { expr: `${ask.tasks('failed', 'task')} / ${ask.tasks('~succeeded|failed', 'task')}`, legend: '{{task}}' },
      ],
      unit: 'percentunit',
      limit: { at: FAILED_SHARE },
    }),
  ],
});

const saturation = (ask: Queries, processes: number): Row => ({
  title: 'Saturation',
  height: 8,
  panels: [
    timeSeries({
      title: 'Tasks at work by instance',
      description: 'The line is at one task a process: an instance that stays there is fully busy.',
      queries: [{ expr: ask.atWork('instance'), legend: '{{instance}}' }],
      unit: 'short',
      limit: { at: processes },
    }),
  ],
});
