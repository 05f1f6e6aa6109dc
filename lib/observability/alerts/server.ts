import type { Alert } from './alert';
import { missing, telling } from './missing';
import { restarting } from './workload';

/** Alerts of a server on Kubernetes, from what the cluster knows about it: many tell nothing of themselves. */
export function serverAlerts(of: string, name: string, namespace: string): Alert[] {
  const told = { kind: 'StatefulSet', name, namespace } as const;
  return [
    {
      alert: 'ServiceUnavailable',
      severity: 'critical',
      expr: `max by (namespace, statefulset) (${telling(told)}) == 0`,
      // One copy: another machine may have to come, and the volume go there.
      for: '5m',
      summary: `${of} is unavailable`,
      description: `The pod of ${of} has not been ready for 5 minutes.`,
    },
    missing(told),
    restarting(of, namespace, name),
  ];
}
