import type { DatabaseSettings, Postgres } from '../../model';
import { labels } from '../promql';
import type { Alert, Severity } from './alert';

/** Staleness of a replica that users may begin to notice. */
export const LAG_SECONDS = 30;

/** Alerts of a database cluster run by CloudNativePG: instances, replication, connections. Backups have their own. */
export function postgresAlerts(postgres: Postgres, { instances }: DatabaseSettings): Alert[] {
  const { name: job } = postgres;
  const mine = labels({ job });
  const replicas = instances - 1;
  return [
    {
      alert: 'PostgresDown',
      severity: 'critical',
      expr: `cnpg_collector_up${mine} == 0`,
      for: '1m',
      summary: `An instance of ${job} does not answer`,
      description: 'PostgreSQL in the pod {{ $labels.pod }} has not answered its exporter for a minute.',
    },
    ...(replicas === 0 ? [] : replication(job, replicas)),
    ...connections(postgres),
  ];
}

function replication(job: string, replicas: number): Alert[] {
  const mine = labels({ job });
  const lag = (severity: Severity, seconds: number): Alert => ({
    alert: 'ReplicationLag',
    severity,
    expr: `cnpg_pg_replication_lag${mine} > ${seconds}`,
    for: '5m',
    summary: `A replica of ${job} is behind`,
    description: `What {{ $labels.pod }} shows is {{ $value | humanizeDuration }} old; the limit is ${seconds} s. It serves all reads of DATABASE_READ_URL.`,
  });
  return [
    {
      alert: 'ReplicaMissing',
      severity: 'critical',
      // Replicas report none of their own: the largest figure is the primary's.
      expr: `max by (job) (cnpg_pg_replication_streaming_replicas${mine}) < ${replicas}`,
      for: '10m',
      summary: `${job} lacks a replica`,
      description: `{{ $value }} of ${replicas} replicas stream from the primary: a failover has fewer places to go, or none.`,
    },
    lag('warning', LAG_SECONDS),
    lag('critical', 300),
  ];
}

/** Warns while clients still have room, wakes when they take what is kept for the superuser and the operator. */
function connections({ name: job, maxConnections, reservedConnections }: Postgres): Alert[] {
  const forClients = maxConnections - reservedConnections;
  const high = (severity: Severity, limit: number): Alert => ({
    alert: 'DatabaseConnectionsHigh',
    severity,
    expr: `sum by (job, pod) (cnpg_backends_total${labels({ job })}) > ${limit}`,
    for: '5m',
    summary: `${job} runs out of connections`,
    description: `{{ $labels.pod }} holds {{ $value }} of ${maxConnections} connections, of which ${reservedConnections} are reserved.`,
  });
  return [high('warning', Math.floor(forClients * 0.9)), high('critical', forClients)];
}
