import { sharedApiServer } from './api-servers';
import type { Environment, KubernetesEnvironment, Tenant } from './environment';
import type { Difference } from './in-environment';
import { own } from './own';

/** Name of the environment whose cluster an environment shares; undefined of one that has a cluster of its own. */
export const neighbourName = ({ cluster }: KubernetesEnvironment): string | undefined =>
  cluster !== undefined && 'beside' in cluster ? cluster.beside : undefined;

/** What an environment has that may do nothing but in namespaces that exist; undefined of every other one. */
export const tenancyOf = ({ cluster }: KubernetesEnvironment): Tenant | undefined =>
  cluster !== undefined && 'tenant' in cluster ? cluster : undefined;

/**
 * A name that others in the cluster could have too: that of the environment stands before it where it shares the cluster
 * with another one, which leaves the names of the other as they are.
 */
export const inClusterName = (name: string, environment: KubernetesEnvironment): string =>
  neighbourName(environment) === undefined ? name : `${environment.name}-${name}`;

/** Name of a namespace in the cluster. */
export const namespaceInCluster = (name: string, environment: KubernetesEnvironment): string =>
  own(tenancyOf(environment)?.namespaces, name) ?? inClusterName(name, environment);

/** A namespace has the name that it has in the cluster; those that have one there are one. */
export const namedInCluster: Difference = (one, environment) => {
  if (environment.target !== 'kubernetes' || one.kind !== 'namespace') return one;
  const name = namespaceInCluster(one.name, environment);
  if (tenancyOf(environment) !== undefined) return existing({ ...one, name }, environment);
  return name === one.name ? one : { ...one, name };
};

const found = new WeakMap<Environment, Map<string, object>>();

/** The first of this name, whichever definition it comes from. */
function existing<T extends { readonly name: string }>(one: T, environment: Environment): T {
  const known = found.get(environment) ?? new Map<string, object>();
  found.set(environment, known);
  const first = known.get(one.name) ?? one;
  known.set(one.name, first);
  return first as T;
}

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

/** The environments of each cluster. A tenant is found in that whose API server it has. */
export function clustersOf(all: readonly Environment[]): KubernetesEnvironment[][] {
  const onKubernetes = all.filter((one) => one.target === 'kubernetes');
  const hosts = onKubernetes.filter((one) => neighbourName(one) === undefined);
  const clusters = new Map<string, KubernetesEnvironment[]>();
  for (const environment of onKubernetes) {
    const [first] = [...hosts.filter(({ cluster }) => cluster === undefined), ...hosts].filter(
      (host) => sharedApiServer(host, environment) !== undefined,
    );
    const host = tenancyOf(environment) === undefined ? undefined : first?.name;
    const owner = neighbourName(environment) ?? host ?? environment.name;
    clusters.set(owner, [...(clusters.get(owner) ?? []), environment]);
  }
  return [...clusters.values()];
}
