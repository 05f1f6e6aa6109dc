import type { Addon } from '../addon';
import type { Label } from '../primitives';

/** What differs from the add-ons that the engine brings. */
export interface AddonsChoice {
  /** Names of add-ons that the cluster has already; they are not installed. @default none */
  readonly provided?: readonly string[];
  /** Add-ons besides those that the engine brings. @default none */
  readonly more?: readonly Addon[];
  /**
   * What is otherwise in the values of an add-on's chart, by the name of the add-on. It is laid over them: objects are
   * merged at every depth, lists of things with names by their names, and `null` takes away. @default nothing @keys label
   */
  readonly values?: Readonly<Record<Label, object>>;
}
