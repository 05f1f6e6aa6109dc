import { azureVaultName } from './azure-vault-name';
import type { AzureKeyVault } from '../../lib/model';
import type { NeededSecret } from './needed-secret';

/**
 * The commands that put every secret into Azure Key Vault. No value is printed, neither by them: `az` would answer with
 * the secret it has set.
 *
 * @see https://learn.microsoft.com/cli/azure/keyvault/secret#az-keyvault-secret-set
 */
export function vaultCommands(secrets: readonly NeededSecret[], vault: AzureKeyVault): string {
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
