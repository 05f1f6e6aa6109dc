import {
  alertGroupName,
  followedBy,
  monitoringNamespaces,
  namespaceOf,
  type DatabaseSettings,
  type KubernetesEnvironment,
  type Postgres,
  type Resolved,
  type ResolvedBacking,
  type ResolvedService,
} from '../../model';
import { MONITORING, poolerJobs, scrapeJobs } from '../metrics';
import { toRule, type Alert, type AlertGroup } from './alert';
import { availability, targetMissing } from './availability';
import { backupAlerts } from './backups';
import { celeryAlerts } from './celery';
import { httpAlerts } from './http';
import { jobAlerts } from './job';
import { CERT_MANAGER } from '../metrics';
import { certificateAlerts, volumeAlerts } from './platform';
import { poolerAlerts } from './pooler';
import { postgresAlerts } from './postgres';
import { prometheusAlerts } from './prometheus';
import { redisAlerts } from './redis';
import { restarting, workloadAlerts } from './workload';

export type { AlertGroup, AlertRule, Severity } from './alert';

type Group = readonly [name: string, alerts: readonly Alert[]];

/**
 * Every alert of a topology in one environment, in groups: one a service and one a backing service, then the platform's.
 * A rule that both targets have reads the same in both. Group names are unique DNS-1123 labels.
 */
export function alertGroups(resolved: Resolved): AlertGroup[] {
  const jobs = scrapeJobs(resolved).filter((job) => !job.optional);
  const required = new Set(jobs.map(({ job }) => job));
  const groups: readonly Group[] = [
    ...resolved.services.map((one): Group => [
      alertGroupName('service', one.service.name),
      serviceAlerts(one, required, resolved),
    ]),
    ...(resolved.environment.target === 'kubernetes'
      ? resolved.jobs
          .filter(({ job }) => followedBy(job) === undefined)
          .map((one): Group => [alertGroupName('job', one.job.name), jobAlerts(one)])
      : []),
    ...resolved.backing.map((one): Group => [
      alertGroupName('backing', one.backing.name),
      backingAlerts(one, resolved),
    ]),
    ...platformGroups(resolved),
  ];
  return groups
    .filter(([, alerts]) => alerts.length > 0)
    .map(([name, alerts]) => ({ name, rules: alerts.map((alert) => toRule(alert, resolved.environment)) }));
}

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
          ? [restarting(backing.name, form.namespace.name, form.program.name)]
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
    ...(pooler === undefined ? [] : [restarting(`PgBouncer of ${name}`, namespace.name, 'pgbouncer')]),
  ];
}

function platformGroups(resolved: Resolved): Group[] {
  const monitoring = [
    ...availability(MONITORING.prometheus),
    ...prometheusAlerts(),
    ...availability(MONITORING.grafana, 'warning'),
  ];
  const { environment } = resolved;
  if (environment.target === 'compose') return [['monitoring', monitoring]];
  const platform = scrapeJobs(resolved).filter((job) => job.kind === 'platform');
  return [
    ['monitoring', [...monitoring, ...platform.map(({ job }) => targetMissing(job))]],
    ['volumes', volumeAlerts(volumeNamespaces(resolved, environment))],
    ...(platform.some(({ job }) => job === CERT_MANAGER)
      ? [['certificates', certificateAlerts()] satisfies Group]
      : []),
  ];
}

/** Where persistent volumes are: with what is stored, and with Prometheus. */
const volumeNamespaces = ({ backing }: Resolved, environment: KubernetesEnvironment): string[] => [
  ...backing.filter(keepsData).flatMap((one) => namespaceOf(one.backing)?.name ?? []),
  ...monitoringNamespaces(environment).map(({ name }) => name),
];

function keepsData({ form }: ResolvedBacking): boolean {
  switch (form.kind) {
    case 'server':
      return form.program.volumes.some(({ kind }) => kind === 'persistent');
    case 'operator':
      return true;
    case 'external':
      return false;
  }
}
