import {
  alertsOf,
  poolerModes,
  WAYPOINT,
  WAYPOINT_COPIES,
  waypointNamespaces,
  type Resolved,
  type ResolvedBacking,
} from '../model';
import { KUBELET, KUBE_STATE_METRICS, platformJobs, ZTUNNEL } from './platform-jobs';
import { SAMPLE_LIMITS, workloadLimit } from './sample-limits';

/** Nodes whose kubelets are watched, and what carries a mesh there. More of them have room in what the others leave: each tells a third of its limit. */
const NODES = 10;
/** Pages of metrics that a kubelet has. */
const KUBELET_PAGES = 2;
/** Copies of an add-on at most. */
const ADDON_COPIES = 6;

/** Targets of one kind, and how many samples each may bring. */
interface Targets {
  readonly count: number;
  readonly limit: number;
}

const scraped = (resolved: Resolved): Targets[] => [
  ...resolved.services.flatMap(({ service: { metrics }, scaling }) =>
    metrics === undefined
      ? []
      : [{ count: isCluster(resolved) ? scaling.max : 1, limit: workloadLimit(metrics) } satisfies Targets],
  ),
  ...resolved.backing.flatMap(ofBacking),
  { count: 1, limit: SAMPLE_LIMITS.prometheus },
  { count: 1, limit: SAMPLE_LIMITS.grafana },
  ...(alertsOf(resolved.environment) === undefined ? [] : [{ count: 2, limit: SAMPLE_LIMITS.alertmanager }]),
  ...platformJobs(resolved).map(({ job }) => (job === WAYPOINT ? ofWaypoints(resolved) : ofPlatform(job))),
];

const isCluster = ({ environment }: Resolved): boolean => environment.target === 'kubernetes';

function ofBacking({ backing, form }: ResolvedBacking): Targets[] {
  switch (form.kind) {
    case 'server':
      return form.metrics === undefined ? [] : [{ count: 1, limit: workloadLimit(form.metrics) }];
    case 'operator': {
      const poolers = backing.kind === 'postgres' ? poolerModes(backing).length * (backing.pooler?.instances ?? 0) : 0;
      return [
        { count: form.settings.instances, limit: SAMPLE_LIMITS.database },
        { count: poolers, limit: SAMPLE_LIMITS.pooler },
      ];
    }
    case 'external':
      return [];
  }
}

function ofPlatform(job: string): Targets {
  if (job === KUBE_STATE_METRICS) return { count: 1, limit: SAMPLE_LIMITS.objects };
  if (job === KUBELET) return { count: NODES * KUBELET_PAGES, limit: SAMPLE_LIMITS.kubelet };
  if (job === ZTUNNEL) return { count: NODES, limit: SAMPLE_LIMITS.addon };
  return { count: ADDON_COPIES, limit: SAMPLE_LIMITS.addon };
}

/** Each namespace that has one has copies of its own. */
const ofWaypoints = (resolved: Resolved): Targets => ({
  count: WAYPOINT_COPIES.maxReplicas * waypointNamespaces(resolved).length,
  limit: SAMPLE_LIMITS.waypoint,
});

/** The most series that Prometheus may be told of at once: every copy that may run, telling as much as it may. */
export const mostSeries = (resolved: Resolved): number =>
  scraped(resolved).reduce((sum, { count, limit }) => sum + count * limit, 0);

/** The most that any page of metrics may bring, whoever has it scraped. */
export const highestLimit = ({ services, backing }: Resolved): number =>
  Math.max(
    ...Object.values(SAMPLE_LIMITS),
    ...services.map(({ service }) => workloadLimit(service.metrics ?? {})),
    ...backing.map(({ form }) => (form.kind === 'server' ? workloadLimit(form.metrics ?? {}) : 0)),
  );

/**
 * Kibibytes of memory for an active series: its labels, index and samples, and what is left of series of pods that are gone.
 *
 * @see https://github.com/prometheus/prometheus/issues/4553, "the empirical rule of requiring 8kB per active serie",
 *      without queries
 */
const KIB_PER_SERIES = 8;
/** For rules, queries and Prometheus itself. */
const OWN_MIB = 256;
const STEP_MIB = 256;
const LEAST_MIB = 1024;

/** How memory follows series, for whoever computes it elsewhere: a step more for each so many. */
export const MEMORY_STEPS = {
  stepMiB: STEP_MIB,
  seriesPerStep: (STEP_MIB * 1024) / KIB_PER_SERIES,
  ownSteps: OWN_MIB / STEP_MIB,
  leastSteps: LEAST_MIB / STEP_MIB,
};

/** Mebibytes that hold every series there may be. */
export function prometheusMemoryMiB(resolved: Resolved): number {
  const due = OWN_MIB + (mostSeries(resolved) * KIB_PER_SERIES) / 1024;
  return Math.max(LEAST_MIB, Math.ceil(due / STEP_MIB) * STEP_MIB);
}
