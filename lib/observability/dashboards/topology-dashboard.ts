import type { Resolved } from '../../model';
import { KUBE_STATE_METRICS, scrapeJobs } from '../metrics';
import { labels, oneOf } from '../promql';
import { backingRows } from './backing';
import { connectionsTable } from './connections-table';
import { dashboard, type Dashboard, type Row } from './dashboard';
import { stat, table, text } from './panel';
import { trafficRows } from './traffic';

/** Everything at a glance: who is up, what is wrong, how much goes on, and who talks to whom. */
export function topologyDashboard(resolved: Resolved): Dashboard {
  const { application, name } = resolved.environment;
  return dashboard({
    uid: 'topology',
    title: 'Topology',
    description: `All services and backing services of ${application} in ${name}.`,
    tags: [application, 'topology'],
    rows: [stateRow(resolved), ...trafficRows(resolved), ...backingRows(resolved), connectionsRow(resolved)],
  });
}

const connectionsRow = (resolved: Resolved): Row => ({
  title: 'Connections',
  height: 14,
  panels: [
    text({
      title: 'Who talks to whom',
      description:
        'Every connection and route that is declared. On Kubernetes nothing else gets through: what is missing here must be declared before it can work.',
      markdown: connectionsTable(resolved),
    }),
  ],
});

function stateRow(resolved: Resolved): Row {
  const workloads = scrapeJobs(resolved).filter((job) => job.kind === 'workload');
  const up = labels({ job: oneOf(workloads.map(({ job }) => job)) });
  return {
    title: 'State',
    height: 7,
    panels: [
      stat({
        title: 'Instances that answer',
        description:
          'How many instances of each answer Prometheus: as many as run. Red is none: look at its own dashboard, its pods or containers, and its log.',
        queries: [{ expr: `sum by (job) (up${up})`, legend: '{{job}}' }],
        unit: 'none',
        limit: { at: 1, below: true },
      }),
      ...(resolved.environment.target === 'kubernetes' ? [podsPanel(resolved)] : []),
      table({
        title: 'Alerts',
        description:
          'Alerts that fire now: ordinarily none but Watchdog, which always does where people are told of alerts. The runbook has a heading for each.',
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
    description:
      'How many pods of each service are ready: at least as many as are defined. Red is none: look at the events of its pods.',
    queries: [
      { expr: `max by (deployment) (kube_deployment_status_replicas_available${mine})`, legend: '{{deployment}}' },
    ],
    unit: 'none',
    limit: { at: 1, below: true },
  });
}
