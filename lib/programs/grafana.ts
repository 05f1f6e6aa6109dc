/** What both targets agree on about Grafana. */
export const GRAFANA = {
  name: 'grafana',
  user: 472,
  port: 3000,
  resources: { cpuMillis: 100, memoryMiB: 256 },
} as const;
