import type { Copies } from '../scaling';

/** What is otherwise for one service in one environment. */
export interface ServiceDifference {
  /** What differs from the service's own. @default as the service says */
  readonly scaling?: Copies;
}
