import { ISTIOD, ZTUNNEL } from '../platform-jobs';
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
