import type { Manifest } from '../typed-object';

/** An object as it is written, with what its order needs. */
export interface Applied extends Manifest {
  /** From the folder of the environment. */
  readonly path: string;
  /** Its stage: what has a lower one is there and ready before. */
  readonly wave: number;
  /** Something may need that it is ready. */
  readonly isWaitedFor: boolean;
  /** It holds data: it stays when it is no longer written. */
  readonly isKept: boolean;
}
