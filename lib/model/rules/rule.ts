import type { Environment } from '../environment';
import type { Problem } from '../problem';
import type { Topology } from '../topology';

/** What a rule looks at: the whole definition, so that it can hold one part against another. */
export interface Definitions {
  readonly topology: Topology;
  readonly environments: readonly Environment[];
}

/** One rule of the model. Yields a problem for each place that breaks it. */
export type Rule = (definitions: Definitions) => Iterable<Problem>;
