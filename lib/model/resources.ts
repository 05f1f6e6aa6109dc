import type { Count, Percent } from './primitives';

/** What one container needs. The memory limit equals the request; there is no CPU limit, it would only throttle. */
export interface Resources {
  /** Thousandths of a core, requested. */
  readonly cpuMillis: Count;
  /** Mebibytes, requested and limited. */
  readonly memoryMiB: Count;
}

/** How many copies run. */
export interface Scaling {
  readonly min: Count;
  readonly max: Count;
  /** Average CPU use, in percent of the request, above which copies are added. @default 70 */
  readonly cpuPercent?: Percent;
}
