import {
  alertPlaces,
  alertsOf,
  monitoringNamespaces,
  poolerModes,
  WATCHDOG,
  WAYPOINT,
  type Namespace,
  type KubernetesEnvironment,
  type Resolved,
} from '../../model';
import { ALERTMANAGER } from '../../programs/alertmanager';
import { GRAFANA } from '../../programs/grafana';
import { PROMETHEUS } from '../../programs/prometheus';
import type { Flow, Peer } from './flow';
import { platformTargets } from '../platform-targets';
import { addon, apiServer, KUBE_STATE_METRICS, nodes, outside } from './peers';
import {
  alertmanagerWorkload,
  exporterWorkload,
  grafanaWorkload,
  poolerWorkload,
  postgresWorkload,
  prometheusWorkload,
  serverWorkload,
  serviceWorkload,
  waypointWorkload,
} from './workloads';

/** Ports of metrics that others decide. */
const POSTGRES_EXPORTER = 9187;
const PGBOUNCER_EXPORTER = 9127;
const KUBELET = 10250;
/** Where one Alertmanager talks to another. */
const MESH = 9094;

/** Prometheus to every metrics port, Grafana to Prometheus; nothing where nothing is watched. */
export const monitoringFlows = (resolved: Resolved<KubernetesEnvironment>): Flow[] =>
  monitoringNamespaces(resolved.environment).flatMap((namespace) => flowsFrom(namespace, resolved));

function flowsFrom(namespace: Namespace, resolved: Resolved<KubernetesEnvironment>): Flow[] {
  const { environment } = resolved;
  const prometheus = prometheusWorkload(namespace);
  const grafana = grafanaWorkload(namespace, environment);
  const scrape = ([to, port]: readonly [Peer, number]): Flow => ({
    from: prometheus,
    to,
    ports: [port],
    because: `Prometheus scrapes ${to.name}`,
  });
  return [
    ...ownTargets(resolved).map(scrape),
    scrape([grafana, GRAFANA.port]),
    ...ofPlatform(resolved).map(scrape),
    {
      from: prometheus,
      to: apiServer(environment),
      ports: [environment.network.apiServer.port],
      because: 'Prometheus discovers its targets',
    },
    ...alertFlows(namespace, environment),
    { from: grafana, to: prometheus, ports: [PROMETHEUS.port], because: 'Grafana queries Prometheus' },
  ];
}

/** From what fires to whoever is told; the two in between tell each other what they have done. */
function alertFlows(namespace: Namespace, environment: KubernetesEnvironment): Flow[] {
  if (alertsOf(environment) === undefined) return [];
  const prometheus = prometheusWorkload(namespace);
  const alertmanager = alertmanagerWorkload(namespace);
  return [
    {
      from: prometheus,
      to: alertmanager,
      ports: [ALERTMANAGER.port],
      because: 'Prometheus hands over alerts, and scrapes alertmanager',
    },
    {
      from: alertmanager,
      to: alertmanager,
      ports: [MESH],
      protocols: ['TCP', 'UDP'],
      because: 'what tells people of alerts agrees on what is told',
    },
    ...alertPlaces(environment).map(({ name, port }) => ({
      from: alertmanager,
      to: outside(name, environment),
      ports: [port],
      because: name === WATCHDOG ? "alertmanager keeps a dead man's switch quiet" : 'alertmanager tells people',
    })),
  ];
}

function ownTargets({ services, backing, environment }: Resolved<KubernetesEnvironment>): [Peer, number][] {
  return [
    ...services.flatMap(({ service }): [Peer, number][] =>
      service.metrics ? [[serviceWorkload(service, environment), service.ports[service.metrics.port] ?? 0]] : [],
    ),
    ...backing.flatMap(({ backing: one, form }): [Peer, number][] => {
      switch (form.kind) {
        case 'server': {
          const { metrics, program } = form;
          if (metrics === undefined) return [];
          const { exporter } = metrics;
          const told = exporter
            ? exporterWorkload(one, exporter, form, environment)
            : serverWorkload(one, form, environment);
          return [[told, (exporter ?? program).ports[metrics.port] ?? 0]];
        }
        case 'operator':
          if (one.kind !== 'postgres') return [];
          return [
            [postgresWorkload(one), POSTGRES_EXPORTER],
            ...poolerModes(one).map((mode): [Peer, number] => [poolerWorkload(one, mode), PGBOUNCER_EXPORTER]),
          ];
        case 'external':
          return [];
      }
    }),
  ];
}

const ofPlatform = (resolved: Resolved<KubernetesEnvironment>): [Peer, number][] => [
  [KUBE_STATE_METRICS, 8080],
  ...platformTargets(resolved).flatMap(({ job, namespaces, port }) =>
    namespaces.map((namespace): [Peer, number] => [
      job === WAYPOINT ? waypointWorkload({ kind: 'namespace', name: namespace }) : addon(job, namespace),
      port.number,
    ]),
  ),
  [nodes(resolved.environment), KUBELET],
];
