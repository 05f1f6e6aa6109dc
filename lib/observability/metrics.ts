import { alertsOf, poolerModes, poolerName, type Postgres, type Resolved, type ResolvedBacking } from '../model';
import { platformJobs } from './platform-jobs';

/** What Prometheus scrapes under one value of the label `job`. Which metrics it brings is proven on what is written. */
export interface ScrapeJob {
  /** The workload's name, the same in both targets. */
  readonly job: string;
  /** `workload`: a part of this topology. `platform`: an add-on of the cluster that tells about all workloads. */
  readonly kind: 'workload' | 'platform';
  /** Not running is no fault: developers start it on demand. */
  readonly optional: boolean;
}

export { CERT_MANAGER, KUBELET, KUBE_STATE_METRICS } from './platform-jobs';

/** What watches is watched too. */
export const MONITORING = { prometheus: 'prometheus', grafana: 'grafana', alertmanager: 'alertmanager' } as const;

/** Names of the PgBouncers in front of a database: to the primary, to the replicas. */
export const poolerJobs = (postgres: Postgres): string[] =>
  poolerModes(postgres).map((mode) => poolerName(postgres, mode));

/** Everything that is scraped in an environment, which rules and dashboards may ask about. */
export function scrapeJobs(resolved: Resolved): ScrapeJob[] {
  const { environment, services, backing } = resolved;
  const onKubernetes = environment.target === 'kubernetes';
  const workload = (job: string, optional = false): ScrapeJob => ({ job, kind: 'workload', optional });
  return [
    ...services
      .filter(({ service }) => service.metrics !== undefined)
      .map(({ service: { name, profile } }) => workload(name, !onKubernetes && profile !== undefined)),
    ...backing.flatMap((one) => backingJobs(one).map((job) => workload(job))),
    workload(MONITORING.grafana),
    workload(MONITORING.prometheus),
    ...(alertsOf(environment) === undefined ? [] : [workload(MONITORING.alertmanager)]),
    ...platformJobs(resolved).map(({ job }): ScrapeJob => ({ job, kind: 'platform', optional: false })),
  ];
}

/** What tells about a backing service: its own metrics, its exporter's, or those that its operator brings. */
function backingJobs({ backing, form }: ResolvedBacking): string[] {
  switch (form.kind) {
    case 'server':
      return form.metrics === undefined ? [] : [backing.name];
    case 'operator':
      return [backing.name, ...(backing.kind === 'postgres' ? poolerJobs(backing) : [])];
    case 'external':
      return [];
  }
}
