import { poolerName, type Postgres, type Resolved } from '../model';

/** What Prometheus scrapes under one value of the label `job`. Which metrics it brings is proven on what is written. */
export interface ScrapeJob {
  /** The workload's name, the same in both targets. */
  readonly job: string;
  /** `workload`: a part of this topology. `platform`: an add-on of the cluster that tells about all workloads. */
  readonly kind: 'workload' | 'platform';
  /** Not running is no fault: developers start it on demand. */
  readonly optional: boolean;
}

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

/** Everything that is scraped in an environment, which rules and dashboards may ask about. */
export function scrapeJobs({ environment, topology, services }: Resolved): ScrapeJob[] {
  const onKubernetes = environment.target === 'kubernetes';
  const workload = (job: string, optional = false): ScrapeJob => ({ job, kind: 'workload', optional });
  return [
    ...services
      .filter(({ service }) => service.metrics !== undefined)
      .map(({ service: { name, profile } }) => workload(name, !onKubernetes && profile !== undefined)),
    ...topology.backing.flatMap((backing): ScrapeJob[] => {
      switch (backing.kind) {
        case 'redis':
          return [workload(backing.name)];
        case 'postgres':
          // Its exporters come with the operator.
          return onKubernetes ? [backing.name, ...poolerJobs(backing)].map((job) => workload(job)) : [];
        case 'objectStorage':
        case 'oidc':
          return [];
      }
    }),
    workload(MONITORING.grafana),
    workload(MONITORING.prometheus),
    ...(onKubernetes ? PLATFORM : []),
  ];
}

const PLATFORM: readonly ScrapeJob[] = [KUBE_STATE_METRICS, KUBELET, CERT_MANAGER].map((job) => ({
  job,
  kind: 'platform',
  optional: false,
}));
