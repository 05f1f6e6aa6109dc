/** The custom resources this project uses, by group: only these are generated and checked. */
export const CUSTOM_KINDS: Readonly<Record<string, readonly string[]>> = {
  'argoproj.io': ['Application', 'AppProject'],
  'barmancloud.cnpg.io': ['ObjectStore'],
  'cert-manager.io': ['Certificate', 'ClusterIssuer'],
  'external-secrets.io': ['ClusterSecretStore', 'ExternalSecret', 'SecretStore'],
  'gateway.envoyproxy.io': ['BackendTrafficPolicy', 'ClientTrafficPolicy'],
  'gateway.networking.k8s.io': ['GRPCRoute', 'Gateway', 'GatewayClass', 'HTTPRoute'],
  'generators.external-secrets.io': ['Password'],
  'k8s.nginx.org': ['Policy'],
  'keda.sh': ['ScaledObject', 'TriggerAuthentication'],
  'monitoring.coreos.com': [
    'Alertmanager',
    'AlertmanagerConfig',
    'PodMonitor',
    'Prometheus',
    'PrometheusRule',
    'ServiceMonitor',
  ],
  'networking.istio.io': ['DestinationRule', 'VirtualService'],
  'postgresql.cnpg.io': ['Cluster', 'Database', 'Pooler', 'ScheduledBackup'],
  'security.istio.io': ['AuthorizationPolicy', 'PeerAuthentication'],
  'telemetry.istio.io': ['Telemetry'],
};

/** The kinds built into Kubernetes whose schemas are kept for the tests, by apiVersion. */
export const BUILT_IN_KINDS: Readonly<Record<string, readonly string[]>> = {
  v1: [
    'ConfigMap',
    'LimitRange',
    'Namespace',
    'PersistentVolumeClaim',
    'Pod',
    'ResourceQuota',
    'Secret',
    'Service',
    'ServiceAccount',
  ],
  'apps/v1': ['DaemonSet', 'Deployment', 'StatefulSet'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
  'batch/v1': ['CronJob', 'Job'],
  'networking.k8s.io/v1': ['Ingress', 'IngressClass', 'NetworkPolicy'],
  'policy/v1': ['PodDisruptionBudget'],
  'rbac.authorization.k8s.io/v1': ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
  'scheduling.k8s.io/v1': ['PriorityClass'],
  'storage.k8s.io/v1': ['StorageClass'],
};

/** `apps/v1`, `Deployment` → `io.k8s.api.apps.v1.Deployment`: the OpenAPI's own naming of the built-in groups. */
export function definitionName(apiVersion: string, kind: string): string {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion];
  return `io.k8s.api.${(group ?? '').split('.')[0] ?? ''}.${version ?? ''}.${kind}`;
}
