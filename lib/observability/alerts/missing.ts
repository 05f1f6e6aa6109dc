import { KUBE_STATE_METRICS } from '../metrics';
import { labels } from '../promql';
import type { Alert } from './alert';

/** What tells of each kind, as long as there is one of the name. */
const TELLS = {
  Deployment: ['deployment', 'kube_deployment_status_replicas_available'],
  StatefulSet: ['statefulset', 'kube_statefulset_status_replicas_ready'],
  CronJob: ['cronjob', 'kube_cronjob_next_schedule_time'],
} as const;

/** Something in a namespace, as the cluster tells of it. */
interface Told {
  readonly kind: keyof typeof TELLS;
  readonly name: string;
  readonly namespace: string;
}

/** The metric that says of one that it is there; of a Deployment or a StatefulSet, how much of it. */
export function telling({ kind, name, namespace }: Told): string {
  const [label, metric] = TELLS[kind];
  return `${metric}${labels({ job: KUBE_STATE_METRICS, namespace, [label]: name })}`;
}

/** Something that is defined is not in the cluster. Nobody can tell while nobody tells anything. */
export const absentFrom = (told: Told): Pick<Alert, 'expr' | 'for'> => ({
  expr: `absent(${telling(told)})\nand on () max by () (up${labels({ job: KUBE_STATE_METRICS })}) == 1`,
  for: '5m',
});

/** No workload of a kind that pods come from. */
export const missing = (told: Told): Alert => ({
  alert: 'ServiceMissing',
  severity: 'critical',
  ...absentFrom(told),
  summary: `${told.name} is not there`,
  description: `The cluster has had no ${told.kind} of ${told.name} for 5 minutes.`,
});
