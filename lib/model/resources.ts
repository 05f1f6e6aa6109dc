/** What one container needs. The memory limit equals the request; there is no CPU limit, it would only throttle. */
export interface Resources {
  /** Thousandths of a core, requested. */
  readonly cpuMillis: number;
  /** Mebibytes, requested and limited. */
  readonly memoryMiB: number;
}

/** How many copies run. */
export interface Scaling {
  readonly min: number;
  readonly max: number;
  /** Average CPU use, in percent of the request, above which copies are added. @default 70 */
  readonly cpuPercent?: number;
}
