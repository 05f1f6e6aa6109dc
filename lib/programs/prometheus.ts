import {
  alertsOf,
  exec,
  imageReference,
  persistent,
  type ConfigFolder,
  type Program,
  type Resolved,
  type Resources,
} from '../model';
import { alertGroups } from '../observability/alerts';
import { prometheusMemoryMiB } from '../observability/series';
import { ALERTMANAGER } from './alertmanager';
import { toYaml } from '../output/yaml';

/** What both targets agree on about Prometheus. */
export const PROMETHEUS = {
  name: 'prometheus',
  /** `nobody`, whom the image runs as. */
  user: 65534,
  port: 9090,
} as const;

/** What it needs for all series that it may be told of. */
export const prometheusResources = (resolved: Resolved): Resources => ({
  cpuMillis: 250,
  memoryMiB: prometheusMemoryMiB(resolved),
});

/** Something that is scraped: `host:port` and path. */
export interface ScrapeTarget {
  /** The label `job` of its metrics. */
  readonly job: string;
  readonly host: string;
  readonly port: number;
  readonly path: string;
  /** How many samples it may bring: all that it tells is refused where there are more. */
  readonly sampleLimit: number;
}

/** One Prometheus with its configuration in a file, for targets without an operator. */
export function prometheusProgram(resolved: Resolved, targets: readonly ScrapeTarget[]): Program {
  const { images, registry } = resolved.environment;
  const { name, user, port } = PROMETHEUS;
  const folder = '/etc/prometheus';
  return {
    name,
    image: imageReference(images, registry, name),
    args: [
      `--config.file=${folder}/prometheus.yml`,
      '--storage.tsdb.path=/prometheus',
      '--storage.tsdb.retention.time=7d',
    ],
    user,
    ports: { web: port },
    variables: [],
    // The image brings promtool along, and no other client to count on.
    probes: { readiness: exec(['promtool', 'check', 'ready', `--url=http://127.0.0.1:${port}`]) },
    runtime: 'none',
    resources: prometheusResources(resolved),
    volumes: [persistent('data', '/prometheus', 10)],
    config: [configuration(folder, resolved, targets)],
    drainSeconds: 30,
  };
}

function configuration(folder: string, resolved: Resolved, targets: readonly ScrapeTarget[]): ConfigFolder {
  return {
    name: 'config',
    path: folder,
    files: {
      'prometheus.yml': toYaml({
        global: {
          scrape_interval: '30s',
          evaluation_interval: '30s',
          external_labels: { environment: resolved.environment.name },
        },
        ...(alertsOf(resolved.environment) === undefined
          ? {}
          : {
              alerting: {
                alertmanagers: [{ static_configs: [{ targets: [`${ALERTMANAGER.name}:${ALERTMANAGER.port}`] }] }],
              },
            }),
        rule_files: [`${folder}/rules.yml`],
        scrape_configs: targets.map(({ job, host, port, path, sampleLimit }) => ({
          job_name: job,
          sample_limit: sampleLimit,
          metrics_path: path,
          static_configs: [{ targets: [`${host}:${port}`] }],
        })),
      }),
      'rules.yml': toYaml({ groups: alertGroups(resolved) }),
    },
  };
}
