import type { Resolved } from '../../model';
import { CRITICAL_SHARE, SLOW_SECONDS } from '../alerts/http';
import { KUBE_STATE_METRICS, scrapeJobs } from '../metrics';
import { labels, oneOf } from '../promql';
import { backingRows } from './backing';
import { connectionsTable } from './connections-table';
import { dashboard, type Dashboard, type Row } from './dashboard';
import { stat, table, text, timeSeries } from './panel';

/** Everything at a glance: who is up, what is wrong, how much goes on, and who talks to whom. */
export function topologyDashboard(resolved: Resolved): Dashboard {
  const { application, name } = resolved.environment;
  return dashboard({
    uid: 'topology',
    title: 'Topology',
    description: `All services and backing services of ${application} in ${name}.`,
    tags: [application, 'topology'],
    rows: [
      stateRow(resolved),
      ...trafficRows(resolved),
      ...backingRows(resolved),
      { title: 'Connections', height: 14, panels: [text('Who talks to whom', connectionsTable(resolved))] },
    ],
  });
}

function stateRow(resolved: Resolved): Row {
  const workloads = scrapeJobs(resolved).filter((job) => job.kind === 'workload');
  const up = labels({ job: oneOf(workloads.map(({ job }) => job)) });
  return {
    title: 'State',
    height: 7,
    panels: [
      stat({
        title: 'Instances that answer',
        queries: [{ expr: `sum by (job) (up${up})`, legend: '{{job}}' }],
        unit: 'none',
        limit: { at: 1, below: true },
      }),
      ...(resolved.environment.target === 'kubernetes' ? [podsPanel(resolved)] : []),
      table({
        title: 'Alerts',
        expr: `ALERTS${labels({ alertstate: 'firing' })}`,
        hide: ['Time', 'Value', '__name__', 'alertstate', 'endpoint', 'container', 'instance'],
      }),
    ],
  };
}

function podsPanel({ services }: Resolved) {
  const mine = labels({ job: KUBE_STATE_METRICS, deployment: oneOf(services.map(({ service }) => service.name)) });
  return stat({
    title: 'Pods available',
    queries: [
      { expr: `max by (deployment) (kube_deployment_status_replicas_available${mine})`, legend: '{{deployment}}' },
    ],
    unit: 'none',
    limit: { at: 1, below: true },
  });
}

function trafficRows({ services }: Resolved): Row[] {
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
      timeSeries({ title: 'Traffic', queries: [{ expr: requests(mine), legend: '{{job}}' }], unit: 'reqps' }),
      timeSeries({
        title: 'Errors',
        queries: [{ expr: `${requests(labels({ job, status: '~5..' }))} / ${requests(mine)}`, legend: '{{job}}' }],
        unit: 'percentunit',
        limit: { at: CRITICAL_SHARE },
      }),
      timeSeries({
        title: '95 % are faster than',
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
        queries: [{ expr: `max by (job, queue) (celery_queue_length${mine})`, legend: '{{job}} {{queue}}' }],
        unit: 'short',
      }),
      timeSeries({
        title: 'At work',
        queries: [{ expr: `sum by (job) (celery_active_tasks${mine})`, legend: '{{job}}' }],
        unit: 'short',
      }),
      timeSeries({
        title: 'Ended',
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
