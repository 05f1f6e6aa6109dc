/** Where the platform's add-ons are installed. */
export const ADDON_NAMESPACES = {
  /** With the public Ingress and its certificate, under the same policies. */
  ingress: 'ingress',
  certManager: 'cert-manager',
  externalSecrets: 'external-secrets',
  /** The operator and its backup plugin, which must be side by side. */
  postgresOperator: 'cnpg-system',
  /** The operator and kube-state-metrics. */
  prometheusOperator: 'prometheus-operator',
  metricsServer: 'kube-system',
} as const;
