import type { Label } from '../primitives';

/**
 * The cluster of another environment, which brings the add-ons. Names that could meet those of others there begin with
 * the name of this environment: namespaces, Applications, what belongs to no namespace, and keys of the vault.
 */
export interface Beside {
  /** Name of the environment that the cluster belongs to. */
  readonly beside: Label;
}

/**
 * Namespaces that exist, in a cluster in which one may do nothing outside of them: what is of the whole cluster, and every
 * add-on that the topology needs, is there already.
 */
export interface Tenant {
  /** Nothing is written that is of the whole cluster. */
  readonly tenant: true;
  /**
   * The namespaces that there are, by the names of those that are defined; several may be one, and `ingress` is that of
   * the public hosts. They are the application's alone: policies close them for whatever else runs there.
   *
   * @default those that are defined @keys label
   */
  readonly namespaces?: Readonly<Record<string, Label>>;
}

/** Where an environment runs, if not in a cluster of its own. */
export type ClusterChoice = Beside | Tenant;
