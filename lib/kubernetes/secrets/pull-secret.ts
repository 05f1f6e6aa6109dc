import type { KubernetesEnvironment, Resolved } from '../../model';
import { secretName } from '../naming/secrets';
import { namespacesWithPods } from '../namespaces/namespaces-in';
import type { NamespaceSecret, SecretUse } from './secret-uses';

/** What images are pulled with: by all pods of each namespace that has some. */
export const pullSecretUses = (resolved: Resolved<KubernetesEnvironment>): SecretUse[] => {
  const { pullSecret: key } = resolved.environment;
  if (key === undefined) return [];
  return namespacesWithPods(resolved).map(({ name: namespace }) => ({ key, by: 'pods', namespace }));
};

/** The Secret that images are pulled with in a namespace, if there is one. */
export const pullSecretsIn = (resolved: Resolved<KubernetesEnvironment>, namespace: string): NamespaceSecret[] =>
  pullSecretUses(resolved)
    .filter((use) => use.namespace === namespace)
    .map(({ key }) => ({
      name: secretName(key, resolved.environment),
      namespace,
      keys: [key],
      optional: false,
      isDockerConfig: true,
    }));

/** What every pod names to have its images pulled. */
export const imagePullSecrets = (environment: KubernetesEnvironment): { imagePullSecrets?: { name: string }[] } =>
  environment.pullSecret === undefined
    ? {}
    : { imagePullSecrets: [{ name: secretName(environment.pullSecret, environment) }] };
