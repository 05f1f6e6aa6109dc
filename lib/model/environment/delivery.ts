import type { GitRevision } from '../primitives';

/** Argo CD syncs what is committed, in waves, and puts back what somebody changes by hand. */
export interface ArgoCd {
  readonly by: 'argocd';
  /** Branch or tag that is synced. */
  readonly revision: GitRevision;
}

/** How what is written comes into the cluster. */
export type DeliveryChoice = ArgoCd;
