import { isScaled, memoryLimit, type ResolvedService, type Resources } from '../../model';
import { KUBELET, KUBE_STATE_METRICS } from '../metrics';
import { labels } from '../promql';
import type { Row } from './dashboard';
import { timeSeries, type Limit } from './panel';

/** What a service's pods use of what they asked for, and how many there are: from the cluster, for every service. */
export function podRow(one: ResolvedService): Row {
  const { service, program } = one;
  const { name } = service;
  const namespace = service.namespace.name;
  const { resources } = program;
  const container = labels({ job: KUBELET, namespace, container: name });
  const of = (kind: string): string => labels({ job: KUBE_STATE_METRICS, namespace, [kind]: name });
  return {
    title: 'Pods',
    height: 8,
    panels: [
      timeSeries({
        title: 'CPU',
        ...cpuLine(resources),
        queries: [
          {
            expr: `sum by (pod) (rate(container_cpu_usage_seconds_total${container}[$__rate_interval]))`,
            legend: '{{pod}}',
          },
        ],
        unit: 'suffix:cores',
      }),
      timeSeries({
        title: 'Memory',
        description: memoryWords(resources),
        queries: [{ expr: `sum by (pod) (container_memory_working_set_bytes${container})`, legend: '{{pod}}' }],
        unit: 'bytes',
        limit: { at: memoryLimit(resources) * 1024 * 1024 },
      }),
      timeSeries({
        title: 'Pods and restarts',
        description: `${copiesWords(one)} ${RESTARTS}`,
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

/** The line of the CPU panel: where it is slowed down, else what it may count on. */
function cpuLine({ cpuMillis, cpuLimitMillis }: Resources): { readonly description: string; readonly limit: Limit } {
  const cores = cpuMillis / 1000;
  if (cpuLimitMillis === undefined) {
    const description = `Cores that each pod uses. The line is the request, ${cores} of a core. There is no limit, but who stays above it slows down whenever the machine is full: raise the request.`;
    return { description, limit: { at: cores } };
  }
  const limit = cpuLimitMillis / 1000;
  const description = `Cores that each pod uses. The line is the limit, ${limit} of a core: whoever wants more is slowed down. ${cores} are requested.`;
  return { description, limit: { at: limit } };
}

function memoryWords(resources: Resources): string {
  const limit = memoryLimit(resources);
  const words = `What each pod holds: level after a while, or it leaks. The line is the limit, ${limit} MiB: whoever crosses it is killed.`;
  return limit === resources.memoryMiB ? words : `${words} ${resources.memoryMiB} MiB are requested.`;
}

const RESTARTS =
  'Ordinarily none restarts: if one does, see why it ended (`kubectl describe pod`) and what it logged last.';

function copiesWords({ service: { singleton }, scaling }: ResolvedService): string {
  const { min, max } = scaling;
  if (singleton) return 'There is one pod, and none while it is replaced.';
  return isScaled(scaling) ? `The autoscaler keeps ${min} to ${max} pods.` : `There are always ${min} pods.`;
}
