import type { Addon, Namespace } from '../../model';
import { podSecurityLabels } from '../naming/pod-security';

/**
 * The labels of the namespace that is made for an add-on: what its pods may do. Those of a namespace that is written are
 * with it, and what others have is theirs to label: in `kube-system` run pods that no level admits.
 */
export const namespaceLabels = (
  { namespace, podSecurity }: Addon,
  written: readonly Namespace[],
): Readonly<Record<string, string>> | undefined =>
  podSecurity === undefined || written.some(({ name }) => name === namespace)
    ? undefined
    : podSecurityLabels(podSecurity);
