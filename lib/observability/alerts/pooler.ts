import type { Pooler, Postgres } from '../../model';
import { poolerJobs } from '../metrics';
import { labels, oneOf } from '../promql';
import type { Alert } from './alert';

/** Clients give up after tens of seconds; by then users have been waiting as long. */
const LONG_WAIT_SECONDS = 10;

/** Alerts of the PgBouncers in front of a database. */
export function poolerAlerts(postgres: Postgres, { poolSize, maxClientConnections }: Pooler): Alert[] {
  const mine = labels({ job: oneOf(poolerJobs(postgres)) });
  const clients = `sum by (job, pod) (cnpg_pgbouncer_pools_cl_active${mine} + cnpg_pgbouncer_pools_cl_waiting${mine})`;
  return [
    {
      alert: 'PoolerDown',
      severity: 'critical',
      expr: `cnpg_pgbouncer_last_collection_error${mine} == 1`,
      for: '2m',
      summary: 'A PgBouncer does not answer',
      description: 'PgBouncer in {{ $labels.pod }} ({{ $labels.job }}) has not answered its exporter for 2 minutes.',
    },
    {
      alert: 'PoolerClientsWaiting',
      severity: 'warning',
      expr: `sum by (job, pod) (cnpg_pgbouncer_pools_cl_waiting${mine}) > ${poolSize}`,
      for: '5m',
      summary: 'Clients queue for a database connection',
      description: `At {{ $labels.pod }} ({{ $labels.job }}) {{ $value }} clients wait for one of ${poolSize} connections.`,
    },
    {
      alert: 'PoolerClientsWaiting',
      severity: 'critical',
      expr: `max by (job, pod) (cnpg_pgbouncer_pools_maxwait${mine}) > ${LONG_WAIT_SECONDS}`,
      for: '2m',
      summary: 'Clients wait long for a database connection',
      description:
        'At {{ $labels.pod }} ({{ $labels.job }}) a client has been waiting for {{ $value | humanizeDuration }}.',
    },
    {
      alert: 'PoolerClientsHigh',
      severity: 'warning',
      expr: `${clients} > ${Math.floor(maxClientConnections * 0.8)}`,
      for: '5m',
      summary: 'A PgBouncer runs out of places for clients',
      description: `{{ $labels.pod }} ({{ $labels.job }}) holds {{ $value }} clients; at ${maxClientConnections} it refuses them.`,
    },
  ];
}
