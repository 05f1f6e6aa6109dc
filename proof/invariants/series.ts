import { waypointPodsOf } from '../mesh/waypoint-pods';
import { where, type KubernetesObject } from '../objects';
import { each } from '../promise';
import { selects, type LabelSelector } from '../selectors';
import type { ComposeSubject, KubernetesSubject } from '../subject';
import { structureOf } from '../values/leaves';
import { mebibytes } from '../values/quantities';
import { at, inFile, unless } from '../violation';
import { podsOf } from '../workloads';
import { mebibytes as composeMebibytes } from './compose-file/document';
import { namespacesAbout } from './selectors';
import { autoscalersOf, kinds, ofKind, specOf, targetOf } from './workload';

/**
 * Kibibytes of memory for an active series, without queries.
 *
 * @see https://github.com/prometheus/prometheus/issues/4553, "the empirical rule of requiring 8kB per active serie"
 */
const KIB_PER_SERIES = 8;
/** Mebibytes for rules, queries and Prometheus itself. */
const OWN_MIB = 256;
/** Nodes that have a kubelet, and pods of an add-on: neither is written here. */
const UNWRITTEN = { nodes: 10, pods: 6 };

/** Mebibytes that Prometheus takes for so many series. */
const dueFor = (series: number): number => Math.ceil(OWN_MIB + (series * KIB_PER_SERIES) / 1024);

interface MonitorSpec {
  readonly selector: LabelSelector;
  readonly namespaceSelector?: { readonly matchNames?: readonly string[] };
  readonly sampleLimit?: number;
  readonly endpoints?: readonly unknown[];
  readonly podMetricsEndpoints?: readonly unknown[];
}

const monitorsIn = (objects: readonly KubernetesObject[]) => ofKind(objects, 'PodMonitor', 'ServiceMonitor');

/** As much of Prometheus as is judged here. */
interface PrometheusSpec {
  readonly enforcedSampleLimit?: number;
  readonly resources?: { readonly limits?: Readonly<Record<string, string>> };
}

export const scrapesAreLimited = each(
  'Every monitor says how many samples one page may bring, and Prometheus takes no more from any.',
  kinds('monitors', 'PodMonitor', 'ServiceMonitor'),
  (monitor, { objects }) => {
    const { sampleLimit = 0 } = specOf<MonitorSpec>(monitor);
    return [
      ...unless(sampleLimit > 0, at(monitor, 'spec.sampleLimit'), 'may bring any number of samples'),
      ...ofKind(objects, 'Prometheus').flatMap((prometheus) => {
        const { enforcedSampleLimit = 0 } = specOf<PrometheusSpec>(prometheus);
        const words = `takes ${enforcedSampleLimit || 'any number of'} samples, where ${where(monitor)} allows ${sampleLimit}`;
        const holds = enforcedSampleLimit > 0 && enforcedSampleLimit >= sampleLimit;
        return unless(holds, at(prometheus, 'spec.enforcedSampleLimit'), words);
      }),
    ];
  },
);

/** How many series a monitor may bring: of each copy that there may be, as much as it may tell. */
function seriesOf(monitor: KubernetesObject, objects: readonly KubernetesObject[]): number {
  const { sampleLimit = Infinity, endpoints = [], podMetricsEndpoints = [] } = specOf<MonitorSpec>(monitor);
  return sampleLimit * (endpoints.length + podMetricsEndpoints.length) * targetsOf(monitor, objects);
}

function targetsOf(monitor: KubernetesObject, objects: readonly KubernetesObject[]): number {
  const { selector, namespaceSelector } = specOf<MonitorSpec>(monitor);
  const namespaces = namespacesAbout(monitor);
  if (monitor.kind === 'ServiceMonitor') return namespaces.includes('kube-system') ? UNWRITTEN.nodes : 1;
  const found = objects.filter((object) =>
    podsOf(object, []).pods.some(
      ({ namespace, labels }) => namespaces.includes(namespace) && selects(selector, labels),
    ),
  );
  if (found.length === 0 && namespaceSelector !== undefined) return UNWRITTEN.pods;
  return found.reduce((sum, object) => sum + copiesOf(object, objects), 0);
}

/** As many as there may be: an autoscaler's, an operator's, or its own. */
function copiesOf(object: KubernetesObject, objects: readonly KubernetesObject[]): number {
  if (object.kind === 'Gateway') return waypointPodsOf(object, objects)?.autoscaler.maxReplicas ?? 1;
  const scaler = autoscalersOf(objects).find((one) => targetOf(one) === where(object));
  const { maxReplicas, maxReplicaCount = maxReplicas } = scaler
    ? specOf<{ maxReplicas?: number; maxReplicaCount?: number }>(scaler)
    : {};
  const { instances, replicas = 1 } = specOf<{ instances?: number; replicas?: number }>(object);
  return maxReplicaCount ?? instances ?? replicas;
}

export const memoryHoldsEverySeries = each(
  'Prometheus has memory for all series: of every copy that there may be, as many as it may tell.',
  kinds('Prometheus', 'Prometheus'),
  (prometheus, { objects }: KubernetesSubject) => {
    const limit = specOf<PrometheusSpec>(prometheus).resources?.limits?.['memory'];
    const series = monitorsIn(objects).reduce((sum, monitor) => sum + seriesOf(monitor, objects), 0);
    const words = `has ${limit ?? 'any amount of'} memory, where ${series} series take ${dueFor(series)}Mi`;
    return unless((mebibytes(limit) ?? 0) >= dueFor(series), at(prometheus, 'spec.resources.limits.memory'), words);
  },
);

interface PrometheusFile {
  readonly scrape_configs?: readonly {
    readonly job_name: string;
    readonly sample_limit?: number;
    readonly static_configs?: readonly { readonly targets: readonly string[] }[];
  }[];
}

export const composeMemoryHoldsEverySeries = each(
  'Every scrape has a limit of samples, and Prometheus has memory for all that they allow.',
  {
    name: 'configurations of Prometheus',
    of: ({ files }: ComposeSubject) => files.filter(({ path }) => path.endsWith('/prometheus.yml')),
  },
  ({ path, text }, { document }) => {
    const { scrape_configs: scrapes = [] } = structureOf(text) as PrometheusFile;
    const unlimited = scrapes.filter(({ sample_limit: limit = 0 }) => limit === 0).map(({ job_name: job }) => job);
    const series = scrapes.reduce(
      (sum, { sample_limit: limit = 0, static_configs: targets = [] }) =>
        sum + limit * targets.reduce((count, one) => count + one.targets.length, 0),
      0,
    );
    const has = composeMebibytes(document.services['prometheus']?.mem_limit);
    return [
      ...unless(unlimited.length === 0, inFile(path), `${unlimited.join(', ')} may bring any number of samples`),
      ...unless(
        has >= dueFor(series),
        { ...inFile(document.path), field: 'services.prometheus.mem_limit' },
        `prometheus has ${has} MiB, where ${series} series take ${dueFor(series)}`,
      ),
    ];
  },
);
