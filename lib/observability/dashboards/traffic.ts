import type { Resolved } from '../../model';
import { CRITICAL_SHARE, SLOW_SECONDS } from '../alerts/http';
import { labels, oneOf } from '../promql';
import type { Row } from './dashboard';
import { timeSeries } from './panel';

/** What goes on in all services together: a row for each family of metrics. */
export function trafficRows({ services }: Resolved): Row[] {
  const jobs = (family: string): string[] =>
    services.filter(({ service }) => service.metrics?.family === family).map(({ service }) => service.name);
  return [
    ...(jobs('http').length === 0 ? [] : [httpRow(jobs('http'))]),
    ...(jobs('celery').length === 0 ? [] : [celeryRow(jobs('celery'))]),
  ];
}

function httpRow(jobs: readonly string[]): Row {
  const job = oneOf(jobs);
  const mine = labels({ job });
  const requests = (matchers: string): string =>
    `sum by (job) (rate(http_requests_total${matchers}[$__rate_interval]))`;
  return {
    title: 'Requests',
    height: 7,
    panels: [
      timeSeries({
        title: 'Traffic',
        description:
          'Requests a second to each service; it follows the hours of the day. A fall to nothing is seldom good news: look at what stands before it, the ingress controller first.',
        queries: [{ expr: requests(mine), legend: '{{job}}' }],
        unit: 'reqps',
      }),
      timeSeries({
        title: 'Errors',
        description:
          'The share of requests to each service that were answered with a 5xx: ordinarily none. At the line somebody is called: the dashboard of the service says which path fails.',
        queries: [{ expr: `${requests(labels({ job, status: '~5..' }))} / ${requests(mine)}`, legend: '{{job}}' }],
        unit: 'percentunit',
        limit: { at: CRITICAL_SHARE },
      }),
      timeSeries({
        title: '95 % are faster than',
        description:
          'Within this time 95 % of the requests to each service are answered, ordinarily well below the line. Above it, the dashboard of the service says which path is slow.',
        queries: [
          {
            expr: `histogram_quantile(0.95, sum by (job, le) (rate(http_request_duration_seconds_bucket${mine}[$__rate_interval])))`,
            legend: '{{job}}',
          },
        ],
        unit: 's',
        limit: { at: SLOW_SECONDS },
      }),
    ],
  };
}

function celeryRow(jobs: readonly string[]): Row {
  const mine = labels({ job: oneOf(jobs) });
  return {
    title: 'Tasks',
    height: 7,
    panels: [
      timeSeries({
        title: 'Waiting',
        description:
          'Tasks that no worker has taken yet: a few, and soon none. A line that only climbs means that workers do not keep up or have stopped: look at their dashboard.',
        queries: [{ expr: `max by (job, queue) (celery_queue_length${mine})`, legend: '{{job}} {{queue}}' }],
        unit: 'short',
      }),
      timeSeries({
        title: 'At work',
        description:
          'Tasks that are worked on now. None while some wait means that workers are cut off from the broker: look at their log.',
        queries: [{ expr: `sum by (job) (celery_active_tasks${mine})`, legend: '{{job}}' }],
        unit: 'short',
      }),
      timeSeries({
        title: 'Ended',
        description:
          'Tasks a second by how they ended: ordinarily all succeed. For those that failed or are retried, the dashboard of the worker says which.',
        queries: [
          {
            expr: `sum by (job, state) (rate(celery_tasks_total${mine}[$__rate_interval]))`,
            legend: '{{job}} {{state}}',
          },
        ],
        unit: 'ops',
      }),
    ],
  };
}
