import type { AzureKeyVault } from '../../lib/model';

/** What `az` calls a vault: the first part of its host. */
export const azureVaultName = ({ url }: Pick<AzureKeyVault, 'url'>): string =>
  new URL(url).hostname.split('.')[0] ?? '';
