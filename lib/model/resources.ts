import type { Count } from './primitives';

/** What one container needs, and what it may not exceed. */
export interface Resources {
  /** Thousandths of a core, requested. */
  readonly cpuMillis: Count;
  /** Thousandths of a core beyond which it is slowed down. @default no limit: idle cores are anybody's */
  readonly cpuLimitMillis?: Count;
  /** Mebibytes, requested. */
  readonly memoryMiB: Count;
  /** Mebibytes beyond which it is killed. @default what it requests, so that a full node evicts nobody */
  readonly memoryLimitMiB?: Count;
}

/** Mebibytes beyond which a container is killed. */
export const memoryLimit = ({ memoryMiB, memoryLimitMiB = memoryMiB }: Resources): number => memoryLimitMiB;
