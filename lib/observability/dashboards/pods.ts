import type { ResolvedService } from '../../model';
import { KUBELET, KUBE_STATE_METRICS } from '../metrics';
import { labels } from '../promql';
import type { Row } from './dashboard';
import { timeSeries } from './panel';

/** What a service's pods use of what they asked for, and how many there are: from the cluster, for every service. */
export function podRow({ service, program, scaling }: ResolvedService): Row {
  const { name } = service;
  const namespace = service.namespace.name;
  const { cpuMillis, memoryMiB } = program.resources;
  const container = labels({ job: KUBELET, namespace, container: name });
  const of = (kind: string): string => labels({ job: KUBE_STATE_METRICS, namespace, [kind]: name });
  return {
    title: 'Pods',
    height: 8,
    panels: [
      timeSeries({
        title: 'CPU',
        description: `The line is the request, ${cpuMillis / 1000} of a core. There is no limit.`,
        queries: [
          {
            expr: `sum by (pod) (rate(container_cpu_usage_seconds_total${container}[$__rate_interval]))`,
            legend: '{{pod}}',
          },
        ],
        unit: 'suffix:cores',
        limit: { at: cpuMillis / 1000 },
      }),
      timeSeries({
        title: 'Memory',
        description: `The line is the limit, ${memoryMiB} MiB: whoever crosses it is killed.`,
        queries: [{ expr: `sum by (pod) (container_memory_working_set_bytes${container})`, legend: '{{pod}}' }],
        unit: 'bytes',
        limit: { at: memoryMiB * 1024 * 1024 },
      }),
      timeSeries({
        title: 'Pods and restarts',
        description: `The autoscaler keeps ${scaling.min} to ${scaling.max} pods.`,
        queries: [
          {
            expr: `max by (deployment) (kube_deployment_status_replicas_available${of('deployment')})`,
            legend: 'available',
          },
          {
            expr: `sum by (container) (increase(kube_pod_container_status_restarts_total${of('container')}[30m]))`,
            legend: 'restarts in 30 minutes',
          },
        ],
        unit: 'short',
      }),
    ],
  };
}
