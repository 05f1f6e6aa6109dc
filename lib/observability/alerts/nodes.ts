import { KUBE_STATE_METRICS } from '../metrics';
import { labels } from '../promql';
import type { Alert } from './alert';

const condition = (condition: string, status: string): string =>
  `max by (node, condition) (kube_node_status_condition${labels({ job: KUBE_STATE_METRICS, condition, status })})`;

/** Alerts of the machines, as far as the cluster knows of them. */
export const nodeAlerts = (): Alert[] => [
  {
    alert: 'NodeNotReady',
    severity: 'critical',
    expr: `${condition('Ready', 'true')} == 0`,
    // A restart of a machine takes as long; pods leave it after five minutes.
    for: '5m',
    summary: 'A node is not ready',
    description:
      'The node {{ $labels.node }} has not been ready for 5 minutes: its pods move, as far as others have room.',
  },
  {
    alert: 'NodeUnderPressure',
    severity: 'warning',
    expr: `${condition('~MemoryPressure|DiskPressure|PIDPressure', 'true')} == 1`,
    for: '10m',
    summary: 'A node runs short',
    description: 'The node {{ $labels.node }} has been under {{ $labels.condition }} for 10 minutes: it evicts pods.',
  },
];
