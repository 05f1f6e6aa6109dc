import type { KubernetesObject } from '../../proof/objects';

/** When Argo CD runs an object in a sync, of one that is no part of what it compares: `Sync`, say. */
export const hookOf = ({ metadata }: KubernetesObject): string | undefined =>
  metadata.annotations?.['argocd.argoproj.io/hook'];
