import { WAYPOINT } from '../../model';
import { ISTIOD, KUBE_STATE_METRICS, ZTUNNEL } from '../platform-jobs';
import { labels } from '../promql';
import type { Alert } from './alert';

/**
 * Alerts of what carries the connections between pods.
 *
 * @param own the namespaces of the application, as a matcher
 */
export const meshAlerts = (own: string): Alert[] => [
  {
    alert: 'MeshRefused',
    severity: 'warning',
    expr: `sum by (source_workload_namespace, source_workload, destination_workload_namespace, destination_workload) (increase(istio_tcp_connections_failed_total${labels(
      { job: ZTUNNEL, reporter: 'destination', response_flags: 'DENY', destination_workload_namespace: own },
    )}[10m])) > 0`,
    for: '5m',
    summary: 'The mesh refuses somebody',
    description:
      '{{ $labels.source_workload }} in {{ $labels.source_workload_namespace }} opened connections to {{ $labels.destination_workload }} in {{ $labels.destination_workload_namespace }}, which nothing allows.',
  },
];

/** Alerts of what says who a pod is. */
export const identityAlerts = (): Alert[] => [
  {
    alert: 'MeshRootExpiring',
    severity: 'critical',
    expr: `min by (job) (citadel_server_root_cert_expiry_timestamp${labels({ job: ISTIOD })}) - time() < 2592000`,
    for: '1h',
    summary: 'The certificate that the mesh rests on ends soon',
    description: 'In less than a month no pod of the mesh is known to another any more.',
  },
];

/**
 * Alerts of what reads HTTP between pods: without it nobody reaches what is behind it.
 *
 * @param namespaces those that have one, as a matcher
 */
export const waypointAlerts = (namespaces: string): Alert[] => [
  {
    alert: 'WaypointDown',
    severity: 'critical',
    expr: `max by (namespace) (kube_deployment_status_replicas_available${labels({
      job: KUBE_STATE_METRICS,
      namespace: namespaces,
      deployment: WAYPOINT,
    })}) == 0`,
    for: '2m',
    summary: 'A waypoint is down',
    description: 'No pod of the waypoint in {{ $labels.namespace }} is ready: nobody reaches the services behind it.',
  },
  {
    alert: 'RequestsFail',
    severity: 'warning',
    expr: `${requests({ response_code: '~5..' })} / ${requests({})} > 0.05`,
    for: '10m',
    summary: 'Requests between services fail',
    description:
      '{{ $value | humanizePercentage }} of the requests to {{ $labels.destination_service_name }} in {{ $labels.destination_service_namespace }} fail, or take longer than their clients give them.',
  },
];

/** How many requests a second come to each service, of those that a waypoint sees. */
const requests = (matchers: Readonly<Record<string, string>>): string =>
  `sum by (destination_service_namespace, destination_service_name) (rate(istio_requests_total${labels({ job: WAYPOINT, reporter: 'waypoint', ...matchers })}[10m]))`;
