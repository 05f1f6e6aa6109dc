import type { Environment, KubernetesEnvironment } from './environment';
import type { Difference } from './in-environment';

/** Name of the environment whose cluster an environment shares; undefined of one that has a cluster of its own. */
export const neighbourName = ({ cluster }: KubernetesEnvironment): string | undefined => cluster?.beside;

/**
 * A name that others in the cluster could have too: that of the environment stands before it where it shares the cluster
 * with another one, which leaves the names of the other as they are.
 */
export const inClusterName = (name: string, environment: KubernetesEnvironment): string =>
  neighbourName(environment) === undefined ? name : `${environment.name}-${name}`;

/** A namespace has the name that it has in the cluster. */
export const namedInCluster: Difference = (one, environment) => {
  if (environment.target !== 'kubernetes' || one.kind !== 'namespace') return one;
  const name = inClusterName(one.name, environment);
  return name === one.name ? one : { ...one, name };
};

/** The environment whose cluster an environment shares, of those that there are. */
export function neighbourOf(
  environment: KubernetesEnvironment,
  all: readonly Environment[],
): KubernetesEnvironment | undefined {
  const name = neighbourName(environment);
  return all.filter((other) => other.target === 'kubernetes').find((other) => other.name === name);
}

/** The container or bucket of an archive, with the folder in it that is the environment's own where it shares a cluster. */
export const archiveFolder = (container: string, environment: KubernetesEnvironment): string =>
  neighbourName(environment) === undefined ? container : `${container}/${environment.name}`;

/** The environments of each cluster. */
export function clustersOf(all: readonly Environment[]): KubernetesEnvironment[][] {
  const owners = new Map<string, KubernetesEnvironment[]>();
  for (const environment of all.filter((one) => one.target === 'kubernetes')) {
    const owner = neighbourName(environment) ?? environment.name;
    owners.set(owner, [...(owners.get(owner) ?? []), environment]);
  }
  return [...owners.values()];
}
