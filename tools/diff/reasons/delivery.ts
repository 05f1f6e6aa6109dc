import { plain, told } from './reason-text';
import { changes, list, names, paths } from './say';

const ARGO = 'https://argo-cd.readthedocs.io/en/stable';

/** What Argo CD does. */
export const deliveryReasons = {
  'follows elsewhere': plain(
    'by hand',
    (fields) => `${changes(fields)}: what is there is brought, and what this branch says no longer arrives`,
    `${ARGO}/user-guide/tracking_strategies/`,
  ),
  'chart version': plain(
    'upgrades',
    (fields) => `${changes(fields)}: read its release notes; custom resources' definitions are part of it`,
    `${ARGO}/user-guide/helm/`,
  ),
  'chart values': plain('upgrades', (fields) => names(fields), `${ARGO}/user-guide/helm/`),
  'sync policy': plain(
    'reloads',
    (fields) => `from the next sync on: ${paths(fields)}`,
    `${ARGO}/user-guide/sync-options/`,
  ),
  'project rules': plain(
    'reloads',
    (fields) => `what may be synced changes at once: ${paths(fields)}`,
    `${ARGO}/user-guide/projects/`,
  ),
  'Argo CD stays': plain('keeps running', () => 'Argo CD itself, as it is now', `${ARGO}/user-guide/app_deletion/`),
  'chart stays': told<{ command: string }>(
    'keeps running',
    ({ command }) =>
      `what its chart made, its custom resources' definitions too, unless Argo CD is told before this is merged to delete it: ${command}`,
    `${ARGO}/user-guide/app_deletion/`,
  ),
  'folder stays': told<{ folder: string }>(
    'keeps running',
    ({ folder }) => `all that ${folder} has brought`,
    `${ARGO}/user-guide/app_deletion/`,
  ),
  'namespace stays': told<{ namespace: string; loses: readonly string[] }>(
    'keeps running',
    ({ namespace, loses }) =>
      `everything in ${namespace}; kubectl delete namespace ${namespace} deletes it` +
      (loses.length === 0 ? '' : `, and with it for good: ${list(loses)}`),
    `${ARGO}/user-guide/app_deletion/`,
  ),
};
