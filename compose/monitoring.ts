import type { ComposeEnvironment, Program, Resolved } from '../lib/model';
import { GRAFANA, grafanaProgram } from '../lib/programs/grafana';
import { PROMETHEUS, prometheusProgram, type ScrapeTarget } from '../lib/programs/prometheus';
import { REDIS_EXPORTER_PORT, redisExporterProgram } from '../lib/programs/redis-exporter';
import type { ComposeService } from './compose-file';
import { container, loopback } from './container';

const PROFILE = 'monitoring';
/** Grafana's own port belongs to the frontend. */
export const GRAFANA_HOST_PORT = 3001;

type Compose = Resolved<ComposeEnvironment>;

/** What watches the others, started on demand: the same rules and dashboards as on Kubernetes. */
export function monitoring(resolved: Compose): Readonly<Record<string, ComposeService>> {
  const { environment } = resolved;
  const { prometheus, grafana, exporters } = monitoringPrograms(resolved);
  return {
    ...Object.fromEntries(exporters.map((exporter) => [exporter.name, exporterService(exporter, environment)])),
    [prometheus.name]: {
      ...container(prometheus, environment),
      profiles: [PROFILE],
      ports: [loopback(PROMETHEUS.port, PROMETHEUS.port)],
    },
    [grafana.name]: {
      ...container(grafana, environment),
      profiles: [PROFILE],
      ports: [loopback(GRAFANA_HOST_PORT, GRAFANA.port)],
      depends_on: { [prometheus.name]: { condition: 'service_healthy' } },
    },
  };
}

export function monitoringPrograms(resolved: Compose) {
  const { topology, environment } = resolved;
  const redis = topology.backing.filter((b) => b.kind === 'redis');
  return {
    prometheus: prometheusProgram(resolved, scrapeTargets(resolved)),
    grafana: grafanaProgram(resolved, `http://${PROMETHEUS.name}:${PROMETHEUS.port}`),
    exporters: redis.map((r) => redisExporterProgram(r, r.name, environment)),
  };
}

/** The exporter's image holds nothing but the exporter: there is nothing in it to ask for its health. */
const exporterService = ({ probes: _, ...program }: Program, environment: ComposeEnvironment): ComposeService => ({
  ...container(program, environment),
  profiles: [PROFILE],
});

function scrapeTargets({ services, topology }: Compose): ScrapeTarget[] {
  return [
    ...services.flatMap(({ service: { name, ports, metrics } }) =>
      metrics ? [{ job: name, host: name, port: ports[metrics.port] ?? 0, path: metrics.path ?? '/metrics' }] : [],
    ),
    ...topology.backing.flatMap(({ kind, name }) =>
      kind === 'redis' ? [{ job: name, host: `${name}-exporter`, port: REDIS_EXPORTER_PORT, path: '/metrics' }] : [],
    ),
    { job: PROMETHEUS.name, host: 'localhost', port: PROMETHEUS.port, path: '/metrics' },
    { job: GRAFANA.name, host: GRAFANA.name, port: GRAFANA.port, path: '/metrics' },
  ];
}
