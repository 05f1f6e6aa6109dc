/** From whom, to whom, on which ports of the destination; `api` is the port of the API server. */
export type Row = readonly [from: string, to: string, ...ports: (number | 'api')[]];

/** What monitoring needs, whatever the application is. */
export const monitoringArrows: readonly Row[] = [
  ['prometheus', 'api-server', 'api'],
  ['prometheus', 'grafana', 3000],
  ['prometheus', 'kube-state-metrics', 8080],
  ['prometheus', 'cert-manager', 9402],
  ['prometheus', 'nodes', 10250],
  ['grafana', 'prometheus', 9090],
];

/** What a public host needs: users come in, and the certificate authority asks for its HTTP-01 challenge. */
export const edgeArrows: readonly Row[] = [
  ['load-balancer', 'ingress-controller', 80, 443],
  ['ingress-controller', 'api-server', 'api'],
  ['ingress-controller', 'acme-solver', 8089],
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
  ['prometheus', 'instances', 9187],
  ['prometheus', 'poolers', 9127],
];

/** Who answers the names that every workload asks for, by UDP and, where answers are long, by TCP. */
export const nameServers = ['kube-dns', 'node-local-dns'] as const;
