import type { Count, UrlPath } from './primitives';

/** Metrics in the Prometheus text format. @typeParam Named what may name one of the ports */
export interface Metrics<Named extends string = string> {
  /** Name of the port that answers. */
  readonly port: Named;
  /** Where they are. @default '/metrics' */
  readonly path?: UrlPath;
  /**
   * How many samples one copy may tell of. Prometheus refuses a page that has more as a whole, and the copy counts as down: it
   * keeps a label that grows without end from everybody else's metrics. Prometheus' memory follows, at 8 KiB for each.
   *
   * @default 2000
   */
  readonly sampleLimit?: Count;
  /**
   * Which metrics the alerts and dashboards may count on: `http` promises `http_requests_total{method,path,status}` and
   * `http_request_duration_seconds`; `celery` promises `celery_tasks_total{task,state}`,
   * `celery_task_duration_seconds`, `celery_queue_length{queue}`, `celery_active_tasks` and
   * `celery_worker_heartbeat_timestamp_seconds`. @default none promised
   */
  readonly family?: 'http' | 'celery';
}
