import { defineAddon } from '../../model';
import { certManager } from './cert-manager';

/** Of the whole stack only the operator and kube-state-metrics: Prometheus, Grafana and the rules are ours. */
export const prometheusOperator = defineAddon({
  name: 'prometheus-operator',
  chart: {
    repository: 'https://prometheus-community.github.io/helm-charts',
    name: 'kube-prometheus-stack',
    version: '88.5.3',
  },
  namespace: 'prometheus-operator',
  needs: [certManager.name],
  values: {
    alertmanager: { enabled: false },
    grafana: { enabled: false },
    prometheus: { enabled: false },
    nodeExporter: { enabled: false },
    kubeStateMetrics: { enabled: true },
    kubernetesServiceMonitors: { enabled: false },
    defaultRules: { create: false },
    prometheusOperator: {
      // A Service in front of all kubelets, which the ServiceMonitor of the kubelets selects.
      kubeletService: { enabled: true, namespace: 'kube-system' },
      kubeletEndpointSliceEnabled: true,
      serviceMonitor: { selfMonitor: false },
      // A certificate from a hook Job would be made anew at each sync.
      admissionWebhooks: { certManager: { enabled: true } },
    },
    'kube-state-metrics': { prometheus: { monitor: { enabled: false } } },
  },
});
