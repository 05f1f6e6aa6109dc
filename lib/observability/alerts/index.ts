import {
  alertGroupName,
  type BackingService,
  type KubernetesEnvironment,
  type Resolved,
  type ResolvedService,
} from '../../model';
import { MONITORING, poolerJobs, scrapeJobs } from '../metrics';
import { toRule, type Alert, type AlertGroup } from './alert';
import { availability, targetMissing } from './availability';
import { backupAlerts } from './backups';
import { celeryAlerts } from './celery';
import { httpAlerts } from './http';
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
    ...resolved.topology.backing.map((b): Group => [alertGroupName('backing', b.name), backingAlerts(b, resolved)]),
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

function backingAlerts(backing: BackingService, { environment }: Resolved): Alert[] {
  switch (backing.kind) {
    case 'redis':
      return [
        ...availability(backing.name),
        ...redisAlerts(backing),
        ...(environment.target === 'kubernetes'
          ? [restarting(backing.name, backing.namespace.name, backing.name)]
          : []),
      ];
    case 'postgres':
      // In Compose the developer's database has no exporter.
      if (environment.target === 'compose') return [];
      return [
        ...availability(backing.name),
        ...postgresAlerts(backing, environment),
        ...backupAlerts(backing, environment),
        ...poolerJobs(backing).flatMap((job) => availability(job)),
        ...poolerAlerts(backing),
        // The operator's names for the containers.
        restarting(backing.name, backing.namespace.name, 'postgres'),
        restarting(`PgBouncer of ${backing.name}`, backing.namespace.name, 'pgbouncer'),
      ];
    case 'objectStorage':
    case 'oidc':
      return [];
  }
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
    ['certificates', certificateAlerts()],
  ];
}

/** Where persistent volumes are: with what is stored, and with Prometheus. */
const volumeNamespaces = ({ topology }: Resolved, { monitoring }: KubernetesEnvironment): string[] => [
  ...topology.backing.flatMap((b) => ('volumeGiB' in b ? [b.namespace.name] : [])),
  monitoring.namespace.name,
];
