import { pairKey } from '../compare';
import type { PodsEndpoint } from '../endpoints';
import { difference, formatPorts, intersection, noPorts, onePort, union, type Ports } from '../ports';
import { isBehind, translations, type Service } from '../services';
import { authorized } from './authorization';
import { policiesBefore, type Member } from './mesh';
import { callerOf, carried, differences, dueOf, nobodies, type MeshDifference, type MeshTrial } from './trial';

/**
 * All differences between whom waypoints let in on behalf of some pods, and who is declared to come by them. A waypoint sees the
 * ports of the Service that it is asked for.
 */
export function waypointDifferences(trial: MeshTrial, to: PodsEndpoint): MeshDifference[] {
  const { mesh, reachability } = trial;
  const { endpoints, services } = reachability.world;
  const before = services.filter((service) => service.waypoint !== undefined && isBehind(service, to));
  const members = endpoints.filter((end): end is Member => mesh.isMember(end));
  const due = (from: Member): Ports => dueOf(from, to, trial, trial.passed);
  const led = union(...translations(before, to).map(({ podPort }) => onePort(podPort)));
  return [
    ...members.flatMap((from) => {
      const lost = difference(due(from), led);
      const words = `${pairKey(from.name, to.name)} on ${formatPorts(lost)} is declared to come by a waypoint, and no Service leads there by one`;
      return lost.length === 0 ? [] : [{ from: from.name, to, words }];
    }),
    ...before.flatMap((service) => {
      const policies = policiesBefore(mesh, service);
      const say = (from: string, open: Ports, dueThere: Ports): MeshDifference[] =>
        differences(open, dueThere, `the waypoint before ${service.name}`).map((words) => ({
          from,
          to,
          words: `${pairKey(from, service.name)} on ${words}`,
        }));
      return [
        ...members.flatMap((from) =>
          say(from.name, carried(authorized(policies, callerOf(from))), asAsked(due(from), service, to)),
        ),
        ...nobodies(trial).flatMap((nobody) => say(nobody.name, carried(authorized(policies, nobody)), noPorts)),
      ];
    }),
  ];
}

/** Ports of pods as those who ask a Service for them know them. */
const asAsked = (ports: Ports, service: Service, pods: PodsEndpoint): Ports =>
  union(
    ...translations([service], pods)
      .filter(({ podPort }) => intersection(ports, onePort(podPort)).length > 0)
      .map(({ servicePort }) => onePort(servicePort)),
  );
