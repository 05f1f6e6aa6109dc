import type { Backups, Postgres } from '../../model';
import { labels } from '../promql';
import type { Alert } from './alert';

/** Segments of 16 MiB: a burst of writes leaves a few behind for a moment. */
const WAITING_SEGMENTS = 32;

/** Prefix of the metrics of the Barman Cloud plugin. */
export const BARMAN = 'barman_cloud_cloudnative_pg_io';

/** Alerts of a database's base backups and of the archive of its write-ahead log. */
export function backupAlerts({ name: job }: Postgres, backups: Backups): Alert[] {
  const hours = backupAgeHours(backups);
  const mine = labels({ job });
  const available = `${BARMAN}_last_available_backup_timestamp${mine}`;
  return [
    {
      alert: 'BackupTooOld',
      severity: 'critical',
      // The plugin says 0 as long as there is none, and nothing at all when it does not run.
      expr: `time() - max by (job) (${available}) > ${hours * 3600}\nor absent(${available})`,
      for: '1h',
      summary: `${job} has no recent backup`,
      description: `The last base backup of ${job} is older than ${hours} hours, or there is none.`,
    },
    {
      alert: 'BackupFailed',
      severity: 'warning',
      expr: `max by (job) (${BARMAN}_last_failed_backup_timestamp${mine})\n  > max by (job) (${available})`,
      for: '5m',
      summary: `The last backup of ${job} failed`,
      description: 'It failed at {{ $value | humanizeTimestamp }}, and none has succeeded since.',
    },
    {
      alert: 'WalArchivingFailing',
      severity: 'critical',
      expr: `cnpg_pg_stat_archiver_last_failed_time${mine} > cnpg_pg_stat_archiver_last_archived_time${mine}`,
      for: '10m',
      summary: `${job} can't archive its log`,
      description:
        'Archiving from {{ $labels.pod }} failed at {{ $value | humanizeTimestamp }}, and has not worked since: what was written after that is not restorable, and the log volume fills up.',
    },
    {
      alert: 'WalArchivingBehind',
      severity: 'warning',
      expr: `cnpg_collector_pg_wal_archive_status${labels({ job, value: 'ready' })} > ${WAITING_SEGMENTS}`,
      for: '15m',
      summary: `${job} archives its log too slowly`,
      description: '{{ $value }} segments of the write-ahead log wait on {{ $labels.pod }} to be archived.',
    },
  ];
}

/** Age in hours that the last backup never reaches: the longest pause of the schedule, and two hours to make one. */
export function backupAgeHours({ schedule }: Backups): number {
  // Seconds, minutes and hours come first: they only move the moment within the day.
  const [dayOfMonth = '*', month = '*', dayOfWeek = '*'] = schedule.trim().split(/\s+/).slice(3);
  const any = (field: string): boolean => field === '*' || field === '?';
  const days = !any(month) ? 366 : !any(dayOfMonth) ? 31 : !any(dayOfWeek) ? 7 : 1;
  return days * 24 + 2;
}
