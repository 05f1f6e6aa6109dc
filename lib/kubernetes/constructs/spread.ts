import type { k8s } from '../k8s';

const HOST = 'kubernetes.io/hostname';
const ZONE = 'topology.kubernetes.io/zone';

/** Copies as evenly over what a label of machines tells apart as there is room. */
const evenly = (topologyKey: string) => ({ maxSkew: 1, topologyKey, whenUnsatisfiable: 'ScheduleAnyway' });

const of = (constraint: ReturnType<typeof evenly>, matchLabels: Readonly<Record<string, string>>) => ({
  ...constraint,
  labelSelector: { matchLabels: { ...matchLabels } },
});

/** Copies in zones of their own where there are such: volumes are of a zone, and one that is full must not keep a pod waiting. */
export const overZones = (matchLabels: Readonly<Record<string, string>>) => [of(evenly(ZONE), matchLabels)];

/** Copies on machines, and in zones, of their own where there are such: for charts that find the pods by themselves. */
export const APART = [evenly(HOST), evenly(ZONE)];

/** The same of pods with these labels. */
export const apart = (matchLabels: Readonly<Record<string, string>>) => APART.map((one) => of(one, matchLabels));

/**
 * Copies apart from each other: over hosts and zones as evenly as there is room, and never more than half of what there may
 * be on one host than on another. So two hosts with room are enough for all of them, where a limit of one would keep a
 * Deployment at a pod a host as soon as one host is full; and no host takes all with it. A zone is never insisted on: one
 * that is full, or that clouds do not have, must not keep a pod from being scheduled.
 *
 * A drained host doesn't count, or its pods could not move. Only copies of the same version are held against each other,
 * so that a rollout does not unbalance itself.
 *
 * @param labels of the pods
 * @param most copies that there may be
 */
export function spread(labels: Readonly<Record<string, string>>, most: number): k8s.TopologySpreadConstraint[] {
  const common = { matchLabelKeys: ['pod-template-hash'], nodeTaintsPolicy: 'Honor' };
  const [host, zone] = [of(evenly(HOST), labels), of(evenly(ZONE), labels)];
  return [
    { ...host, ...common, maxSkew: Math.ceil(most / 2), whenUnsatisfiable: 'DoNotSchedule' },
    { ...zone, ...common },
    { ...host, ...common },
  ];
}
