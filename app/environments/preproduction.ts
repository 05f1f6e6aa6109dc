import { defineEnvironment } from '../../lib';
import own from '../images/preproduction.json';
import { aks } from './aks';
import { settings } from './settings';

const few = { scaling: { min: 2, max: 3 } };

/** A smaller production beside it, in its cluster, with files and backups of its own. */
export const preproduction = defineEnvironment({
  ...aks,
  name: 'preproduction',
  images: { ...aks.images, ...own },
  cluster: { beside: 'production' },
  host: settings.preproductionHost,
  database: {
    instances: 1,
    backups: { container: 'database-backups', retentionDays: 7, schedule: '0 0 3 * * *' },
  },
  services: { frontend: few, backend: few, worker: few, docs: few, 'it-manager': few, 'team-manager': few },
  monitoring: { ...aks.monitoring, retentionDays: 7, volumeGiB: 20 },
  objectStorage: {
    api: 'azure',
    account: settings.preproductionStorageAccount,
    clientId: settings.preproductionFilesClientId,
  },
  archive: {
    api: 'azure',
    account: settings.preproductionStorageAccount,
    clientId: settings.preproductionBackupsClientId,
  },
});
