import type { KubernetesEnvironment, Resolved } from '../../../lib/model';
import { servicesBehind, waypointOf } from '../../declared/waypoints';
import { waypointPodsOf } from '../../mesh/waypoint-pods';
import type { KubernetesObject } from '../../objects';
import { each } from '../../promise';
import { at, unless } from '../../violation';
import { saidOf } from './requests';
import { nameOf, waypoints } from './waypoints';

/** What is declared to be in flight at most, before a pod may go. */
const slowest = (gateway: KubernetesObject, resolved: Resolved<KubernetesEnvironment>): number =>
  Math.max(
    0,
    ...servicesBehind(resolved)
      .filter((service) => waypointOf(service) === nameOf(gateway))
      .flatMap((service) => saidOf(service, resolved))
      .map(([, { timeoutSeconds = 0 }]) => timeoutSeconds),
  );

export const waypointsStay = each(
  'A waypoint has two copies at least, apart from each other, of which one stays; each is bounded, passes Pod Security, and ends when its requests have.',
  waypoints,
  (gateway, { objects, resolved }) => {
    const found = waypointPodsOf(gateway, objects);
    const place = at(found?.object ?? gateway, 'data');
    if (found === undefined) return unless(false, place, 'says nothing of its pods: there would be one');
    const { deployment, autoscaler, budget } = found;
    const { spec } = deployment.template ?? {};
    const [container] = spec?.containers ?? [];
    const { requests: asked, limits } = container?.resources ?? {};
    const { minReplicas = 1, maxReplicas = 0 } = autoscaler;
    const grace = spec?.terminationGracePeriodSeconds ?? 30;
    const spread = (spec as { topologySpreadConstraints?: readonly { topologyKey: string }[] } | undefined)
      ?.topologySpreadConstraints;
    const keys = (spread ?? []).map(({ topologyKey }) => topologyKey);
    const security = spec?.securityContext as { seccompProfile?: { type?: string } } | undefined;
    return [
      ...unless(minReplicas >= 2 && maxReplicas >= minReplicas, place, `has ${minReplicas} to ${maxReplicas} copies`),
      ...unless(budget.maxUnavailable === 1, place, 'lets more than one be evicted at once'),
      ...unless(keys.includes('kubernetes.io/hostname'), place, 'may have all copies on one machine'),
      ...unless(
        asked?.['cpu'] !== undefined && asked['memory'] !== undefined && limits?.['memory'] !== undefined,
        place,
        'takes what it gets',
      ),
      ...unless(security?.seccompProfile?.type === 'RuntimeDefault', place, 'would be refused by Pod Security'),
      ...unless(grace > slowest(gateway, resolved), place, `ends requests after ${grace} s, which may take longer`),
    ];
  },
);
