/** Labels that each metric carries by itself, by metric name. */
export type ExportedMetrics = Readonly<Record<string, readonly string[]>>;

/** The three metrics that make up a classic histogram. */
const histogram = (name: string, labels: readonly string[]): ExportedMetrics => ({
  [`${name}_bucket`]: [...labels, 'le'],
  [`${name}_sum`]: labels,
  [`${name}_count`]: labels,
});

/** What `metrics.family` of a service promises: see `Metrics` in the model. */
export const FAMILIES: Readonly<Record<'http' | 'celery' | 'none', ExportedMetrics>> = {
  none: {},
  http: {
    http_requests_total: ['method', 'path', 'status'],
    ...histogram('http_request_duration_seconds', ['method', 'path']),
  },
  celery: {
    celery_tasks_total: ['task', 'state'],
    ...histogram('celery_task_duration_seconds', ['task']),
    celery_queue_length: ['queue'],
    celery_active_tasks: [],
    celery_worker_heartbeat_timestamp_seconds: [],
  },
};

/** @see https://github.com/oliver006/redis_exporter */
export const REDIS: ExportedMetrics = {
  redis_up: [],
  redis_connected_clients: [],
  redis_commands_processed_total: [],
  redis_memory_used_bytes: [],
  redis_memory_max_bytes: [],
  redis_aof_last_write_status: [],
  redis_errors_total: ['err'],
};

/**
 * CloudNativePG's exporter in each instance, with its default queries, and the Barman Cloud plugin, whose metrics take
 * the place of `cnpg_collector_last_available_backup_timestamp` and its kin.
 *
 * @see https://cloudnative-pg.io/docs/1.30/monitoring
 * @see https://cloudnative-pg.io/plugin-barman-cloud/docs/observability
 */
export const POSTGRES: ExportedMetrics = {
  cnpg_collector_up: ['cluster'],
  cnpg_collector_pg_wal_archive_status: ['value'],
  cnpg_backends_total: ['datname', 'usename', 'application_name', 'state'],
  cnpg_backends_max_tx_duration_seconds: ['datname', 'usename', 'application_name', 'state'],
  cnpg_pg_replication_lag: [],
  cnpg_pg_replication_in_recovery: [],
  cnpg_pg_replication_streaming_replicas: [],
  cnpg_pg_stat_archiver_last_archived_time: [],
  cnpg_pg_stat_archiver_last_failed_time: [],
  cnpg_pg_stat_database_xact_commit: ['datname'],
  cnpg_pg_stat_database_xact_rollback: ['datname'],
  barman_cloud_cloudnative_pg_io_last_available_backup_timestamp: [],
  barman_cloud_cloudnative_pg_io_last_failed_backup_timestamp: [],
  barman_cloud_cloudnative_pg_io_first_recoverability_point: [],
};

/**
 * CloudNativePG's exporter in each PgBouncer. It knows a `cnpg_pgbouncer_up`, but never sends it.
 *
 * @see https://cloudnative-pg.io/docs/1.30/connection_pooling#monitoring
 */
export const POOLER: ExportedMetrics = {
  cnpg_pgbouncer_last_collection_error: [],
  cnpg_pgbouncer_pools_cl_active: ['database', 'user'],
  cnpg_pgbouncer_pools_cl_waiting: ['database', 'user'],
  cnpg_pgbouncer_pools_maxwait: ['database', 'user'],
  cnpg_pgbouncer_pools_sv_active: ['database', 'user'],
};

const PROMETHEUS: ExportedMetrics = {
  prometheus_notifications_alertmanagers_discovered: [],
  prometheus_config_last_reload_successful: [],
  prometheus_rule_evaluation_failures_total: ['rule_group'],
};

const ALERTMANAGER: ExportedMetrics = {
  alertmanager_notifications_failed_total: ['integration', 'reason'],
  alertmanager_config_last_reload_successful: [],
  alertmanager_cluster_members: [],
};

/** @see https://github.com/kubernetes/kube-state-metrics/tree/main/docs */
const KUBE_STATE_METRICS: ExportedMetrics = {
  kube_node_status_condition: ['node', 'condition', 'status'],
  kube_deployment_status_replicas_available: ['namespace', 'deployment'],
  kube_statefulset_status_replicas_ready: ['namespace', 'statefulset'],
  kube_horizontalpodautoscaler_status_condition: ['namespace', 'horizontalpodautoscaler', 'condition', 'status'],
  kube_horizontalpodautoscaler_status_current_replicas: ['namespace', 'horizontalpodautoscaler'],
  kube_job_failed: ['namespace', 'job_name', 'condition'],
  kube_job_status_start_time: ['namespace', 'job_name'],
  kube_cronjob_next_schedule_time: ['namespace', 'cronjob'],
  kube_cronjob_status_last_successful_time: ['namespace', 'cronjob'],
  kube_pod_status_unschedulable: ['namespace', 'pod', 'uid'],
  kube_pod_container_status_restarts_total: ['namespace', 'pod', 'container', 'uid'],
};

/** The kubelet's own metrics and cAdvisor's. */
const KUBELET: ExportedMetrics = {
  kubelet_volume_stats_available_bytes: ['namespace', 'persistentvolumeclaim'],
  kubelet_volume_stats_capacity_bytes: ['namespace', 'persistentvolumeclaim'],
  container_cpu_usage_seconds_total: ['namespace', 'pod', 'container'],
  container_memory_working_set_bytes: ['namespace', 'pod', 'container'],
};

/** @see https://cert-manager.io/docs/devops-tips/prometheus-metrics/ */
const CERT_MANAGER: ExportedMetrics = {
  certmanager_certificate_expiration_timestamp_seconds: ['namespace', 'name'],
  certmanager_certificate_ready_status: ['namespace', 'name', 'condition'],
};

/** @see https://docs.nginx.com/nginx-ingress-controller/logging-and-monitoring/prometheus/ */
const INGRESS_CONTROLLER: ExportedMetrics = {
  nginx_ingress_controller_nginx_last_reload_status: ['class'],
  nginx_ingress_nginx_connections_active: ['class'],
  nginx_ingress_nginx_http_requests_total: ['class'],
};

/** @see https://www.envoyproxy.io/docs/envoy/v1.39.1/configuration/overview/mgmt_server#statistics */
const ENVOY: ExportedMetrics = { envoy_control_plane_connected_state: [] };

/** @see https://external-secrets.io/latest/api/metrics/ */
const EXTERNAL_SECRETS: ExportedMetrics = {
  externalsecret_status_condition: ['namespace', 'name', 'condition', 'status'],
};

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/metrics/#application-controller-metrics */
const ARGO_CD: ExportedMetrics = {
  argocd_app_info: ['name', 'project', 'sync_status', 'health_status', 'dest_namespace'],
  argocd_app_sync_total: ['name', 'project', 'phase'],
};

/** @see https://keda.sh/docs/2.20/integrations/prometheus/#operator */
const KEDA: ExportedMetrics = { keda_scaled_object_errors_total: ['namespace', 'scaledObject'] };

/** @see https://github.com/istio/istio/blob/1.30.3/security/pkg/server/ca/monitoring.go */
const ISTIOD: ExportedMetrics = { citadel_server_root_cert_expiry_timestamp: [] };

const END = ['workload', 'workload_namespace', 'principal', 'app', 'service_name', 'service_namespace'];

/** @see https://github.com/istio/ztunnel/blob/1.30.3/src/proxy/metrics.rs */
const ZTUNNEL: ExportedMetrics = {
  istio_tcp_connections_failed_total: [
    ...['reporter', 'response_flags', 'connection_security_policy', 'request_protocol'],
    ...END.flatMap((label) => [`source_${label}`, `destination_${label}`]),
  ],
};

/** @see https://istio.io/latest/docs/reference/config/metrics/ */
const WAYPOINT: ExportedMetrics = {
  istio_requests_total: [
    ...['reporter', 'response_code', 'response_flags', 'request_protocol', 'connection_security_policy'],
    ...END.flatMap((label) => [`source_${label}`, `destination_${label}`]),
  ],
};

/** What Prometheus adds to every scrape, and keeps about every alert. */
export const SYNTHETIC: ExportedMetrics = { up: [], ALERTS: ['alertname', 'alertstate', 'severity'] };

/** What is scraped besides the application, by its job. */
export const PLATFORM: Readonly<Record<string, ExportedMetrics>> = {
  prometheus: PROMETHEUS,
  alertmanager: ALERTMANAGER,
  'kube-state-metrics': KUBE_STATE_METRICS,
  kubelet: KUBELET,
  'cert-manager': CERT_MANAGER,
  'nginx-ingress': INGRESS_CONTROLLER,
  envoy: ENVOY,
  'external-secrets': EXTERNAL_SECRETS,
  'argocd-application-controller': ARGO_CD,
  'keda-operator': KEDA,
  istiod: ISTIOD,
  ztunnel: ZTUNNEL,
  waypoint: WAYPOINT,
};
