import { defineEnvironment } from '../../lib';
import own from '../images/production.json';
import { aks } from './aks';
import { settings } from './settings';

/** The Kubernetes cluster that Argo CD syncs. */
export const production = defineEnvironment({
  ...aks,
  name: 'production',
  images: { ...aks.images, ...own },
  host: settings.host,
  chart: settings.application,
  database: {
    instances: 2,
    backups: { container: 'database-backups', retentionDays: 30, schedule: '0 0 2 * * *' },
  },
  objectStorage: { api: 'azure', account: settings.storageAccount, clientId: settings.filesClientId },
  archive: { api: 'azure', account: settings.storageAccount, clientId: settings.backupsClientId },
});
