import type { KubernetesEnvironment } from '../../lib';
import { monitoringNamespace } from '../namespaces';
import { common } from './common';
import { settings } from './settings';

/** What is the same in every environment on the cluster in Azure. */
export const aks = {
  ...common,
  target: 'kubernetes',
  delivery: { by: 'argocd', revision: 'main' },
  certificates: { from: 'acme', server: 'https://acme-v02.api.letsencrypt.org/directory', email: settings.email },
  secrets: {
    from: 'azure-key-vault',
    url: settings.vaultUrl,
    tenantId: settings.tenantId,
    clientId: settings.vaultClientId,
  },
  edge: { controller: 'f5-nginx', loadBalancer: { addresses: [settings.loadBalancerCidr] } },
  network: {
    apiServer: { cidrs: [settings.apiServerCidr], port: 443 },
    nodes: [settings.nodesCidr],
  },
  monitoring: { namespace: monitoringNamespace, retentionDays: 15, volumeGiB: 50 },
} satisfies Partial<KubernetesEnvironment>;
