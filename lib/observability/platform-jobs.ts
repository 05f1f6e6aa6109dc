import {
  isPublic,
  scalesByQueue,
  usesCertManager,
  WAYPOINT,
  waypointNamespaces,
  type Addon,
  type Environment,
  type KubernetesEnvironment,
  type Resolved,
  type Topology,
} from '../model';

/** An add-on or a part of the cluster that tells about all workloads. */
export interface PlatformJob {
  readonly job: TellingJob;
  /** Whether somebody is hurt while it tells nothing. */
  readonly severity: 'critical' | 'warning';
}

export const KUBE_STATE_METRICS = 'kube-state-metrics';
export const KUBELET = 'kubelet';
export const CERT_MANAGER = 'cert-manager';
export const INGRESS_CONTROLLER = 'nginx-ingress';
export const ENVOY_PROXY = 'envoy';
export const EXTERNAL_SECRETS = 'external-secrets';
export const ARGO_CD = 'argocd-application-controller';
export const KEDA = 'keda-operator';
export const ISTIOD = 'istiod';
export const ZTUNNEL = 'ztunnel';

/** What may be asked of each, in one environment or another. */
const METRICS = {
  [KUBE_STATE_METRICS]: [
    'kube_cronjob_next_schedule_time',
    'kube_cronjob_status_last_successful_time',
    'kube_deployment_status_replicas_available',
    'kube_horizontalpodautoscaler_status_condition',
    'kube_horizontalpodautoscaler_status_current_replicas',
    'kube_job_failed',
    'kube_job_status_start_time',
    'kube_node_status_condition',
    'kube_pod_container_status_restarts_total',
    'kube_pod_status_unschedulable',
    'kube_statefulset_status_replicas_ready',
  ],
  [KUBELET]: [
    'container_cpu_usage_seconds_total',
    'container_memory_working_set_bytes',
    'kubelet_volume_stats_available_bytes',
    'kubelet_volume_stats_capacity_bytes',
  ],
  [CERT_MANAGER]: ['certmanager_certificate_expiration_timestamp_seconds', 'certmanager_certificate_ready_status'],
  [INGRESS_CONTROLLER]: ['nginx_ingress_controller_nginx_last_reload_status'],
  [ENVOY_PROXY]: ['envoy_control_plane_connected_state'],
  [EXTERNAL_SECRETS]: ['externalsecret_status_condition'],
  [ARGO_CD]: ['argocd_app_info', 'argocd_app_sync_total'],
  [KEDA]: ['keda_scaled_object_errors_total'],
  [ISTIOD]: ['citadel_server_root_cert_expiry_timestamp'],
  [ZTUNNEL]: ['istio_tcp_connections_failed_total'],
  [WAYPOINT]: ['istio_requests_total'],
} as const;

/** The kinds that kube-state-metrics must list for that, and no others: least of all Secrets. */
export const LISTED_KINDS = [
  'cronjobs',
  'deployments',
  'horizontalpodautoscalers',
  'jobs',
  'nodes',
  'pods',
  'statefulsets',
] as const;

/** Whoever tells about the cluster, as metrics call it. */
export type TellingJob = keyof typeof METRICS;

export const metricsOf = (job: TellingJob): readonly string[] => METRICS[job];

type Defined = Pick<Resolved, 'environment'> & { readonly topology: Topology };

/** What is watched of the platform: nothing in Compose, and on Kubernetes what is there. */
export function platformJobs(resolved: Resolved): PlatformJob[] {
  const { topology, environment } = resolved;
  if (environment.target !== 'kubernetes') return [];
  const is = (job: TellingJob, severity: PlatformJob['severity'] = 'warning'): PlatformJob => ({
    job,
    severity,
  });
  return [
    is(KUBE_STATE_METRICS, 'critical'),
    is(KUBELET, 'critical'),
    ...(usesCertManager({ topology, environment }) ? [is(CERT_MANAGER)] : []),
    ...(watchesController({ topology, environment }) ? [is(INGRESS_CONTROLLER, 'critical')] : []),
    ...(watchesGateway({ topology, environment }) ? [is(ENVOY_PROXY, 'critical')] : []),
    ...(watchesSecrets(environment) ? [is(EXTERNAL_SECRETS)] : []),
    ...(watchesDelivery(environment) ? [is(ARGO_CD)] : []),
    ...(watchesScaling({ ...resolved, environment }) ? [is(KEDA)] : []),
    ...([ISTIOD, ZTUNNEL] as const).flatMap((job) => (watchesMesh(job, environment) ? [is(job, 'critical')] : [])),
    // Whoever runs istiod, they are in namespaces of ours.
    ...(waypointNamespaces(resolved).length > 0 ? [is(WAYPOINT, 'critical')] : []),
  ];
}

/** Whether the controller of public hosts is the engine's, and this environment's. */
const watchesController = ({ topology, environment }: Defined): boolean =>
  environment.target === 'kubernetes' &&
  environment.edge?.controller === 'f5-nginx' &&
  environment.cluster === undefined &&
  isPublic(topology);

/** Whether the proxies of public hosts are the engine's: each environment has its own. */
const watchesGateway = ({ topology, environment }: Defined): boolean =>
  environment.target === 'kubernetes' && environment.edge?.controller === 'envoy-gateway' && isPublic(topology);

/** Whether secrets are made by the engine's own External Secrets: that of a cluster may be anywhere. */
const watchesSecrets = (environment: Environment): boolean =>
  environment.target === 'kubernetes' &&
  environment.secrets.from !== 'existing' &&
  !isProvided(EXTERNAL_SECRETS, environment.addons);

/** Whether Argo CD brings what is written. */
const watchesDelivery = (environment: Environment): boolean =>
  environment.target === 'kubernetes' && environment.delivery.by === 'argocd';

/** Whether queues are counted, by the engine's own KEDA: that of a cluster may tell nothing. */
const watchesScaling = (resolved: Resolved<KubernetesEnvironment>): boolean =>
  scalesByQueue(resolved) && !isProvided('keda', resolved.environment.addons);

/** Whether the engine's own Istio joins the pods: without it new ones have no certificate, or no connection. */
const watchesMesh = (job: typeof ISTIOD | typeof ZTUNNEL, { mesh, addons }: KubernetesEnvironment): boolean =>
  mesh !== undefined && !isProvided(job, addons);

const isProvided = (name: Addon['name'], addons: { readonly provided?: readonly string[] } | undefined): boolean =>
  addons?.provided?.includes(name) ?? false;
