import { where } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { unless } from '../violation';
import { autoscalersOf, inPod, matches, scaled, specOf, targetOf, type Workload } from './workload';

const HOST = 'kubernetes.io/hostname';
const ZONE = 'topology.kubernetes.io/zone';

/** How many pods of a workload there may be. */
function mostOf({ object }: Workload, { objects }: KubernetesSubject): number {
  const { replicas = 1 } = specOf<{ replicas?: number }>(object);
  return autoscalersOf(objects)
    .filter((one) => targetOf(one) === where(object))
    .map((one) => specOf<{ maxReplicas?: number; maxReplicaCount?: number }>(one))
    .reduce((most, { maxReplicas = 0, maxReplicaCount = maxReplicas }) => Math.max(most, maxReplicaCount), replicas);
}

export const aFullHostHoldsNothingUp = each(
  'Two hosts with room are enough for all copies that there may be, and no host has all of them.',
  scaled,
  (workload, subject) => {
    const most = mostOf(workload, subject);
    const constraints = workload.pod.topologySpreadConstraints ?? [];
    const hard = constraints.filter((c) => c.topologyKey === HOST && c.whenUnsatisfiable === 'DoNotSchedule');
    const place = inPod(workload, 'topologySpreadConstraints');
    return [
      ...hard.flatMap(({ maxSkew = 1 }) =>
        unless(maxSkew * 2 >= most, place, `has ${maxSkew} pods a host once one host is full, and may be ${most}`),
      ),
      ...unless(
        most < 2 || hard.some(({ maxSkew = 1 }) => maxSkew < most),
        place,
        `may have all of its ${most} pods on one host`,
      ),
      ...unless(
        [HOST, ZONE].every((key) =>
          constraints.some((c) => c.topologyKey === key && c.maxSkew === 1 && c.whenUnsatisfiable === 'ScheduleAnyway'),
        ),
        place,
        'is not spread evenly where there is room',
      ),
    ];
  },
);

export const copiesSpread = each(
  'Copies of one version spread over hosts and zones; a full zone never keeps a pod from being scheduled.',
  scaled,
  (workload) => {
    const constraints = workload.pod.topologySpreadConstraints ?? [];
    const over = (key: string) => constraints.find((c) => c.topologyKey === key);
    const place = (i: number, field: string) => inPod(workload, `topologySpreadConstraints[${i}].${field}`);
    return [
      ...[HOST, ZONE].flatMap((key) =>
        unless(over(key) !== undefined, inPod(workload, 'topologySpreadConstraints'), `does not spread over ${key}`),
      ),
      ...constraints.flatMap((c, i) => [
        ...unless(
          c.topologyKey !== ZONE || c.whenUnsatisfiable !== 'DoNotSchedule',
          place(i, 'whenUnsatisfiable'),
          'is not scheduled when a zone is full',
        ),
        ...unless(
          c.matchLabelKeys?.includes('pod-template-hash') === true,
          place(i, 'matchLabelKeys'),
          'counts old versions too',
        ),
        ...unless(
          matches(c.labelSelector?.matchLabels ?? {}, workload.labels),
          place(i, 'labelSelector.matchLabels'),
          'spreads pods that are not its own',
        ),
      ]),
    ];
  },
);
