import type { KubernetesEnvironment } from '../../../../lib';

/** What every cluster of the application has. */
export const aks = {
  secrets: { from: 'azure-key-vault', url: 'https://app.vault.azure.net', tenantId: 'tenant', clientId: 'vault' },
  edge: { controller: 'f5-nginx', loadBalancer: { addresses: ['203.0.113.0/28'] } },
} satisfies Partial<KubernetesEnvironment>;
