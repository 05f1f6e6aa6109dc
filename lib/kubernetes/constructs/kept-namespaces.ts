import { neighbourName, type KubernetesEnvironment, type Resolved } from '../../model';
import { neededAddons } from '../addons';
import { namespacesIn } from '../namespaces/namespaces-in';

/**
 * What is kept of metrics about the whole cluster: those of the environment's namespaces and, in a cluster of its own, of
 * the add-ons. What is about no namespace has those of whoever tells it.
 */
export const keptNamespaces = <Keep>(
  resolved: Resolved<KubernetesEnvironment>,
  tellers: readonly string[],
  action: Keep,
): { sourceLabels: string[]; regex: string; action: Keep }[] => {
  const addons = neighbourName(resolved.environment) === undefined ? neededAddons(resolved) : [];
  const namespaces = [
    ...namespacesIn(resolved).map(({ name }) => name),
    ...addons.map(({ namespace }) => namespace),
    ...tellers,
  ];
  return [{ sourceLabels: ['namespace'], regex: [...new Set(namespaces)].sort().join('|'), action }];
};
