import type { KubernetesEnvironment } from '../../lib';
import { monitoringNamespace } from '../namespaces';
import { alerts } from './alerts';
import { common } from './common';
import { settings } from './settings';

/** AKS edits webhooks that do not say this, and Argo CD and it would undo each other's work for ever. */
const untouched = { 'admissions.enforcer/disabled': 'true' };

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
  queueScaling: 'keda',
  edge: { controller: 'f5-nginx', loadBalancer: { proxyProtocol: false, addresses: [settings.loadBalancerCidr] } },
  addons: {
    // AKS has one of its own, which no chart can take over.
    provided: ['metrics-server'],
    values: {
      'cert-manager': {
        webhook: {
          mutatingWebhookConfigurationAnnotations: untouched,
          validatingWebhookConfigurationAnnotations: untouched,
        },
      },
      keda: { additionalAnnotations: untouched },
    },
  },
  network: {
    apiServer: { cidrs: [settings.apiServerCidr], port: 443 },
    nodes: [settings.nodesCidr],
    // LocalDNS: https://learn.microsoft.com/azure/aks/localdns-custom
    dns: ['169.254.10.10/32', '169.254.10.11/32'],
  },
  monitoring: { namespace: monitoringNamespace, retentionDays: 15, volumeGiB: 50, alerts },
} satisfies Partial<KubernetesEnvironment>;
