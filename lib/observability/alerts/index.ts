import {
  alertGroupName,
  onceOf,
  type DatabaseSettings,
  type Postgres,
  type Resolved,
  type ResolvedBacking,
  type ResolvedService,
} from '../../model';
import { poolerJobs, scrapeJobs } from '../metrics';
import { toRule, type Alert, type AlertGroup, type Group } from './alert';
import { availability } from './availability';
import { backupAlerts } from './backups';
import { celeryAlerts } from './celery';
import { httpAlerts } from './http';
import { jobAlerts } from './job';
import { platformGroups } from './platform-groups';
import { poolerAlerts } from './pooler';
import { postgresAlerts } from './postgres';
import { redisAlerts } from './redis';
import { serverAlerts } from './server';
import { restarting, workloadAlerts } from './workload';

export type { AlertGroup, AlertRule, Severity } from './alert';

/**
 * Every alert of a topology in one environment, in groups: one a service and one a backing service, then the platform's.
 * A rule that both targets have reads the same in both. Group names are unique DNS-1123 labels.
 */
export const alertGroups = onceOf((resolved: Resolved): readonly AlertGroup[] => {
  const jobs = scrapeJobs(resolved).filter((job) => !job.optional);
  const required = new Set(jobs.map(({ job }) => job));
  const groups: readonly Group[] = [
    ...resolved.services.map((one): Group => [
      alertGroupName('service', one.service.name),
      one.service.name,
      serviceAlerts(one, required, resolved),
    ]),
    ...(resolved.environment.target === 'kubernetes'
      ? resolved.jobs
          .filter(({ job }) => job.awaits === undefined)
          .map((one): Group => [alertGroupName('job', one.job.name), one.job.name, jobAlerts(one)])
      : []),
    ...resolved.backing.map((one): Group => [
      alertGroupName('backing', one.backing.name),
      one.backing.name,
      backingAlerts(one, resolved),
    ]),
    ...platformGroups(resolved),
  ];
  return groups
    .filter(([, , alerts]) => alerts.length > 0)
    .map(([name, about, alerts]) => ({
      name,
      rules: alerts.map((alert) => toRule(alert, about, resolved.environment)),
    }));
});

function serviceAlerts(one: ResolvedService, required: ReadonlySet<string>, resolved: Resolved): Alert[] {
  const { name, metrics } = one.service;
  return [
    ...(required.has(name) ? availability(name) : []),
    ...(resolved.environment.target === 'kubernetes' ? workloadAlerts(one) : []),
    ...(metrics?.family === 'http' ? httpAlerts(name) : []),
    ...(metrics?.family === 'celery' ? celeryAlerts(one) : []),
  ];
}

function backingAlerts({ backing, form }: ResolvedBacking, { environment }: Resolved): Alert[] {
  switch (form.kind) {
    case 'server':
      return [
        ...(form.metrics === undefined ? [] : availability(backing.name)),
        ...(backing.kind === 'redis' ? redisAlerts(backing) : []),
        ...(environment.target === 'kubernetes' && form.namespace !== undefined
          ? serverAlerts(backing.name, form.program.name, form.namespace.name)
          : []),
      ];
    case 'operator':
      return backing.kind === 'postgres' ? databaseAlerts(backing, form.settings) : [];
    case 'external':
      return [];
  }
}

function databaseAlerts(postgres: Postgres, settings: DatabaseSettings): Alert[] {
  const { name, namespace, pooler } = postgres;
  return [
    ...availability(name),
    ...postgresAlerts(postgres, settings),
    ...(settings.backups === undefined ? [] : backupAlerts(postgres, settings.backups)),
    ...poolerJobs(postgres).flatMap((job) => availability(job)),
    ...(pooler === undefined ? [] : poolerAlerts(postgres, pooler)),
    // The operator's names for the containers.
    restarting(name, namespace.name, 'postgres'),
    ...(pooler === undefined
      ? []
      : [{ ...restarting(`PgBouncer of ${name}`, namespace.name, 'pgbouncer'), about: `${name}-pooler` }]),
  ];
}
