import type { Direction } from './network-policy';

/** One way in which the network and the arrows are not the same. */
export interface Difference {
  /**
   * `missing`: an arrow that doesn't get through. `extra`: something gets through and no arrow says so. `partly`: an
   * arrow that gets through at some addresses only. `loose`: one end alone lets something through, without an arrow.
   * `open`: nothing
   * isolates an endpoint, or the pods that may come to a namespace.
   */
  readonly kind: 'missing' | 'extra' | 'partly' | 'loose' | 'open';
  readonly from: string;
  readonly to: string;
  readonly port: string;
  /** The end at which a rule is missing or too much. @default not known */
  readonly side?: Direction;
  /** The difference with its witness, in words. */
  readonly words: string;
}
