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
  'follows another folder': plain(
    'reloads',
    (fields) =>
      `${changes(fields)}: what that folder says is brought, and what the old one alone says goes like all that is no longer written`,
    `${ARGO}/user-guide/auto_sync/#automatic-pruning`,
  ),
  'brings into another cluster': plain(
    'keeps running',
    (fields) => `${changes(fields)}: all is brought there, and what it has brought stays, where nobody mends it`,
    'https://github.com/argoproj/argo-cd/blob/master/controller/state.go',
  ),
  'brings into another namespace': plain(
    'reloads',
    (fields) => `${changes(fields)}: what names no namespace itself is brought there, and pruned where it was`,
    `${ARGO}/operator-manual/declarative-setup/#applications`,
  ),
  'another chart': plain(
    'upgrades',
    (fields) =>
      `${changes(fields)}: what that chart makes is brought, and what the old one alone made goes like all that is no longer written`,
    `${ARGO}/user-guide/helm/`,
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
      `what its chart made, unless Argo CD is told before this is merged to delete it: ${command}; its custom resources' definitions stay in any case`,
    'https://github.com/argoproj/argo-cd/blob/master/controller/appcontroller.go',
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
