import { plain, told } from './reason-text';
import { changes } from './say';

const VOLUMES = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes';
const ARGO = 'https://argo-cd.readthedocs.io/en/stable/user-guide';

/** What becomes of data and of what is no longer written, on Kubernetes. */
export const volumeReasons = {
  'data goes': told<{ holds: string }>('loses data', ({ holds }) => holds, `${VOLUMES}/#reclaiming`),
  'data is kept apart': told<{ holds: string }>(
    'leaves data',
    ({ holds }) => `${holds} stays, and nothing here uses it any longer; it is lost when somebody deletes it`,
    `${ARGO}/sync-options/#no-prune-resources`,
  ),
  'namespace is kept': told<{ command: string }>(
    'keeps running',
    ({ command }) => `it stays, with what is in it; ${command} deletes both`,
    `${ARGO}/sync-options/#no-prune-resources`,
  ),
  'claim grows': plain('resizes', changes, `${VOLUMES}/#expanding-persistent-volumes-claims`),
  'claim shrinks': plain(
    'is refused',
    (fields) => `${changes(fields)}: no volume shrinks`,
    `${VOLUMES}/#expanding-persistent-volumes-claims`,
  ),
  'storage no longer claimed': plain(
    'leaves data',
    () => 'it begins empty, in its pod; what it has stays in its claims, which nothing uses',
    'https://prometheus-operator.dev/docs/platform/storage/',
  ),
  'is pruned': plain('stops', () => 'Argo CD deletes it', `${ARGO}/auto_sync/#automatic-pruning`),
  'hook stays': told<{ command: string }>(
    'by hand',
    ({ command }) => `Argo CD prunes no hook: what is left of it stays until ${command}`,
    `${ARGO}/sync-waves/#hook-lifecycle-and-cleanup`,
  ),
  'nothing prunes': told<{ command: string }>(
    'keeps running',
    ({ command }) => `nothing takes it away; ${command} does`,
    'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/#how-to-delete-objects',
  ),
  'project forbids pruning': told<{ command: string; project: string }>(
    'keeps running',
    ({ command, project }) =>
      `project ${project} allows none of its kind there any longer, and so deletes none; ${command} does`,
    'https://github.com/argoproj/argo-cd/blob/master/controller/state.go',
  ),
  'its Application goes': told<{ application: string }>(
    'keeps running',
    ({ application }) => `Application ${application} goes, and takes nothing along`,
    `${ARGO}/app_deletion/`,
  ),
};
