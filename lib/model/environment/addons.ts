import type { Addon } from '../addon';

/** What differs from the add-ons that the engine brings. */
export interface AddonsChoice {
  /**
   * Names of add-ons that the cluster has already; they are not installed. An ingress controller among them must have
   * custom resources enabled if a route says who may see it: without, everyone may. @default none
   */
  readonly provided?: readonly string[];
  /** Add-ons besides those that the engine brings. @default none */
  readonly more?: readonly Addon[];
}
