import { namespaceOf, type KubernetesObject } from '../objects';
import type { PodsEndpoint } from '../endpoints';
import { selects, type LabelSelector } from '../selectors';
import { buildWorld } from '../world';
import { ofKind, specOf, unless, where } from './workload';

interface MonitorSpec {
  readonly selector: LabelSelector;
  readonly namespaceSelector?: { readonly matchNames?: readonly string[] };
  readonly podMetricsEndpoints: readonly { readonly port?: string }[];
}

/** Everything that makes pods: workloads, and what the operators make of their resources. */
const podsOf = (objects: readonly KubernetesObject[]): PodsEndpoint[] =>
  buildWorld(objects, { actors: [] }).endpoints.filter((e): e is PodsEndpoint => e.kind === 'pods');

/** Each PodMonitor of our own pods finds some, and each of its ports is one that all of them open. */
export function podMonitorsFindTheirPods(objects: readonly KubernetesObject[]): string[] {
  const pods = podsOf(objects);
  const own = new Set(pods.map(({ namespace }) => namespace));
  return ofKind(objects, 'PodMonitor').flatMap((monitor) => {
    const { selector, namespaceSelector, podMetricsEndpoints } = specOf<MonitorSpec>(monitor);
    const namespaces = namespaceSelector?.matchNames ?? [namespaceOf(monitor) ?? ''];
    // Pods of an add-on come from its chart, which is not here.
    if (!namespaces.some((namespace) => own.has(namespace))) return [];
    const found = pods.filter(({ namespace, labels }) => namespaces.includes(namespace) && selects(selector, labels));
    return [
      ...unless(found.length > 0, `${where(monitor)} finds no pod`),
      ...podMetricsEndpoints.flatMap(({ port = '' }) =>
        found
          .filter(({ ports }) => !ports.some(({ name }) => name === port))
          .map(({ name }) => `${where(monitor)} scrapes port ${port}, which ${name} does not open`),
      ),
    ];
  });
}

/** Each PodDisruptionBudget guards pods. */
export function disruptionBudgetsFindTheirPods(objects: readonly KubernetesObject[]): string[] {
  const pods = podsOf(objects);
  return ofKind(objects, 'PodDisruptionBudget').flatMap((budget) => {
    const { selector } = specOf<{ selector: LabelSelector }>(budget);
    const found = pods.some((p) => p.namespace === namespaceOf(budget) && selects(selector, p.labels));
    return unless(found, `${where(budget)} finds no pod`);
  });
}

/** Each Pooler, ScheduledBackup and archive setting names a Cluster or an ObjectStore that is there. */
export function databasePartsFindEachOther(objects: readonly KubernetesObject[]): string[] {
  const named = (kind: string) => new Set(ofKind(objects, kind).map(where));
  const clusters = named('Cluster');
  const stores = named('ObjectStore');
  return [
    ...['Pooler', 'ScheduledBackup'].flatMap((kind) =>
      ofKind(objects, kind).flatMap((object) => {
        const { cluster } = specOf<{ cluster: { name: string } }>(object);
        const at = `Cluster ${namespaceOf(object)}/${cluster.name}`;
        return unless(clusters.has(at), `${where(object)} belongs to ${at}, which is not there`);
      }),
    ),
    ...ofKind(objects, 'Cluster').flatMap((object) =>
      (specOf<{ plugins?: Plugin[] }>(object).plugins ?? []).flatMap(({ parameters }) => {
        const at = `ObjectStore ${namespaceOf(object)}/${parameters?.barmanObjectName ?? ''}`;
        return unless(stores.has(at), `${where(object)} archives to ${at}, which is not there`);
      }),
    ),
  ];
}

interface Plugin {
  readonly parameters?: { readonly barmanObjectName?: string };
}
