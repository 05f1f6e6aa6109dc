import { alertsOf, type ComposeEnvironment, type Program, type Resolved } from '../lib/model';
import { ALERTMANAGER, alertmanagerProgram } from '../lib/programs/alertmanager';
import { GRAFANA, grafanaProgram } from '../lib/programs/grafana';
import { PROMETHEUS, prometheusProgram, type ScrapeTarget } from '../lib/programs/prometheus';
import { SAMPLE_LIMITS, workloadLimit } from '../lib/observability/sample-limits';
import type { ComposeService } from './compose-file';
import { container, loopback } from './container';
import { entry, type Entries } from './entry';

const PROFILE = 'monitoring';
/** Grafana's own port belongs to the frontend. */
export const GRAFANA_HOST_PORT = 3001;

type Compose = Resolved<ComposeEnvironment>;

/** What watches the others, started on demand: the same rules and dashboards as on Kubernetes. */
export function monitoring(resolved: Compose): Entries {
  const { backing, environment } = resolved;
  const onDemand = (program: Program, more: Partial<ComposeService>): Entries =>
    entry(program, { ...container(program, environment), profiles: [PROFILE], ...more });
  const prometheus = prometheusProgram(resolved, scrapeTargets(resolved));
  const alertmanager = alertmanagerProgram(resolved);
  const grafana = grafanaProgram(resolved, `http://${PROMETHEUS.name}:${PROMETHEUS.port}`);
  const exporters = backing.flatMap(({ form }) =>
    form.kind === 'server' && form.metrics?.exporter ? [form.metrics.exporter] : [],
  );
  return {
    ...(Object.assign({}, ...exporters.map((program) => onDemand(program, {}))) as Entries),
    ...onDemand(prometheus, { ports: [loopback(PROMETHEUS.port, PROMETHEUS.port)] }),
    ...(alertmanager === undefined
      ? {}
      : onDemand(alertmanager, { ports: [loopback(ALERTMANAGER.port, ALERTMANAGER.port)] })),
    ...onDemand(grafana, {
      ports: [loopback(GRAFANA_HOST_PORT, GRAFANA.port)],
      depends_on: { [prometheus.name]: { condition: 'service_healthy' } },
    }),
  };
}

/** What is asked for metrics, by the names of Compose. */
export function scrapeTargets({ services, backing, environment }: Compose): ScrapeTarget[] {
  const path = '/metrics';
  const { prometheus, alertmanager, grafana } = SAMPLE_LIMITS;
  return [
    ...services.flatMap(({ service: { name, ports, metrics } }) =>
      metrics === undefined
        ? []
        : [
            {
              job: name,
              host: name,
              port: ports[metrics.port] ?? 0,
              path: metrics.path ?? path,
              sampleLimit: workloadLimit(metrics),
            },
          ],
    ),
    ...backing.flatMap(({ backing: { name }, form }) => {
      if (form.kind !== 'server' || form.metrics === undefined) return [];
      const { exporter = form.program, port, path } = form.metrics;
      const sampleLimit = workloadLimit(form.metrics);
      return [{ job: name, host: exporter.name, port: exporter.ports[port] ?? 0, path, sampleLimit }];
    }),
    { job: PROMETHEUS.name, host: 'localhost', port: PROMETHEUS.port, path, sampleLimit: prometheus },
    ...(alertsOf(environment) === undefined
      ? []
      : [
          { job: ALERTMANAGER.name, host: ALERTMANAGER.name, port: ALERTMANAGER.port, path, sampleLimit: alertmanager },
        ]),
    { job: GRAFANA.name, host: GRAFANA.name, port: GRAFANA.port, path, sampleLimit: grafana },
  ];
}
