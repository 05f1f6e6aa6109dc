import type { Backups, DatabaseSettings, Postgres, Redis, Resolved } from '../../model';
import { backupAgeHours, BARMAN } from '../alerts/backups';
import { LITTLE_SPACE } from '../alerts/platform';
import { LAG_SECONDS } from '../alerts/postgres';
import { CRITICAL_MEMORY } from '../alerts/redis';
import { KUBELET, poolerJobs } from '../metrics';
import { labels, oneOf } from '../promql';
import type { Row } from './dashboard';
import { timeSeries, type Panel } from './panel';

/** One row a backing service, as far as it is watched in this environment. */
export function backingRows(resolved: Resolved): Row[] {
  return resolved.backing.flatMap(({ backing, form }): Row[] => {
    switch (form.kind) {
      case 'server':
        return backing.kind === 'redis' ? [redisRow(backing)] : [];
      case 'operator':
        return backing.kind === 'postgres' ? [postgresRow(backing), safetyRow(backing, form.settings)] : [];
      case 'external':
        return [];
    }
  });
}

function redisRow({ name: job, use }: Redis): Row {
  const mine = labels({ job });
  return {
    title: job,
    height: 7,
    panels: [
      timeSeries({
        title: 'Memory used of maxmemory',
        queries: [{ expr: `redis_memory_used_bytes${mine} / redis_memory_max_bytes${mine}`, legend: '{{instance}}' }],
        unit: 'percentunit',
        ...(use === 'cache' ? {} : { limit: { at: CRITICAL_MEMORY } }),
      }),
      timeSeries({
        title: 'Commands',
        queries: [
          {
            expr: `sum by (job) (rate(redis_commands_processed_total${mine}[$__rate_interval]))`,
            legend: 'commands',
          },
        ],
        unit: 'ops',
      }),
      timeSeries({
        title: 'Clients',
        queries: [{ expr: `sum by (job) (redis_connected_clients${mine})`, legend: 'connected' }],
        unit: 'short',
      }),
    ],
  };
}

function postgresRow(postgres: Postgres): Row {
  const { name: job, maxConnections, reservedConnections } = postgres;
  const mine = labels({ job });
  return {
    title: job,
    height: 7,
    panels: [
      timeSeries({
        title: 'Transactions',
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
        description: `The line is where the ${reservedConnections} reserved ones begin.`,
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
        queries: [{ expr: `max by (pod) (cnpg_pg_replication_lag${mine})`, legend: '{{pod}}' }],
        unit: 's',
        limit: { at: LAG_SECONDS },
      }),
      ...(backups === undefined ? [] : [backupPanel(job, backups)]),
      timeSeries({
        title: 'Space left on volumes',
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
    description: `Kept for ${backups.retentionDays} days.`,
    queries: [
      {
        expr: `time() - max by (job) (${BARMAN}_last_available_backup_timestamp${labels({ job })})`,
        legend: 'age',
      },
    ],
    unit: 's',
    limit: { at: backupAgeHours(backups) * 3600 },
  });
