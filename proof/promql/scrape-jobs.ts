import type { Resolved } from '../../lib/model';
import { podsMonitored } from '../invariants/selectors';
import { ofKind, specOf } from '../invariants/workload';
import type { KubernetesObject, Labels } from '../objects';
import type { ComposeSubject, KubernetesSubject } from '../subject';
import { structureOf } from '../values/leaves';
import type { ScrapeJob } from './check-expression';
import * as exported from './exported-metrics';
import type { ExportedMetrics } from './exported-metrics';

export interface MonitorSpec {
  readonly jobLabel?: string;
  readonly selector: { readonly matchLabels?: Labels };
  readonly podMetricsEndpoints?: readonly ScrapeEndpoint[];
  readonly endpoints?: readonly ScrapeEndpoint[];
}

export interface ScrapeEndpoint {
  readonly honorLabels?: boolean;
  readonly metricRelabelings?: readonly {
    readonly action?: string;
    readonly sourceLabels?: readonly string[];
    readonly regex?: string;
  }[];
}

/** What the Prometheus Operator puts on each series, unless the target's own labels win. */
const TARGET = ['job', 'instance', 'namespace', 'pod', 'container', 'endpoint'];

/** What every PodMonitor and ServiceMonitor scrapes, by the value of its job label. */
export function kubernetesJobs({ objects, resolved }: KubernetesSubject): ScrapeJob[] {
  return ofKind(objects, 'PodMonitor', 'ServiceMonitor').flatMap((monitor) => {
    const { podMetricsEndpoints = [], endpoints = [] } = specOf<MonitorSpec>(monitor);
    const scraped = [...podMetricsEndpoints, ...endpoints];
    const honours = scraped.some(({ honorLabels }) => honorLabels === true);
    const labels = honours ? ['job', 'instance'] : TARGET;
    return jobsOf(monitor, objects).map((job) => {
      const kept = Object.entries(metricsOf(job, resolved)).filter(([name]) => scraped.some((one) => keeps(one, name)));
      return { job, labels, metrics: Object.fromEntries(kept) };
    });
  });
}

/** The names that an endpoint keeps of what comes, as an expression; undefined where it keeps all. */
export const namesKept = ({ metricRelabelings = [] }: ScrapeEndpoint): string | undefined =>
  metricRelabelings.find(({ action, sourceLabels = [] }) => action === 'keep' && sourceLabels.join() === '__name__')
    ?.regex;

const keeps = (endpoint: ScrapeEndpoint, name: string): boolean =>
  new RegExp(`^(?:${namesKept(endpoint) ?? '.*'})$`).test(name);

/** The job label's values: those of the pods that are found, or that of the selector where they are an add-on's. */
function jobsOf(monitor: KubernetesObject, objects: readonly KubernetesObject[]): string[] {
  const { jobLabel, selector } = specOf<MonitorSpec>(monitor);
  if (jobLabel === undefined) return [`${monitor.metadata.namespace}/${monitor.metadata.name}`];
  const pods = monitor.kind === 'PodMonitor' ? podsMonitored(monitor, objects) : undefined;
  const values = (pods ?? [{ labels: selector.matchLabels ?? {} }]).map(({ labels }) => labels[jobLabel] ?? '');
  return [...new Set(values)];
}

interface PrometheusConfig {
  readonly scrape_configs?: readonly { readonly job_name: string }[];
}

/** What the configuration of Prometheus scrapes. */
export const composeJobs = ({ files, resolved }: ComposeSubject): ScrapeJob[] =>
  files
    .filter(({ path }) => /prometheus\.ya?ml$/.test(path))
    .flatMap(({ text }) => (structureOf(text) as PrometheusConfig).scrape_configs ?? [])
    .map(({ job_name: job }) => ({ job, labels: ['job', 'instance'], metrics: metricsOf(job, resolved) }));

/** What a job brings: by its definition, or by the exporter that comes with it. */
function metricsOf(job: string, { topology, backing }: Resolved): ExportedMetrics {
  const service = topology.services.find(({ name }) => name === job);
  if (service !== undefined) return exported.FAMILIES[service.metrics?.family ?? 'none'];
  for (const { backing: one, form } of backing) {
    const { kind, name } = one;
    if (kind === 'redis' && job === name) return exported.REDIS;
    if (kind === 'server' && job === name) return exported.FAMILIES[one.metrics?.family ?? 'none'];
    if (form.kind !== 'operator') continue;
    if (job === name) return exported.POSTGRES;
    if ([`${name}-pooler-rw`, `${name}-pooler-ro`].includes(job)) return exported.POOLER;
  }
  return exported.PLATFORM[job] ?? {};
}
