import type { KubernetesEnvironment, Resolved } from '../../model';
import { addonsFor } from '../addons';
import { EDGE_NAMESPACE } from '../addons/ingress-controller';
import { isInMesh } from '../addons/namespace-labels';
import { namespacesIn } from '../namespaces/namespaces-in';
import { WAYPOINT_LABELS } from '../naming/mesh';
import type { Peer, Workload } from '../network/flow';

type InCluster = Resolved<KubernetesEnvironment>;

/**
 * The namespaces that are in the mesh: ours, that of the ingress controller that the engine brings, and those of add-ons that
 * talk to what is ours. Who runs what a cluster has already is not known.
 */
function meshNamespaces(resolved: InCluster): string[] {
  const { environment } = resolved;
  if (environment.mesh === undefined) return [];
  return [
    ...namespacesIn(resolved).map(({ name }) => name),
    ...(environment.edge?.controller === 'f5-nginx' ? [EDGE_NAMESPACE] : []),
    ...addonsFor(resolved)
      .filter((addon) => isInMesh(addon, environment))
      .map(({ namespace }) => namespace),
  ];
}

/** Somebody whom the mesh knows by his ServiceAccount. */
export interface Member extends Workload {
  readonly account: string;
}

/** Which peers of an environment have their connections carried: a waypoint, which is part of what carries, opens its own. */
export function meshOf(resolved: InCluster): (peer: Peer) => boolean {
  const namespaces = new Set(meshNamespaces(resolved));
  return (peer) => peer.kind === 'workload' && namespaces.has(peer.namespace) && !isWaypoint(peer);
}

/** Whom of them it knows by a ServiceAccount that is known here too, waypoints among them. */
export function membersOf(resolved: InCluster): (peer: Peer) => peer is Member {
  const namespaces = new Set(meshNamespaces(resolved));
  return (peer): peer is Member =>
    peer.kind === 'workload' && peer.account !== undefined && namespaces.has(peer.namespace);
}

export const isWaypoint = ({ labels }: Workload): boolean =>
  Object.entries(WAYPOINT_LABELS).every(([key, value]) => labels[key] === value);
