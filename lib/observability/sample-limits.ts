import type { Metrics } from '../model';

/**
 * How many samples one page of metrics may bring, after those that nobody asks for are dropped: by kind of target, three times
 * or more of what one is known to tell. Prometheus refuses a page that has more as a whole, and `up` is 0: so the limit stops
 * a label that grows without end, such as a path with numbers in it, and nothing short of that.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config
 */
export const SAMPLE_LIMITS = {
  /** A copy of a service, or a server: some hundreds, and a histogram for each route and status. */
  workload: 2000,
  /** An instance of PostgreSQL: its settings, and numbers for each database in it. */
  database: 3000,
  pooler: 1000,
  prometheus: 5000,
  /** Grafana has a histogram for each of its own routes. */
  grafana: 10_000,
  alertmanager: 2000,
  /** Numbers for each pod, node and Job of the cluster. */
  objects: 10_000,
  /** Numbers for each container or volume of one node, of which there are 110 pods' at most. */
  kubelet: 1000,
  /** A pod of an add-on, of which few names are kept: numbers for each certificate, secret or Application. */
  addon: 500,
  /** A copy of a waypoint: requests, for each client, service and status. */
  waypoint: 2000,
} as const;

/** What a service or a server may tell. */
export const workloadLimit = ({ sampleLimit = SAMPLE_LIMITS.workload }: Pick<Metrics, 'sampleLimit'>): number =>
  sampleLimit;
