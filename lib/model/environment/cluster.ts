import type { Label } from '../primitives';

/**
 * The cluster of another environment, which brings the add-ons. Names that could meet those of others there begin with
 * the name of this environment: namespaces, Applications, what belongs to no namespace, and keys of the vault.
 */
export interface Beside {
  /** Name of the environment that the cluster belongs to. */
  readonly beside: Label;
}

/** Where an environment runs, if not in a cluster of its own. */
export type ClusterChoice = Beside;
