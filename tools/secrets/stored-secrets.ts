import { vaultName, type KubernetesEnvironment, type Resolved, type SecretKey } from '../../lib/model';
import { pullSecretUses } from '../../lib/kubernetes/secrets/pull-secret';
import { keyInVault } from '../../lib/kubernetes/naming/secrets';
import { secretUses } from '../../lib/kubernetes/secrets/secret-uses';
import { issuerOf, type NeededSecret } from './needed-secret';

/** What must be in the store of a Kubernetes environment, in the order of the names. */
export function storedSecrets(resolved: Resolved<KubernetesEnvironment>): NeededSecret[] {
  const uses = [...secretUses(resolved), ...pullSecretUses(resolved)];
  const { environment } = resolved;
  // What is there already is in a namespace, and shares no store.
  const nameOf = (key: SecretKey) =>
    environment.secrets.from === 'existing' ? vaultName(key) : keyInVault(key, environment);
  const keys = new Map(uses.map(({ key }) => [nameOf(key), key]));
  return [...keys]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, key]) => {
      const readers = uses.filter((use) => nameOf(use.key) === name).map((use) => `${use.namespace}/${use.by}`);
      const isOptional = uses.filter((use) => nameOf(use.key) === name).every((use) => use.key.optional === true);
      const issuedBy = issuerOf(key.secret, resolved.topology);
      return {
        name,
        purpose: key.purpose,
        readBy: [...new Set(readers)].sort(),
        ...(isOptional ? { required: false, optional: true } : { required: true }),
        ...(issuedBy === undefined ? {} : { issuedBy }),
      };
    });
}
