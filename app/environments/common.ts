import images from '../images.json';
import { settings } from './settings';

/** What is the same everywhere. */
export const common = {
  application: settings.application,
  repository: settings.repository,
  runbook: `${settings.repository.replace(/\.git$/, '')}/blob/main/docs/runbook.md`,
  images,
  registry: settings.registry,
  identity: {
    issuer: `https://login.microsoftonline.com/${settings.tenantId}/v2.0`,
    clientId: settings.clientId,
  },
};
