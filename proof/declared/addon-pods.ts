/** What runs of an add-on's chart, and where its values say how. Paths of the values, with dots. */
export interface AddonPart {
  readonly name: string;
  /** Where its resources stand. */
  readonly resources: string;
  /** Where the class of its priority stands. @default the chart has one, or it goes as soon as the rest */
  readonly priority?: string;
  /** Nothing is taken by the API server while it is away. @default it may be away for a while */
  readonly isAsked?: {
    readonly copies: string;
    /** Where its budget stands; a chart without one needs an object with the labels of the pods. */
    readonly budget: string | Readonly<Record<string, string>>;
    readonly spread: string;
  };
}

const CERT_MANAGER = 'global.priorityClassName';
const ARGO_CD = 'global.priorityClassName';
const ESO = 'priorityClassName';
const ENVOY = 'config.envoyGateway.envoyProxy.provider.kubernetes.envoyDeployment';

/**
 * The pods of each chart that the engine brings, at the version that it brings, as they are rendered: Deployments and Jobs,
 * and which of them the API server asks, by webhooks whose failure is a refusal or as an API of its own.
 */
export const ADDON_PARTS: Readonly<Record<string, readonly AddonPart[]>> = {
  argocd: [
    { name: 'controller', resources: 'controller.resources', priority: ARGO_CD },
    { name: 'repo-server', resources: 'repoServer.resources', priority: ARGO_CD },
    { name: 'repo-server, before it starts', resources: 'repoServer.copyutil.resources', priority: ARGO_CD },
    { name: 'server', resources: 'server.resources', priority: ARGO_CD },
    { name: 'maker of the password of Redis', resources: 'redisSecretInit.resources', priority: ARGO_CD },
  ],
  'cert-manager': [
    { name: 'controller', resources: 'resources', priority: CERT_MANAGER },
    {
      name: 'webhook',
      resources: 'webhook.resources',
      priority: CERT_MANAGER,
      isAsked: {
        copies: 'webhook.replicaCount',
        budget: 'webhook.podDisruptionBudget',
        spread: 'webhook.topologySpreadConstraints',
      },
    },
    { name: 'cainjector', resources: 'cainjector.resources', priority: CERT_MANAGER },
    { name: 'startupapicheck', resources: 'startupapicheck.resources', priority: CERT_MANAGER },
  ],
  'external-secrets': [
    { name: 'controller', resources: 'resources', priority: ESO },
    {
      name: 'webhook',
      resources: 'webhook.resources',
      priority: `webhook.${ESO}`,
      isAsked: {
        copies: 'webhook.replicaCount',
        budget: 'webhook.podDisruptionBudget',
        spread: 'webhook.topologySpreadConstraints',
      },
    },
    { name: 'cert-controller', resources: 'certController.resources', priority: `certController.${ESO}` },
  ],
  'cloudnative-pg': [
    {
      name: 'operator',
      resources: 'resources',
      priority: 'priorityClassName',
      isAsked: {
        copies: 'replicaCount',
        budget: { 'app.kubernetes.io/name': 'cloudnative-pg', 'app.kubernetes.io/instance': 'cloudnative-pg' },
        spread: 'topologySpreadConstraints',
      },
    },
  ],
  'barman-cloud': [{ name: 'plugin', resources: 'resources', priority: 'priorityClassName' }],
  'prometheus-operator': [
    {
      name: 'operator',
      resources: 'prometheusOperator.resources',
      priority: 'prometheusOperator.priorityClassName',
    },
    {
      name: 'kube-state-metrics',
      resources: 'kube-state-metrics.resources',
      priority: 'kube-state-metrics.priorityClassName',
    },
  ],
  'metrics-server': [
    {
      name: 'metrics-server',
      resources: 'resources',
      isAsked: { copies: 'replicas', budget: 'podDisruptionBudget', spread: 'topologySpreadConstraints' },
    },
  ],
  'ingress-controller': [
    { name: 'controller', resources: 'controller.resources', priority: 'controller.priorityClassName' },
    {
      name: 'init container',
      resources: 'controller.initContainerResources',
      priority: 'controller.priorityClassName',
    },
  ],
  istiod: [
    {
      name: 'control plane',
      resources: 'resources',
      priority: 'global.priorityClassName',
      isAsked: { copies: 'autoscaleMin', budget: 'pdb', spread: 'topologySpreadConstraints' },
    },
  ],
  'istio-cni': [{ name: 'network plugin', resources: 'resources' }],
  ztunnel: [{ name: 'carrier', resources: 'resources' }],
  'envoy-gateway': [
    {
      name: 'controller',
      resources: 'deployment.envoyGateway.resources',
      priority: 'deployment.priorityClassName',
    },
    { name: 'maker of its certificates', resources: 'certgen.job.resources' },
    { name: 'proxy', resources: `${ENVOY}.container.resources`, priority: `${ENVOY}.pod.priorityClassName` },
    {
      name: 'drainer of a proxy',
      resources: `${ENVOY}.patch.value.spec.template.spec.containers.0.resources`,
      priority: `${ENVOY}.pod.priorityClassName`,
    },
  ],
  keda: [
    { name: 'operator', resources: 'resources.operator', priority: 'priorityClassName' },
    {
      name: 'metrics API',
      resources: 'resources.metricServer',
      priority: 'priorityClassName',
      isAsked: {
        copies: 'metricsServer.replicaCount',
        budget: 'podDisruptionBudget.metricServer',
        spread: 'topologySpreadConstraints.metricsServer',
      },
    },
    { name: 'webhooks', resources: 'resources.webhooks', priority: 'priorityClassName' },
  ],
};
