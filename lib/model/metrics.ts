import type { UrlPath } from './primitives';

/** Metrics in the Prometheus text format. @typeParam Named what may name one of the ports */
export interface Metrics<Named extends string = string> {
  /** Name of the port that answers. */
  readonly port: Named;
  /** Where they are. @default '/metrics' */
  readonly path?: UrlPath;
  /**
   * Which metrics the alerts and dashboards may count on: `http` promises `http_requests_total{method,path,status}` and
   * `http_request_duration_seconds`; `celery` promises `celery_tasks_total{task,state}`,
   * `celery_task_duration_seconds`, `celery_queue_length{queue}`, `celery_active_tasks` and
   * `celery_worker_heartbeat_timestamp_seconds`. @default none promised
   */
  readonly family?: 'http' | 'celery';
}
