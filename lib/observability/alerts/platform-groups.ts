import {
  alertsOf,
  monitoringNamespaces,
  namespaceOf,
  type KubernetesEnvironment,
  type Resolved,
  type ResolvedBacking,
} from '../../model';
import { CERT_MANAGER, MONITORING, scrapeJobs } from '../metrics';
import type { Group } from './alert';
import { alertingAlerts } from './alerting';
import { availability, targetMissing } from './availability';
import { nodeAlerts } from './nodes';
import { certificateAlerts, volumeAlerts } from './platform';
import { prometheusAlerts } from './prometheus';

/** The groups of alerts about what is there for all services: what watches, volumes, certificates. */
export function platformGroups(resolved: Resolved): Group[] {
  const { environment } = resolved;
  const monitoring = [
    ...availability(MONITORING.prometheus),
    ...prometheusAlerts(),
    ...availability(MONITORING.grafana, 'warning'),
    ...(alertsOf(environment) === undefined ? [] : alertingAlerts(environment)),
  ];
  if (environment.target === 'compose') return [['monitoring', 'monitoring', monitoring]];
  const platform = scrapeJobs(resolved).filter((job) => job.kind === 'platform');
  return [
    ['monitoring', 'monitoring', [...monitoring, ...platform.map(({ job }) => targetMissing(job))]],
    ['nodes', 'nodes', nodeAlerts()],
    ['volumes', 'volumes', volumeAlerts(volumeNamespaces(resolved, environment))],
    ...(platform.some(({ job }) => job === CERT_MANAGER)
      ? [['certificates', 'certificates', certificateAlerts()] satisfies Group]
      : []),
  ];
}

/** Where persistent volumes are: with what is stored, and with Prometheus. */
const volumeNamespaces = ({ backing }: Resolved, environment: KubernetesEnvironment): string[] => [
  ...backing.filter(keepsData).flatMap((one) => namespaceOf(one.backing)?.name ?? []),
  ...monitoringNamespaces(environment).map(({ name }) => name),
];

function keepsData({ form }: ResolvedBacking): boolean {
  switch (form.kind) {
    case 'server':
      return form.program.volumes.some(({ kind }) => kind === 'persistent');
    case 'operator':
      return true;
    case 'external':
      return false;
  }
}
