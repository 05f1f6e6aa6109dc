/** From whom, to whom, on which ports of the destination; `api` is the port of the API server. */
export type Row = readonly [from: string, to: string, ...ports: (number | 'api')[]];

/** What the platform needs, whatever the application is. */
export const platformArrows: readonly Row[] = [
  // Users come in, and routes are followed.
  ['load-balancer', 'ingress-controller', 80, 443],
  ['ingress-controller', 'api-server', 'api'],
  // The certificate authority's HTTP-01 challenge.
  ['ingress-controller', 'acme-solver', 8089],
  // What is scraped besides the application, and who looks at it.
  ['monitoring/prometheus', 'api-server', 'api'],
  ['monitoring/prometheus', 'monitoring/grafana', 3000],
  ['monitoring/prometheus', 'kube-state-metrics', 8080],
  ['monitoring/prometheus', 'cert-manager', 9402],
  ['monitoring/prometheus', 'nodes', 10250],
  ['monitoring/grafana', 'monitoring/prometheus', 9090],
];

/** What each PostgreSQL needs. `instances`, `jobs` and `poolers` are its own pods, `archive` is where its log goes. */
export const databaseArrows: readonly Row[] = [
  ['poolers', 'instances', 5432],
  // Replication, and the instance managers' word on each other's state.
  ['instances', 'instances', 5432, 8000],
  ['jobs', 'instances', 5432],
  ['cloudnative-pg', 'instances', 5432, 8000],
  ['instances', 'api-server', 'api'],
  ['jobs', 'api-server', 'api'],
  ['poolers', 'api-server', 'api'],
  ['instances', 'archive', 443],
  ['jobs', 'archive', 443],
  ['monitoring/prometheus', 'instances', 9187],
  ['monitoring/prometheus', 'poolers', 9127],
];

/** What each Redis needs: the exporter beside it is scraped. */
export const redisArrows: readonly Row[] = [['monitoring/prometheus', 'redis', 9121]];

/** Who answers the names that every workload asks for, by UDP and, where answers are long, by TCP. */
export const nameServers = ['kube-dns', 'node-local-dns'] as const;
