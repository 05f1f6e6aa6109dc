import type { Backups, DatabaseSettings, Postgres } from '../../model';
import { backupAgeHours, BARMAN } from '../alerts/backups';
import { LITTLE_SPACE } from '../alerts/platform';
import { LAG_SECONDS } from '../alerts/postgres';
import { KUBELET, poolerJobs } from '../metrics';
import { labels, oneOf } from '../promql';
import type { Row } from './dashboard';
import { timeSeries, type Panel } from './panel';

/** A PostgreSQL that an operator runs: what it does, and whether it and what it holds are safe. */
export const postgresRows = (postgres: Postgres, settings: DatabaseSettings): Row[] => [
  workRow(postgres),
  safetyRow(postgres, settings),
];

function workRow(postgres: Postgres): Row {
  const { name: job, maxConnections, reservedConnections } = postgres;
  const mine = labels({ job });
  return {
    title: job,
    height: 7,
    panels: [
      timeSeries({
        title: 'Transactions',
        description:
          'Transactions a second on each server, which follow the load. Few are rolled back: if those rise, a client fails halfway, and its log says at what.',
        queries: [
          {
            expr: `sum by (pod) (rate(cnpg_pg_stat_database_xact_commit${mine}[$__rate_interval]))`,
            legend: '{{pod}} committed',
          },
          {
            expr: `sum by (pod) (rate(cnpg_pg_stat_database_xact_rollback${mine}[$__rate_interval]))`,
            legend: '{{pod}} rolled back',
          },
        ],
        unit: 'ops',
      }),
      timeSeries({
        title: 'Connections',
        description: `Connections that each server holds, ordinarily well below the line, which is where the ${reservedConnections} reserved ones begin: there clients are refused. Look for who holds idle ones, then at the sizes of the pools.`,
        queries: [{ expr: `sum by (pod) (cnpg_backends_total${mine})`, legend: '{{pod}}' }],
        unit: 'short',
        limit: { at: maxConnections - reservedConnections },
      }),
      ...(postgres.pooler === undefined ? [] : [poolersPanel(postgres)]),
    ],
  };
}

function poolersPanel(postgres: Postgres): Panel {
  const poolers = labels({ job: oneOf(poolerJobs(postgres)) });
  return timeSeries({
    title: 'PgBouncer: clients served and waiting',
    description:
      'Clients that have a connection of the database, and those that wait for one: ordinarily none waits. If some do, look for slow queries and long transactions, then at the size of the pool.',
    queries: [
      { expr: `sum by (job) (cnpg_pgbouncer_pools_cl_active${poolers})`, legend: '{{job}} served' },
      { expr: `sum by (job) (cnpg_pgbouncer_pools_cl_waiting${poolers})`, legend: '{{job}} waiting' },
    ],
    unit: 'short',
  });
}

function safetyRow({ name: job, namespace }: Postgres, { backups }: DatabaseSettings): Row {
  const mine = labels({ job });
  const volumes = labels({ job: KUBELET, namespace: namespace.name });
  return {
    title: backups === undefined ? `${job}: replication, volumes` : `${job}: replication, backups, volumes`,
    height: 7,
    panels: [
      timeSeries({
        title: 'Replication lag',
        description:
          'How old what each replica shows is: ordinarily less than a second. Above the line reads are stale: look at the load and the disk of that replica, and at how much is written.',
        queries: [{ expr: `max by (pod) (cnpg_pg_replication_lag${mine})`, legend: '{{pod}}' }],
        unit: 's',
        limit: { at: LAG_SECONDS },
      }),
      ...(backups === undefined ? [] : [backupPanel(job, backups)]),
      timeSeries({
        title: 'Space left on volumes',
        description:
          'The free share of each volume of the namespace, which shrinks slowly. Below the line, see what grew (a log that is not archived fills its volume fast), and enlarge the volume in time.',
        queries: [
          {
            expr: `kubelet_volume_stats_available_bytes${volumes} / kubelet_volume_stats_capacity_bytes${volumes}`,
            legend: '{{persistentvolumeclaim}}',
          },
        ],
        unit: 'percentunit',
        limit: { at: LITTLE_SPACE, below: true },
      }),
    ],
  };
}

const backupPanel = (job: string, backups: Backups): Panel =>
  timeSeries({
    title: 'Age of the last backup',
    description: `How long ago the last base backup was made: it climbs until the next one, which takes it down again. Above the line one has failed: \`kubectl get backups\` says which. Each is kept for ${backups.retentionDays} days.`,
    queries: [
      {
        expr: `time() - max by (job) (${BARMAN}_last_available_backup_timestamp${labels({ job })})`,
        legend: 'age',
      },
    ],
    unit: 's',
    limit: { at: backupAgeHours(backups) * 3600 },
  });
