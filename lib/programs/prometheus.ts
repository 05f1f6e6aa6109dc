/** What both targets agree on about Prometheus. */
export const PROMETHEUS = {
  name: 'prometheus',
  /** `nobody`, whom the image runs as. */
  user: 65534,
  port: 9090,
  resources: { cpuMillis: 250, memoryMiB: 1024 },
} as const;
