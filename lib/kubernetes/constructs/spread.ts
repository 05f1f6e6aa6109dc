import type { k8s } from '../k8s';

const HOST = 'kubernetes.io/hostname';
const ZONE = 'topology.kubernetes.io/zone';

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
  const common = {
    labelSelector: { matchLabels: { ...labels } },
    matchLabelKeys: ['pod-template-hash'],
    nodeTaintsPolicy: 'Honor',
  };
  return [
    { ...common, topologyKey: HOST, maxSkew: Math.ceil(most / 2), whenUnsatisfiable: 'DoNotSchedule' },
    { ...common, topologyKey: ZONE, maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' },
    { ...common, topologyKey: HOST, maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' },
  ];
}
