import { redisExporterName, type ComposeEnvironment, type Program, type Redis, type Resolved } from '../lib/model';
import { GRAFANA, grafanaProgram } from '../lib/programs/grafana';
import { PROMETHEUS, prometheusProgram, type ScrapeTarget } from '../lib/programs/prometheus';
import { REDIS_EXPORTER_PORT, redisExporterProgram } from '../lib/programs/redis-exporter';
import type { ComposeService } from './compose-file';
import { container, loopback } from './container';
import { entry, type Entries } from './entry';

const PROFILE = 'monitoring';
/** Grafana's own port belongs to the frontend. */
export const GRAFANA_HOST_PORT = 3001;

type Compose = Resolved<ComposeEnvironment>;

/** What watches the others, started on demand: the same rules and dashboards as on Kubernetes. */
export function monitoring(resolved: Compose): Entries {
  const { topology, environment } = resolved;
  const onDemand = (program: Program, more: Partial<ComposeService>): Entries =>
    entry(program, { ...container(program, environment), profiles: [PROFILE], ...more });
  const prometheus = prometheusProgram(resolved, scrapeTargets(resolved));
  const grafana = grafanaProgram(resolved, `http://${PROMETHEUS.name}:${PROMETHEUS.port}`);
  const exporters = topology.backing.flatMap((b) => (b.kind === 'redis' ? [exporter(b, environment)] : []));
  return {
    ...(Object.assign({}, ...exporters.map((program) => onDemand(program, {}))) as Entries),
    ...onDemand(prometheus, { ports: [loopback(PROMETHEUS.port, PROMETHEUS.port)] }),
    ...onDemand(grafana, {
      ports: [loopback(GRAFANA_HOST_PORT, GRAFANA.port)],
      depends_on: { [prometheus.name]: { condition: 'service_healthy' } },
    }),
  };
}

/** Its image holds nothing but the exporter: there is nothing in it to ask for its health. */
function exporter(redis: Redis, environment: ComposeEnvironment): Program {
  const { probes: _, ...program } = redisExporterProgram(redis, redis.name, environment);
  return program;
}

function scrapeTargets({ services, topology }: Compose): ScrapeTarget[] {
  return [
    ...services.flatMap(({ service: { name, ports, metrics } }) =>
      metrics ? [{ job: name, host: name, port: ports[metrics.port] ?? 0, path: metrics.path ?? '/metrics' }] : [],
    ),
    ...topology.backing.flatMap((backing) =>
      backing.kind === 'redis'
        ? [{ job: backing.name, host: redisExporterName(backing), port: REDIS_EXPORTER_PORT, path: '/metrics' }]
        : [],
    ),
    { job: PROMETHEUS.name, host: 'localhost', port: PROMETHEUS.port, path: '/metrics' },
    { job: GRAFANA.name, host: GRAFANA.name, port: GRAFANA.port, path: '/metrics' },
  ];
}
