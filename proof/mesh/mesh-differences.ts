import { pairKey } from '../compare';
import { HBONE } from '../declared/mesh';
import type { Endpoint, PodsEndpoint } from '../endpoints';
import { difference, intersection, noPorts, onePort, union, type Ports } from '../ports';
import { authorized, type Authorization } from './authorization';
import { policiesOf, type Member, type Mesh } from './mesh';
import { takesPlainText } from './peer-authentication';
import {
  callerOf,
  carried,
  differences,
  dueOf,
  nobodies,
  NOBODY,
  TCP,
  type MeshDifference,
  type MeshTrial,
} from './trial';
import { waypointDifferences } from './waypoint-differences';

export const KUBELET = 'kubelet';

/** All differences between whom the mesh lets in to some pods and what is declared; none when they are the same. */
export function meshDifferences(trial: MeshTrial, to: PodsEndpoint): MeshDifference[] {
  const { mesh, reachability } = trial;
  const policies = policiesOf(mesh, to);
  const { endpoints } = reachability.world;
  const say = (from: string, open: Ports, due: Ports): MeshDifference[] =>
    differences(open, due, 'the mesh').map((words) => ({ from, to, words: `${pairKey(from, to.name)} on ${words}` }));
  return endpoints
    .filter(({ name }) => name !== KUBELET)
    .flatMap((from) => {
      if (mesh.isMember(from)) return say(from.name, authorized(policies, callerOf(from)), dueTo(from, to, trial));
      return outsiders(from, to, policies, trial).flatMap(({ name, open, due }) => say(name, open, due));
    })
    .concat(nobodies(trial).flatMap((nobody) => say(nobody.name, authorized(policies, nobody), noPorts)))
    .concat(waypointDifferences(trial, to));
}

/** What comes by a waypoint comes to the pods no more: there the waypoint is who asks. */
const dueTo = (from: Member, to: PodsEndpoint, trial: MeshTrial): Ports =>
  difference(dueOf(from, to, trial, trial.declared), dueOf(from, to, trial, trial.passed));

/** Somebody whom the mesh does not know, and how that is told of him. */
function outsiders(from: Endpoint, to: PodsEndpoint, policies: readonly Authorization[], trial: MeshTrial): Heard[] {
  const { mesh, reachability } = trial;
  const due = carried(trial.declared.get(pairKey(from.name, to.name)) ?? noPorts);
  if (from.kind === 'addresses') {
    const each = (reachability.world.addresses.get(from) ?? []).map((address) => authorized(policies, { address }));
    const everywhere = intersection(each.reduce(intersection, TCP), plainPorts(to, due, mesh));
    // Where pods are let in that the mesh can't tell from anybody, the network tells them.
    const untold = union(due, untoldOf(to, trial));
    return [{ name: from.name, open: union(everywhere, difference(union(...each), untold)), due }];
  }
  const reached = reachability.reach(from, to).somewhere;
  const plain = carried(intersection(reached, plainPorts(to, reached, mesh)));
  const byMesh = { namespace: from.namespace, account: NOBODY };
  return [
    { name: from.name, open: intersection(plain, authorized(policies, {})), due },
    ...(intersection(reached, onePort(HBONE)).length === 0
      ? []
      : // It is in the mesh by somebody else's making.
        [{ name: `${from.name}, in the mesh,`, open: authorized(policies, byMesh), due }]),
  ];
}

interface Heard {
  readonly name: string;
  readonly open: Ports;
  readonly due: Ports;
}

/** The ports that pods outside of the mesh are declared to reach. */
const untoldOf = (to: PodsEndpoint, { mesh, reachability, declared }: MeshTrial): Ports =>
  union(
    ...reachability.world.endpoints
      .flatMap((from) =>
        from.kind === 'pods' && !mesh.isMember(from)
          ? carried(declared.get(pairKey(from.name, to.name)) ?? noPorts)
          : [],
      )
      .map((range) => [range]),
  );

/** Of some ports those that take plain text. */
export const plainPorts = (to: PodsEndpoint, of: Ports, { authentications }: Mesh): Ports =>
  union(
    ...of.flatMap(({ protocol, from, to: last }) => {
      if (protocol !== 'TCP') return [];
      // A whole range is as its first port is: single ports are said one by one.
      const numbers = last - from > 100 ? [from, last] : Array.from({ length: last - from + 1 }, (_, i) => from + i);
      return numbers.filter((port) => takesPlainText(authentications, to, port)).map((port) => onePort(port));
    }),
  );
