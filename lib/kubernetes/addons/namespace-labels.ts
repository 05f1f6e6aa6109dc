import { own, type Addon, type KubernetesEnvironment, type Namespace } from '../../model';
import { IN_MESH } from '../naming/mesh';
import { podSecurityLabels } from '../naming/pod-security';
import { cloudNativePg } from './cloudnative-pg';
import { KEDA, KEDA_NAMESPACE } from './keda';

/** Add-ons that open connections to pods of ours, by their namespaces. */
const TALKING: Readonly<Record<string, string>> = {
  [cloudNativePg.namespace]: cloudNativePg.name,
  [KEDA_NAMESPACE]: KEDA,
};

/** Whether the namespace of an add-on is in the mesh of an environment: what talks to ours is there, and nobody else runs it. */
export function isInMesh({ namespace }: Addon, { mesh, addons }: KubernetesEnvironment): boolean {
  const talking = own(TALKING, namespace);
  return mesh !== undefined && talking !== undefined && !(addons?.provided ?? []).includes(talking);
}

/**
 * The labels of the namespace that is made for an add-on: what its pods may do, and whether they are in the mesh. Those of a
 * namespace that is written are with it, and what others have is theirs to label: in `kube-system` run pods that no level admits.
 */
export const namespaceLabels = (
  addon: Addon,
  written: readonly Namespace[],
  environment: KubernetesEnvironment,
): Readonly<Record<string, string>> | undefined =>
  addon.podSecurity === undefined || written.some(({ name }) => name === addon.namespace)
    ? undefined
    : { ...podSecurityLabels(addon.podSecurity), ...(isInMesh(addon, environment) ? IN_MESH : {}) };
