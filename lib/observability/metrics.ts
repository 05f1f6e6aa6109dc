import type { Postgres, Resolved, ResolvedService } from '../model';
import { poolerName } from '../naming/addresses';
import * as expositions from './expositions';
import type { Exposition } from './expositions';

/** What Prometheus scrapes under one value of the label `job`. */
export interface ScrapeJob {
  /** The workload's name, the same in both targets. */
  readonly job: string;
  /** `workload`: a part of this topology. `platform`: an add-on of the cluster that tells about all workloads. */
  readonly kind: 'workload' | 'platform';
  /** Labels that the scrape puts on every series. */
  readonly labels: readonly string[];
  readonly metrics: Exposition;
  /** Not running is no fault: developers start it on demand. */
  readonly optional: boolean;
}

/** What Prometheus adds to every scrape, and keeps about every alert. */
export const SYNTHETIC: Exposition = { up: [], ALERTS: ['alertname', 'alertstate', 'severity'] };

export const KUBE_STATE_METRICS = 'kube-state-metrics';
export const KUBELET = 'kubelet';
export const CERT_MANAGER = 'cert-manager';

/** Prometheus and Grafana watch themselves too. */
export const MONITORING = { prometheus: 'prometheus', grafana: 'grafana' } as const;

/** Names of the PgBouncers in front of a database: to the primary, to the replicas. */
export const poolerJobs = (postgres: Postgres): readonly [string, string] => [
  poolerName(postgres, 'rw'),
  poolerName(postgres, 'ro'),
];

/**
 * The contract between what is scraped and what rules and dashboards may ask: every job with its metrics and their
 * labels. Targets of Kubernetes also carry where they run; rules for both targets ask only for `job` and `instance`.
 *
 * Platform jobs are scraped with `honorLabels`: `namespace`, `pod` and `container` are those of what is told about.
 */
export function scrapeJobs(resolved: Resolved): ScrapeJob[] {
  const { environment, topology, services } = resolved;
  const onKubernetes = environment.target === 'kubernetes';
  const labels = ['job', 'instance', ...(onKubernetes ? ['namespace', 'pod', 'container', 'endpoint'] : [])];
  const workload = (job: string, metrics: Exposition, optional = false): ScrapeJob => ({
    job,
    kind: 'workload',
    labels,
    metrics,
    optional,
  });
  return [
    ...services
      .filter(({ service }) => service.metrics !== undefined)
      .map((one) => workload(one.service.name, familyOf(one), !onKubernetes && one.service.profile !== undefined)),
    ...topology.backing.flatMap((backing): ScrapeJob[] => {
      switch (backing.kind) {
        case 'redis':
          return [workload(backing.name, expositions.REDIS)];
        case 'postgres':
          // Its exporters come with the operator.
          if (!onKubernetes) return [];
          return [
            workload(backing.name, expositions.POSTGRES),
            ...poolerJobs(backing).map((job) => workload(job, expositions.POOLER)),
          ];
        case 'objectStorage':
        case 'oidc':
          return [];
      }
    }),
    workload(MONITORING.grafana, {}),
    workload(MONITORING.prometheus, expositions.PROMETHEUS),
    ...(onKubernetes ? PLATFORM : []),
  ];
}

const familyOf = ({ service: { metrics } }: ResolvedService): Exposition =>
  metrics?.family === undefined ? {} : expositions.FAMILIES[metrics.family];

const platform = (job: string, metrics: Exposition): ScrapeJob => ({
  job,
  kind: 'platform',
  labels: ['job', 'instance'],
  metrics,
  optional: false,
});

const PLATFORM: readonly ScrapeJob[] = [
  platform(KUBE_STATE_METRICS, expositions.KUBE_STATE_METRICS),
  platform(KUBELET, expositions.KUBELET),
  platform(CERT_MANAGER, expositions.CERT_MANAGER),
];
