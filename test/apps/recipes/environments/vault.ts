import type { KubernetesEnvironment } from '../../../../lib';

/** What every cluster of the application has. */
export const vault = {
  secrets: { from: 'azure-key-vault', url: 'https://app.vault.azure.net', tenantId: 'tenant', clientId: 'vault' },
} satisfies Partial<KubernetesEnvironment>;
