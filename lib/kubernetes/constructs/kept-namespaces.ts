import type { KubernetesEnvironment, Resolved } from '../../model';
import { addonsOf } from '../addons';
import { namespacesIn } from '../namespaces/namespaces-in';

/**
 * What is kept of metrics about the whole cluster: those of the environment's namespaces and of the add-ons that it
 * brings. What is about no namespace has that of whoever tells it.
 */
export const keptNamespaces = <Keep>(
  resolved: Resolved<KubernetesEnvironment>,
  teller: string,
  action: Keep,
): { sourceLabels: string[]; regex: string; action: Keep }[] => {
  const namespaces = [
    ...namespacesIn(resolved).map(({ name }) => name),
    ...addonsOf(resolved).map(({ namespace }) => namespace),
    teller,
  ];
  return [{ sourceLabels: ['namespace'], regex: [...new Set(namespaces)].sort().join('|'), action }];
};
