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
    latency({
      all: 'All tasks',
      by: 'task',
      descriptions: {
        all: '50, 95 and 99 of a hundred tasks end within this time, not counting how long they waited. What is ordinary is theirs to say: look at the next panel when it rises.',
        by: 'Within this time 95 % of the tasks of each name end. One that rises alone is slow by its own work; if all rise, look at the database and at the CPU of the pods.',
      },
      quantile: ask.quantile,
    }),
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
    stat({
      title: 'Waiting',
      description:
        'Tasks that no worker has taken yet: a few, and soon none. If it climbs, see whether all processes are busy, and whether workers run at all.',
      queries: [{ expr: ask.waiting, legend: '{{queue}}' }],
      unit: 'short',
    }),
    stat({
      title: 'At work',
      description:
        'Tasks that are worked on now, by all instances. None while some wait means that workers are cut off from the broker: look at their log.',
      queries: [{ expr: ask.atWork('job'), legend: '' }],
      unit: 'short',
    }),
    stat({
      title: 'Oldest heartbeat',
      description:
        'How long ago the instance that has been silent longest gave a sign of life: ordinarily some seconds. If it is red, that worker hangs or has lost the broker: look at its log.',
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
      description:
        'Tasks a second that succeeded or failed, by name. It follows the load; if it falls to nothing while tasks wait, look at the workers and the broker.',
      queries: [{ expr: ask.tasks('~succeeded|failed', 'task'), legend: '{{task}}' }],
      unit: 'ops',
      stacked: true,
    }),
    timeSeries({
      title: 'Tasks that wait',
      description:
        'The length of each queue: it rises with a burst and falls again. A line that only climbs means that more comes than is worked on: look at Saturation, then at the scaling.',
      queries: [{ expr: ask.waiting, legend: '{{queue}}' }],
      unit: 'short',
    }),
  ],
});

const errors = (ask: Queries): Row => ({
  title: 'Errors',
  height: 8,
  panels: [
    timeSeries({
      title: 'Failed and retried',
      description:
        'Tasks a second that ended with an error or are tried again: ordinarily none. Retries alone mean that something outside is unsteady; for failures, look for the task in the log.',
      queries: [{ expr: ask.tasks('~failed|retried', 'task, state'), legend: '{{task}} {{state}}' }],
      unit: 'ops',
    }),
    timeSeries({
      title: 'Share of tasks that failed',
      description:
        'Of the tasks of each name that ended, how many failed: ordinarily none. Above the line somebody is told: see whether it began with a release, and what the task connects to.',
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
      description:
        'How many tasks each instance works on. The line is at one task a process: an instance that stays there is fully busy, and if all are, tasks wait: look at the scaling.',
      queries: [{ expr: ask.atWork('instance'), legend: '{{instance}}' }],
      unit: 'short',
      limit: { at: processes },
    }),
  ],
});
