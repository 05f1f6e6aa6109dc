import type { GitRevision, Label } from '../primitives';

/** Argo CD syncs what is committed, in waves, and puts back what somebody changes by hand. */
export interface ArgoCd {
  readonly by: 'argocd';
  /** Branch or tag that is synced. */
  readonly revision: GitRevision;
  /** What is synced: the files of the environment, or the folders of its `chart`, which come to the same. @default 'files' */
  readonly of?: 'files' | 'chart';
  /**
   * Name of the AppProject of what is ours; that of the add-ons ends with `-addons`. That of a tenant is there already.
   *
   * @default the name of the application, and of a tenant 'default'
   */
  readonly project?: Label;
  /**
   * Whether the Argo CD that comes with it goes on without one of the machines: two copies of what can have them, three Redis.
   *
   * @default true
   */
  readonly highAvailability?: boolean;
}

/**
 * `apply.sh`, which is written beside what it applies, brings it into the cluster of somebody who runs it, in the same
 * order: add-ons with helm, the rest with kubectl. It takes nothing away, and puts back nothing by itself.
 */
export interface Kubectl {
  readonly by: 'kubectl';
}

/** How what is written comes into the cluster. */
export type DeliveryChoice = ArgoCd | Kubectl;
