/**
 * The order in which a change takes effect: each stage is healthy before the next begins. Written as sync waves, which
 * keep file names as they are, where dependencies between charts would renumber them.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
 */
const STAGES = [
  'namespace',
  'policy',
  'configuration',
  'data',
  'access to data',
  'migrations',
  'schema',
  'release jobs',
  'workload',
  'exposure',
] as const;

export type Stage = (typeof STAGES)[number];

const STAGE_OF: Readonly<Record<string, Stage>> = {
  Namespace: 'namespace',
  NetworkPolicy: 'policy',
  AuthorizationPolicy: 'policy',
  PeerAuthentication: 'policy',
  // Before the Service that they are about is reached by a waypoint.
  DestinationRule: 'policy',
  Telemetry: 'policy',
  VirtualService: 'policy',
  ResourceQuota: 'policy',
  LimitRange: 'policy',
  PriorityClass: 'policy',
  ServiceAccount: 'policy',
  // What External Secrets makes passwords by: its secrets are configuration.
  Password: 'policy',
  Role: 'policy',
  RoleBinding: 'policy',
  ClusterRole: 'policy',
  ClusterRoleBinding: 'policy',
  // Before what is read from it.
  SecretStore: 'policy',
  ConfigMap: 'configuration',
  ClusterSecretStore: 'configuration',
  ClusterIssuer: 'configuration',
  ExternalSecret: 'configuration',
  Secret: 'configuration',
  ObjectStore: 'configuration',
  Service: 'configuration',
  Policy: 'configuration',
  GatewayClass: 'configuration',
  // Before the Gateway that they are about.
  BackendTrafficPolicy: 'configuration',
  ClientTrafficPolicy: 'configuration',
  // After the secrets that it names.
  AlertmanagerConfig: 'data',
  Cluster: 'data',
  StatefulSet: 'data',
  Database: 'access to data',
  Pooler: 'access to data',
  ScheduledBackup: 'access to data',
  TriggerAuthentication: 'access to data',
  Job: 'migrations',
  Deployment: 'workload',
  CronJob: 'workload',
  Alertmanager: 'workload',
  Prometheus: 'workload',
  HorizontalPodAutoscaler: 'exposure',
  ScaledObject: 'exposure',
  PodDisruptionBudget: 'exposure',
  PodMonitor: 'exposure',
  ServiceMonitor: 'exposure',
  PrometheusRule: 'exposure',
  Ingress: 'exposure',
  Gateway: 'exposure',
  GRPCRoute: 'exposure',
  HTTPRoute: 'exposure',
  Certificate: 'exposure',
  // Those of Argo CD itself carry waves of their own: lib/kubernetes/gitops/waves.ts.
  AppProject: 'configuration',
  Application: 'workload',
};

/** The sync wave of a stage, for an object that takes effect at another than its kind. */
export const stageWave = (stage: Stage): number => STAGES.indexOf(stage);

/**
 * The sync wave of an object of this kind.
 *
 * @throws Error for a kind that nobody has given a stage
 */
export function syncWave(kind: string): number {
  const stage = STAGE_OF[kind];
  if (stage === undefined)
    throw new Error(`${kind} has no stage: say in lib/kubernetes/gitops/stages.ts when it takes effect`);
  return stageWave(stage);
}
