import type { UrlPath } from './primitives';

/** Metrics in the Prometheus text format. */
export interface Metrics {
  /** Name of the port that answers. */
  readonly port: string;
  /** @default '/metrics' */
  readonly path?: UrlPath;
  /**
   * Which metrics the alerts and dashboards may count on: `http` promises `http_requests_total{method,path,status}` and
   * `http_request_duration_seconds`; `celery` promises `celery_tasks_total{task,state}`,
   * `celery_task_duration_seconds`, `celery_queue_length{queue}`, `celery_active_tasks` and
   * `celery_worker_heartbeat_timestamp_seconds`. @default none promised
   */
  readonly family?: 'http' | 'celery';
}
