import { monitoringNamespaces, namespacesOf, type Quota } from '../../lib/model';
import { tenancyOf } from '../declared/clusters';
import { edgeOf } from '../declared/edge';
import { namespaceOf, type KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { waypointPodsOf } from '../mesh/waypoint-pods';
import { millis, mebibytes } from '../values/quantities';
import { at, unless } from '../violation';
import { ADDONS } from './gitops/addons';
import { waypointsIn } from './waypoints/waypoints';
import { kinds, ofKind, specOf, workloadsOf, type Container, type Workload } from './workload';

type Amounts = Readonly<Record<string, string>>;

/** Every quantity that a quota may bound, and how it is read. */
const BOUNDED: Readonly<Record<string, (container: Container) => number>> = {
  'requests.cpu': ({ resources }) => millis(resources?.requests?.['cpu']) ?? 0,
  'requests.memory': ({ resources }) => mebibytes(resources?.requests?.['memory']) ?? 0,
  'limits.memory': ({ resources }) => mebibytes(resources?.limits?.['memory']) ?? 0,
};

const readAs = (name: string, text: string): number =>
  (name === 'pods' ? Number(text) : name.endsWith('cpu') ? millis(text) : mebibytes(text)) ?? 0;

/**
 * How often what runs counts: each copy beside the one that it follows, and a database beside one that is restored. Who says a
 * quota may have those wait for each other.
 */
const AT_MOST = 2;
const IF_SAID = 1;

/** What a workload takes of its quota at most: while it is rolled out, there is one copy more. */
function takenBy({ object, pod }: Workload, objects: readonly KubernetesObject[], name: string, times: number): number {
  const { replicas = 1, strategy } = specOf<{ replicas?: number; strategy?: { type?: string } }>(object);
  const copies = mostCopies(object, objects) ?? replicas;
  const pods = object.kind === 'Deployment' && strategy?.type !== 'Recreate' ? times * copies + 1 : copies;
  if (name === 'pods') return pods;
  const sidecars = (pod.initContainers ?? []).filter(({ restartPolicy }) => restartPolicy === 'Always');
  const of = BOUNDED[name] ?? (() => 0);
  return pods * [...pod.containers, ...sidecars].reduce((sum, container) => sum + of(container), 0);
}

function mostCopies(workload: KubernetesObject, objects: readonly KubernetesObject[]): number | undefined {
  const scalers = ofKind(objects, 'HorizontalPodAutoscaler', 'ScaledObject');
  const specs = scalers
    .filter((scaler) => namespaceOf(scaler) === namespaceOf(workload))
    .map((scaler) =>
      specOf<{ scaleTargetRef: { name: string }; maxReplicas?: number; maxReplicaCount?: number }>(scaler),
    );
  const own = specs.find(({ scaleTargetRef }) => scaleTargetRef.name === workload.metadata.name);
  return own?.maxReplicas ?? own?.maxReplicaCount;
}

function takenByDatabase(cluster: KubernetesObject, name: string, times: number): number {
  const { instances = 1, resources = {} } = specOf<{ instances?: number; resources?: Container['resources'] }>(cluster);
  return times * instances * (name === 'pods' ? 1 : (BOUNDED[name]?.({ name, resources }) ?? 0));
}

/** A waypoint is rolled out as a Deployment is. */
function takenByWaypoint(
  gateway: KubernetesObject,
  objects: readonly KubernetesObject[],
  name: string,
  times: number,
): number {
  const { deployment, autoscaler } = waypointPodsOf(gateway, objects) ?? {};
  const pods = times * (autoscaler?.maxReplicas ?? 1) + 1;
  const containers = deployment?.template?.spec?.containers ?? [];
  return name === 'pods' ? pods : pods * containers.reduce((sum, one) => sum + (BOUNDED[name]?.(one) ?? 0), 0);
}

const declaredIn = ({ topology, environment }: KubernetesSubject['resolved']) => [
  ...namespacesOf(topology),
  ...monitoringNamespaces(environment),
];

/** Whether an amount of a quota is as it is said, and not worked out. */
function isSaid(name: string, said: Quota | 'none' = {}): boolean {
  if (said === 'none') return false;
  const { pods, cpuMillis, memoryMiB } = said;
  return (name === 'pods' ? pods : name.endsWith('cpu') ? cpuMillis : memoryMiB) !== undefined;
}

export const quotasHoldWhatIsDeclared = each(
  'The quota of a namespace holds the most that is declared there: all copies, while they are rolled out, and a restore.',
  kinds('quotas', 'ResourceQuota'),
  (quota, { objects, resolved }) => {
    const namespace = namespaceOf(quota);
    const said = declaredIn(resolved).find(({ name }) => name === namespace)?.quota;
    const inIt = (object: KubernetesObject) => namespaceOf(object) === namespace;
    const { hard } = specOf<{ hard: Amounts }>(quota);
    return Object.entries(hard).flatMap(([name, text]) => {
      const times = isSaid(name, said) ? IF_SAID : AT_MOST;
      const workloads = workloadsOf(objects).filter(({ object }) => inIt(object));
      const taken = [
        ...workloads.map((workload) => takenBy(workload, objects, name, times)),
        ...ofKind(objects, 'Cluster')
          .filter(inIt)
          .map((cluster) => takenByDatabase(cluster, name, times)),
        ...waypointsIn(objects)
          .filter(inIt)
          .map((gateway) => takenByWaypoint(gateway, objects, name, times)),
      ].reduce((sum, one) => sum + one, 0);
      return unless(
        readAs(name, text) >= taken,
        at(quota, `spec.hard["${name}"]`),
        `allows ${text} of ${name}, where what is declared comes to ${taken}`,
      );
    });
  },
);

export const quotasLetProxiesCome = each(
  'No quota stands where the engine has the edge run: its pods are written nowhere here, and would be refused.',
  kinds('quotas', 'ResourceQuota'),
  (quota, { resolved }) => {
    if (resolved.environment.edge === undefined) return [];
    const { isOurs, namespace } = edgeOf(resolved).controller;
    return unless(!isOurs || namespace !== namespaceOf(quota), at(quota), 'counts the pods of the edge');
  },
);

const LIMITED = ['cpu', 'memory', 'ephemeral-storage'];

export const quotasRefuseNobodySilent = each(
  'Where a quota is, a container that says nothing of itself is given a share: it would be refused otherwise.',
  kinds('quotas', 'ResourceQuota'),
  (quota, { objects }) => {
    const ranges = ofKind(objects, 'LimitRange').filter((range) => namespaceOf(range) === namespaceOf(quota));
    const given = ranges.flatMap(
      (range) => specOf<{ limits: { type: string; defaultRequest?: Amounts; default?: Amounts }[] }>(range).limits,
    );
    const has = (field: 'default' | 'defaultRequest', what: string) =>
      given.some((one) => one.type === 'Container' && one[field]?.[what] !== undefined);
    return LIMITED.flatMap((what) =>
      unless(
        has('defaultRequest', what) && (what === 'cpu' || has('default', what)),
        at(quota),
        `stands beside no share of ${what} for who says nothing`,
      ),
    );
  },
);

/** Namespaces in which something of ours runs, and nothing of an add-on, whose pods are not written here. */
const limited = {
  name: 'namespaces',
  of: (subject: KubernetesSubject): KubernetesObject[] => {
    if (tenancyOf(subject.resolved.environment) !== undefined) return [];
    const unlimited = declaredIn(subject.resolved)
      .filter(({ quota }) => quota === 'none')
      .map(({ name }) => name);
    const runs = new Set(workloadsOf(subject.objects).map(({ namespace }) => namespace));
    return ofKind(subject.objects, 'Namespace').filter(
      ({ metadata: { name } }) =>
        runs.has(name) &&
        !unlimited.includes(name) &&
        !Object.values(ADDONS).some(({ namespace }) => namespace === name),
    );
  },
};

export const namespacesAreLimited = each(
  'A namespace in which something runs has a quota, unless it is said that it has none.',
  limited,
  (namespace, { objects }) =>
    unless(
      ofKind(objects, 'ResourceQuota').some((quota) => namespaceOf(quota) === namespace.metadata.name),
      at(namespace),
      'may take all of the cluster',
    ),
);
