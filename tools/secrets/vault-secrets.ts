import type { KubernetesEnvironment, Resolved, SecretKey } from '../../lib/model';
import { pullSecretUses } from '../../lib/kubernetes/secrets/pull-secret';
import { keyInVault } from '../../lib/kubernetes/naming/secrets';
import { secretUses } from '../../lib/kubernetes/secrets/secret-uses';
import { azureVaultName } from './azure-vault-name';
import { issuerOf, type NeededSecret } from './needed-secret';

/** What must be in the vault of a Kubernetes environment, in the order of the names. */
export function vaultSecrets(resolved: Resolved<KubernetesEnvironment>): NeededSecret[] {
  const uses = [...secretUses(resolved), ...pullSecretUses(resolved)];
  const nameOf = (key: SecretKey) => keyInVault(key, resolved.environment);
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

/**
 * The commands that put every secret into Azure Key Vault. No value is printed, neither by them: `az` would answer with
 * the secret it has set.
 *
 * @see https://learn.microsoft.com/cli/azure/keyvault/secret#az-keyvault-secret-set
 */
export function vaultCommands(secrets: readonly NeededSecret[], { secrets: vault }: KubernetesEnvironment): string {
  const vaultHost = azureVaultName(vault);
  const set = (name: string, value: string) =>
    `az keyvault secret set --vault-name ${vaultHost} --name ${name} --value "${value}" --output none`;
  return secrets
    .flatMap(({ name, issuedBy, optional }) => [
      ...(optional ? ['# optional: its readers can do without'] : []),
      ...(issuedBy === undefined
        ? [set(name, '$(openssl rand -hex 24)')]
        : [`# issued by ${issuedBy}: paste it, and press Enter`, `read -rs VALUE && ${set(name, '$VALUE')}`]),
    ])
    .join('\n');
}
