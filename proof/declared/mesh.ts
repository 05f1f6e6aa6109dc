import { namespacesOf, type KubernetesEnvironment, type Resolved } from '../../lib/model';
import type { Actor } from '../actors';
import type { Arrow } from '../compare';
import { CONTROLLER_NAMESPACE, edgeNamespaceOf } from './clusters';
import { edgeOf } from './edge';
import { isPublic, workloadNames } from './names';
import { waypointNames } from './waypoints';

type InCluster = Resolved<KubernetesEnvironment>;

/** Where a pod of the mesh takes what others of it send: https://istio.io/latest/docs/ambient/architecture/hbone/ */
export const HBONE = 15008;

/** The add-ons that open connections to pods of ours, with their namespaces. */
const TALKING_ADDONS: Readonly<Record<string, string>> = { 'cloudnative-pg': 'cnpg-system', keda: 'keda' };

/** The namespaces of ours whose pods are to be in the mesh. */
export function ownInMesh(resolved: InCluster): string[] {
  const { environment, topology } = resolved;
  if (environment.mesh === undefined) return [];
  // Where nothing runs now something may come to.
  const empty = namespacesOf(topology).map(({ name }) => name);
  const own = workloadNames(resolved).flatMap((name) => (name.includes('/') ? [name.replace(/\/.*/, '')] : []));
  const { isMerged, isGateway } = edgeOf(resolved);
  const edge = isPublic(topology) && (isMerged || isGateway) ? [edgeNamespaceOf(environment)] : [];
  return [...new Set([...empty, ...own, ...edge])];
}

/** Where those of them run that nobody else does. */
export const talkingNamespaces = (addons: KubernetesEnvironment['addons']): string[] =>
  Object.entries(TALKING_ADDONS).flatMap(([name, namespace]) =>
    (addons?.provided ?? []).includes(name) ? [] : [namespace],
  );

/** The namespaces of others whose pods are in the mesh: those of add-ons that talk to ours, unless somebody else runs them. */
function othersInMesh({ environment: { mesh, edge, addons } }: InCluster): string[] {
  if (mesh === undefined) return [];
  return [...talkingNamespaces(addons), ...(edge?.controller === 'f5-nginx' ? [CONTROLLER_NAMESPACE] : [])];
}

/** Every namespace whose pods are in the mesh. */
export const inMesh = (resolved: InCluster): Set<string> =>
  new Set([...ownInMesh(resolved), ...othersInMesh(resolved)]);

/**
 * What a network sees of the arrows of a mesh: whoever may reach a pod of it on one of its ports comes by the port of the mesh,
 * and the kubelet by an address of its own on any.
 */
export function meshArrows(arrows: readonly Arrow[], actors: readonly Actor[], resolved: InCluster): Arrow[] {
  const members = inMesh(resolved);
  if (members.size === 0) return [];
  const namespaceOf = (name: string): string | undefined => {
    const actor = actors.find((one) => one.name === name);
    if (actor === undefined) return name.includes('/') ? name.replace(/\/.*/, '') : undefined;
    return actor.kind === 'pods' ? actor.namespace : undefined;
  };
  const waypoints = waypointNames(resolved);
  const carried = arrows.filter(({ from, to, port }) => {
    // It is part of what carries, and takes connections by itself.
    if (waypoints.includes(to)) return false;
    const isTcp = typeof port === 'number' || !port.includes('/');
    return isTcp && namespaceOf(from) !== undefined && members.has(namespaceOf(to) ?? '');
  });
  const probed = workloadNames(resolved).filter((name) => members.has(namespaceOf(name) ?? ''));
  return [
    ...carried.map((arrow) => ({ ...arrow, port: HBONE })),
    ...probed.flatMap((to) => ['*', '*/UDP', '*/SCTP'].map((port) => ({ from: 'kubelet', to, port }))),
  ];
}
