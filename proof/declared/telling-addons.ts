/** An add-on that tells of what it does, by metrics. */
export interface TellingAddon {
  /** As metrics, and the pods that answer, are called. */
  readonly job: string;
  /** Where its values say that it tells; dots part the steps. @default it always does */
  readonly isOn?: string;
}

/** Those that the engine brings, by the names of their Applications. Others are seen by their Deployments alone. */
export const TELLING_ADDONS: Readonly<Record<string, TellingAddon>> = {
  argocd: { job: 'argocd-application-controller' },
  'envoy-gateway': { job: 'envoy' },
  'cert-manager': { job: 'cert-manager', isOn: 'prometheus.enabled' },
  'external-secrets': { job: 'external-secrets' },
  'ingress-controller': { job: 'nginx-ingress', isOn: 'prometheus.create' },
  istiod: { job: 'istiod' },
  keda: { job: 'keda-operator', isOn: 'prometheus.operator.enabled' },
  'prometheus-operator': { job: 'kube-state-metrics', isOn: 'kubeStateMetrics.enabled' },
  ztunnel: { job: 'ztunnel' },
};
