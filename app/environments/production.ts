import { defineEnvironment } from '../../lib';
import own from '../images/production.json';
import { monitoringNamespace } from '../namespaces';
import { common } from './common';
import { settings } from './settings';

/** The Kubernetes cluster that Argo CD syncs. */
export const production = defineEnvironment({
  ...common,
  name: 'production',
  target: 'kubernetes',
  images: { ...common.images, ...own },
  host: settings.host,
  database: {
    instances: 2,
    backups: { container: 'database-backups', retentionDays: 30, schedule: '0 0 2 * * *' },
  },
  monitoring: { namespace: monitoringNamespace, retentionDays: 15, volumeGiB: 50 },
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
  objectStorage: { api: 'azure', account: settings.storageAccount, clientId: settings.filesClientId },
  archive: { api: 'azure', account: settings.storageAccount, clientId: settings.backupsClientId },
});
