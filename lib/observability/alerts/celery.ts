import type { ResolvedService } from '../../model';
import { duration, labels } from '../promql';
import type { Alert } from './alert';

/** Tasks waiting for each process that could ever run: what more copies can no longer swallow soon. */
const TASKS_PER_PROCESS = 10;
/** So few failures are noise, whatever their share. */
const FEW_FAILURES = 5;
/** Share of failed tasks that is no longer chance. */
export const FAILED_SHARE = 0.1;
/** The heart beats every few seconds; a worker that hangs is restarted well before this. */
export const OLD_HEARTBEAT_SECONDS = 120;

/** Alerts of a service whose metrics are of the family `celery`. */
export function celeryAlerts({ service, scaling }: ResolvedService): Alert[] {
  const { name: job, processes, drainSeconds } = service;
  const mine = labels({ job });
  // Every worker reports the one queue: the sum would count it once a worker.
  const length = `max by (job, queue) (celery_queue_length${mine})`;
  const many = scaling.max * processes * TASKS_PER_PROCESS;
  return [
    {
      alert: 'QueueGrowing',
      severity: 'warning',
      expr: `${length} > ${many}\nand max by (job, queue) (deriv(celery_queue_length${mine}[15m])) > 0`,
      for: '10m',
      summary: `The queue of ${job} grows`,
      description: `{{ $value }} tasks wait in the queue {{ $labels.queue }} and they get more; ${scaling.max} × ${processes} processes at most work on them.`,
    },
    stuck(job, length, drainSeconds),
    {
      alert: 'WorkerHeartbeatOld',
      severity: 'warning',
      expr: `time() - celery_worker_heartbeat_timestamp_seconds${mine} > ${OLD_HEARTBEAT_SECONDS}`,
      for: '2m',
      summary: `A worker of ${job} hangs`,
      description: 'The heart of {{ $labels.instance }} last beat {{ $value | humanizeDuration }} ago.',
    },
    failing(job),
  ];
}

/**
 * Tasks wait and none ends. A task may take as long as `drainSeconds`, and the first end of each kind starts a new
 * series, which no rate sees: only the second one, after twice that time, proves that work goes on. Two minutes more are
 * for the scrapes.
 */
function stuck(job: string, length: string, drainSeconds: number): Alert {
  const patience = duration(Math.max(600, Math.ceil(drainSeconds / 30) * 60 + 120));
  return {
    alert: 'QueueStuck',
    severity: 'critical',
    expr: `${length} > 0\nunless on (job) sum by (job) (increase(celery_tasks_total${labels({ job })}[${patience}])) > 0`,
    for: patience,
    summary: `${job} finishes nothing`,
    description: `{{ $value }} tasks wait in the queue {{ $labels.queue }}, and for more than ${patience} none has ended.`,
  };
}

function failing(job: string): Alert {
  const failed = `sum by (job, task) (increase(celery_tasks_total${labels({ job, state: 'failed' })}[30m]))`;
  const ended = `sum by (job, task) (increase(celery_tasks_total${labels({ job, state: '~succeeded|failed' })}[30m]))`;
  return {
    alert: 'TasksFailing',
    severity: 'warning',
    expr: `${failed} / ${ended} > ${FAILED_SHARE}\nand ${failed} > ${FEW_FAILURES}`,
    for: '10m',
    summary: `Tasks of ${job} fail`,
    description: 'Of the tasks {{ $labels.task }} of the last 30 minutes, {{ $value | humanizePercentage }} failed.',
  };
}
