import type { PodsEndpoint } from '../endpoints';
import { ADDONS } from './gitops/addons';
import { namespaceOf, where, type KubernetesObject } from '../objects';
import { each } from '../promise';
import { selects, type LabelSelector } from '../selectors';
import { at, unless } from '../violation';
import { podsOf } from '../workloads';
import { kinds, ofKind, specOf } from './workload';

interface MonitorSpec {
  readonly selector: LabelSelector;
  readonly namespaceSelector?: { readonly matchNames?: readonly string[] };
  readonly podMetricsEndpoints: readonly { readonly port?: string }[];
}

/** Everything that makes pods: workloads, and what the operators make of their resources. */
export const allPods = (objects: readonly KubernetesObject[]): PodsEndpoint[] =>
  objects.flatMap((object) => podsOf(object, []).pods);

/** The namespaces whose pods or services an object is about: what watches them may be elsewhere. */
export const namespacesAbout = (object: KubernetesObject): readonly string[] =>
  specOf<Partial<MonitorSpec>>(object).namespaceSelector?.matchNames ?? [namespaceOf(object)];

/** Our own pods that a PodMonitor finds; undefined where it looks for those of an add-on, whose chart is not here. */
export function podsMonitored(monitor: KubernetesObject, objects: readonly KubernetesObject[]) {
  const { selector } = specOf<MonitorSpec>(monitor);
  const namespaces = namespacesAbout(monitor);
  const own = allPods(objects).filter(({ namespace }) => namespaces.includes(namespace));
  return own.length === 0 ? undefined : own.filter(({ labels }) => selects(selector, labels));
}

export const podMonitorsFindTheirPods = each(
  'A PodMonitor finds pods, and scrapes a port that all of them open.',
  kinds('PodMonitors', 'PodMonitor'),
  (monitor, { objects }) => {
    const found = podsMonitored(monitor, objects);
    if (found === undefined) return [];
    return [
      ...unless(found.length > 0, at(monitor, 'spec.selector'), 'finds no pod'),
      ...specOf<MonitorSpec>(monitor).podMetricsEndpoints.flatMap(({ port = '' }, i) =>
        found.flatMap(({ name, ports }) =>
          unless(
            ports.some((open) => open.name === port),
            at(monitor, `spec.podMetricsEndpoints[${i}].port`),
            `scrapes port ${port}, which ${name} does not open`,
          ),
        ),
      ),
    ];
  },
);

export const disruptionBudgetsFindTheirPods = each(
  'A disruption budget guards pods.',
  kinds('disruption budgets', 'PodDisruptionBudget'),
  (budget, { objects }) => {
    // The pods of a chart are not here to be found: see what is promised of add-ons.
    if (Object.values(ADDONS).some(({ namespace }) => namespace === namespaceOf(budget))) return [];
    const { selector } = specOf<{ selector: LabelSelector }>(budget);
    const found = allPods(objects).some((p) => p.namespace === namespaceOf(budget) && selects(selector, p.labels));
    return unless(found, at(budget, 'spec.selector'), 'finds no pod');
  },
);

export const clustersAreThere = each(
  'A pooler and a backup name a database cluster that is there.',
  kinds('poolers and backups', 'Pooler', 'ScheduledBackup'),
  (object, { objects }) => {
    const cluster = `Cluster ${namespaceOf(object)}/${specOf<{ cluster: { name: string } }>(object).cluster.name}`;
    const isThere = ofKind(objects, 'Cluster').some((one) => where(one) === cluster);
    return unless(isThere, at(object, 'spec.cluster.name'), `belongs to ${cluster}, which is not there`);
  },
);

interface Plugin {
  readonly parameters?: { readonly barmanObjectName?: string };
}

export const archivesAreThere = each(
  'A database cluster archives to an object store that is there.',
  kinds('database clusters', 'Cluster'),
  (object, { objects }) =>
    (specOf<{ plugins?: Plugin[] }>(object).plugins ?? []).flatMap(({ parameters }, i) => {
      const store = `ObjectStore ${namespaceOf(object)}/${parameters?.barmanObjectName ?? ''}`;
      return unless(
        ofKind(objects, 'ObjectStore').some((one) => where(one) === store),
        at(object, `spec.plugins[${i}].parameters.barmanObjectName`),
        `archives to ${store}, which is not there`,
      );
    }),
);
