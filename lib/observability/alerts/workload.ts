import { isScaled, type ResolvedService, type Service } from '../../model';
import { KUBE_STATE_METRICS } from '../metrics';
import { duration, labels } from '../promql';
import type { Alert } from './alert';
import { missing, telling } from './missing';

/** Alerts of a service on Kubernetes, from what the cluster knows about it: they need no metrics of its own. */
export function workloadAlerts({ service, scaling }: ResolvedService): Alert[] {
  const { name, singleton } = service;
  const namespace = service.namespace.name;
  const of = (kind: string): string => labels({ job: KUBE_STATE_METRICS, namespace, [kind]: name });
  const patience = patienceOf(service);
  const told = { kind: 'Deployment', name, namespace } as const;
  const available = `max by (namespace, deployment) (${telling(told)})`;
  return [
    {
      alert: 'ServiceUnavailable',
      severity: 'critical',
      expr: `${available} == 0`,
      for: duration(patience * 60),
      summary: `${name} is unavailable`,
      description: `No pod of ${name} has been ready for ${patience} minutes.`,
    },
    missing(told),
    // Of one copy there is all or nothing.
    ...(singleton ? [] : [degraded(name, available, scaling.min)]),
    restarting(name, namespace, name),
    // What KEDA scales has an autoscaler of its name, too.
    ...(isScaled(scaling)
      ? [
          atMaximum(name, of('horizontalpodautoscaler'), scaling.max),
          blind(name, { job: KUBE_STATE_METRICS, namespace, horizontalpodautoscaler: name }),
        ]
      : []),
  ];
}

/** Minutes without a pod that are no rollout: that of a singleton begins when the old one has finished its work. */
const patienceOf = ({ singleton, drainSeconds }: Service): number => (singleton ? 2 + Math.ceil(drainSeconds / 60) : 2);

const degraded = (name: string, available: string, min: number): Alert => ({
  alert: 'ServiceDegraded',
  severity: 'warning',
  expr: `${available} < ${min}\nunless ${available} == 0`,
  for: '15m',
  summary: `${name} lacks pods`,
  description: `{{ $value }} pods of ${name} are available, and it should always have ${min}.`,
});

/** A container that restarts again and again. */
export const restarting = (name: string, namespace: string, container: string): Alert => ({
  alert: 'PodRestarting',
  severity: 'warning',
  expr: `sum by (namespace, pod, container) (increase(kube_pod_container_status_restarts_total${labels({
    job: KUBE_STATE_METRICS,
    namespace,
    container,
  })}[30m])) > 2`,
  summary: `${name} restarts again and again`,
  description:
    'The container {{ $labels.container }} of {{ $labels.pod }} restarted {{ $value | humanize }} times in 30 minutes.',
});

const atMaximum = (name: string, matchers: string, max: number): Alert => ({
  alert: 'AutoscalerAtMaximum',
  severity: 'warning',
  expr: `max by (namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_status_current_replicas${matchers}) >= ${max}`,
  for: '30m',
  summary: `${name} can't grow any more`,
  description: `${name} has had its maximum of ${max} pods for half an hour: more load makes it slower.`,
});

/** What it scales by is not told: by the cluster, or by what counts the queue. A new one does not know yet for a while. */
const blind = (name: string, of: Readonly<Record<string, string>>): Alert => ({
  alert: 'AutoscalerBlind',
  severity: 'warning',
  expr: `max by (namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_status_condition${labels({ ...of, condition: 'ScalingActive', status: 'false' })}) == 1`,
  for: '15m',
  summary: `${name} is scaled by nothing`,
  description: `The autoscaler of ${name} has not known for 15 minutes what it goes by: ${name} stays as large as it is.`,
});
