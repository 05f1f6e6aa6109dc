import { pairKey, type Declared } from '../compare';
import { HBONE } from '../declared/mesh';
import type { PodsEndpoint } from '../endpoints';
import { difference, formatPorts, intersection, noPorts, onePort, union, type Ports } from '../ports';
import type { Reachability } from '../reachability';
import type { Caller } from './authorization';
import type { Member, Mesh } from './mesh';

/** What is held against what. */
export interface MeshTrial {
  readonly mesh: Mesh;
  readonly reachability: Reachability;
  readonly declared: Declared;
  /** What of it comes by a waypoint, and by nobody else. */
  readonly passed: Declared;
}

/** Whom the mesh lets in where nothing of the sort is declared, or does not where it is. */
export interface MeshDifference {
  /** Name of who asks. */
  readonly from: string;
  readonly to: PodsEndpoint;
  readonly words: string;
}

export const TCP: Ports = [{ protocol: 'TCP', from: 1, to: 65535 }];
/** The port of the mesh itself is the network's business, and the probes of the kubelet pass by the mesh. */
export const carried = (ports: Ports): Ports => difference(intersection(ports, TCP), onePort(HBONE));
/** An account that nothing is declared of. */
export const NOBODY = 'nobody-knows-it';

export const callerOf = ({ namespace, account }: Member): Caller => ({ namespace, account });

/** Whoever runs under the same account is the same to the mesh: what one of them may, all may. */
export function dueOf(from: Member, to: PodsEndpoint, { mesh, reachability }: MeshTrial, declared: Declared): Ports {
  const alike = reachability.world.endpoints.filter(
    (one) => mesh.isMember(one) && one.namespace === from.namespace && one.account === from.account,
  );
  return carried(union(...alike.map((one) => declared.get(pairKey(one.name, to.name)) ?? noPorts)));
}

/** Of some ports those that are open and not due, and those that are due and closed, in words. */
export function differences(open: Ports, due: Ports, by: string): string[] {
  const [extra, missing] = [difference(open, due), difference(due, open)];
  return [
    ...(extra.length === 0 ? [] : [`${formatPorts(extra)} is let in by ${by}, and not declared`]),
    ...(missing.length === 0 ? [] : [`${formatPorts(missing)} is declared, and refused by ${by}`]),
  ];
}

/** A pod under an account that nothing is declared of, in each namespace of the mesh. */
export const nobodies = ({ mesh, reachability }: MeshTrial): (Caller & { readonly name: string })[] =>
  [...new Set(reachability.world.endpoints.flatMap((end) => (mesh.isMember(end) ? [end.namespace] : [])))].map(
    (namespace) => ({ name: `a new account in ${namespace}`, namespace, account: NOBODY }),
  );
