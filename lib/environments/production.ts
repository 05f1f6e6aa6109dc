import type { KubernetesEnvironment } from '../model';
import { common } from './common';
import { settings } from './settings';

/** The Kubernetes cluster that Argo CD syncs. */
export const production: KubernetesEnvironment = {
  ...common,
  name: 'production',
  target: 'kubernetes',
  host: settings.host,
  objectStorage: { api: 'azure', account: settings.storageAccount, clientId: settings.clientId },
};
