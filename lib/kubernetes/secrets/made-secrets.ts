import { onceOf, vaultName, type KubernetesEnvironment, type Resolved, type SecretKey } from '../../model';
import { namespacesIn } from '../namespaces/namespaces-in';
import { pullSecretsIn } from './pull-secret';
import { secretsIn, type NamespaceSecret } from './secret-uses';

type InCluster = Resolved<KubernetesEnvironment>;

/** The Secrets of a namespace that External Secrets makes from the environment's store. */
export function madeSecretsIn(resolved: InCluster, namespace: string): NamespaceSecret[] {
  const read = [...secretsIn(resolved, namespace), ...pullSecretsIn(resolved, namespace)];
  switch (resolved.environment.secrets.from) {
    case 'existing':
      return [];
    case 'azure-key-vault':
    case 'external-secrets':
      return read;
    case 'generated':
      // Nobody in the cluster issues what a program can do without: it does without, as on a developer's machine.
      return read.filter(({ keys }) => keys.every(({ optional, local }) => optional !== true || local !== undefined));
  }
}

const allMade = onceOf((resolved: InCluster): readonly NamespaceSecret[] =>
  namespacesIn(resolved).flatMap(({ name }) => madeSecretsIn(resolved, name)),
);

/** The keys that the store must have, in the order of their names there. */
export const storedKeys = (resolved: InCluster): SecretKey[] => {
  const keys = new Map(allMade(resolved).flatMap((one) => one.keys.map((key) => [vaultName(key), key] as const)));
  return [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
};

/** The namespaces that the store is for, in the order of their names. */
export const storeReaders = (resolved: InCluster): string[] =>
  [...new Set(allMade(resolved).map(({ namespace }) => namespace))].sort();

/** Whether anything is made from a store: without, there is none, and no External Secrets. */
export const hasStore = (resolved: InCluster): boolean => allMade(resolved).length > 0;
