import {
  alertsOf,
  monitoringNamespaces,
  namespaceOf,
  namespacesOf,
  WAYPOINT,
  waypointNamespaces,
  type KubernetesEnvironment,
  type Resolved,
  type ResolvedBacking,
} from '../../model';
import { MONITORING } from '../metrics';
import {
  ARGO_CD,
  CERT_MANAGER,
  ENVOY_PROXY,
  EXTERNAL_SECRETS,
  INGRESS_CONTROLLER,
  ISTIOD,
  KEDA,
  platformJobs,
  ZTUNNEL,
} from '../platform-jobs';
import { oneOf } from '../promql';
import {
  addonAlerts,
  certificateNotReady,
  deliveryAlerts,
  edgeAlerts,
  gatewayAlerts,
  podAlerts,
  scalingAlerts,
  secretAlerts,
} from './addons';
import type { Alert, Group } from './alert';
import { alertingAlerts } from './alerting';
import { availability } from './availability';
import { identityAlerts, meshAlerts, waypointAlerts } from './mesh';
import { nodeAlerts } from './nodes';
import { certificateAlerts, volumeAlerts } from './platform';
import { prometheusAlerts } from './prometheus';

/** The groups of alerts about what is there for all services: what watches, volumes, certificates. */
export function platformGroups(resolved: Resolved): Group[] {
  const { environment } = resolved;
  const monitoring = [
    ...availability(MONITORING.prometheus),
    ...prometheusAlerts(),
    ...availability(MONITORING.grafana, 'warning'),
    ...(alertsOf(environment) === undefined ? [] : alertingAlerts(environment)),
  ];
  if (environment.target === 'compose') return [['monitoring', 'monitoring', monitoring]];
  const platform = platformJobs(resolved);
  const own = ownNamespaces(resolved, environment);
  const all: Readonly<Record<string, readonly Alert[]>> = {
    monitoring,
    // The two that tell most of it, and the add-ons that tell about themselves.
    platform: [...platform.flatMap(({ job, severity }) => availability(job, severity)), ...addonAlerts(own)],
    nodes: nodeAlerts(),
    pods: podAlerts(oneOf(own)),
    volumes: volumeAlerts(volumeNamespaces(resolved, environment)),
    ...Object.fromEntries(platform.flatMap(({ job }) => ofPlatform(job, own, waypointsOf(resolved)))),
  };
  return Object.entries(all).map(([name, alerts]): Group => [name, name, alerts]);
}

/** What is told of more than that a part of the platform is there. */
function ofPlatform(job: string, own: readonly string[], waypoints: readonly string[]): [string, readonly Alert[]][] {
  switch (job) {
    case CERT_MANAGER:
      return [['certificates', [...certificateAlerts(), certificateNotReady]]];
    case INGRESS_CONTROLLER:
      return [['edge', edgeAlerts()]];
    case ENVOY_PROXY:
      return [['edge', gatewayAlerts()]];
    case EXTERNAL_SECRETS:
      return [['secrets', secretAlerts()]];
    case ARGO_CD:
      return [['delivery', deliveryAlerts()]];
    case KEDA:
      return [['scaling', scalingAlerts()]];
    case ISTIOD:
      return [['mesh-identities', identityAlerts()]];
    case ZTUNNEL:
      return [['mesh', meshAlerts(oneOf(own))]];
    case WAYPOINT:
      return [['mesh-requests', waypointAlerts(oneOf(waypoints))]];
    default:
      return [];
  }
}

/** Where the application runs, and what watches it. */
const ownNamespaces = ({ topology }: Resolved, environment: KubernetesEnvironment): string[] => [
  ...new Set([...namespacesOf(topology), ...monitoringNamespaces(environment)].map(({ name }) => name)),
];

const waypointsOf = (resolved: Resolved): string[] => waypointNamespaces(resolved).map(({ name }) => name);

/** Where persistent volumes are: with what is stored, and with Prometheus. */
const volumeNamespaces = ({ backing }: Resolved, environment: KubernetesEnvironment): string[] => [
  ...backing.filter(keepsData).flatMap((one) => namespaceOf(one.backing)?.name ?? []),
  ...monitoringNamespaces(environment).map(({ name }) => name),
];

function keepsData({ form }: ResolvedBacking): boolean {
  switch (form.kind) {
    case 'server':
      return form.program.volumes.some(({ kind }) => kind === 'persistent');
    case 'operator':
      return true;
    case 'external':
      return false;
  }
}
