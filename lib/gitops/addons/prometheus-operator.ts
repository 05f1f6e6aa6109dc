import { ADDON_NAMESPACES } from '../../naming/addon-namespaces';
import type { AddonRelease } from './addon-release';

interface Switch {
  readonly enabled: boolean;
}

interface PrometheusOperatorValues {
  readonly alertmanager: Switch;
  readonly grafana: Switch;
  readonly prometheus: Switch;
  readonly nodeExporter: Switch;
  readonly kubeStateMetrics: Switch;
  readonly kubernetesServiceMonitors: Switch;
  readonly defaultRules: { readonly create: boolean };
  readonly prometheusOperator: {
    /** Keeps a Service in front of all kubelets, which the ServiceMonitor of the kubelets selects. */
    readonly kubeletService: { readonly enabled: boolean; readonly namespace: string };
    readonly kubeletEndpointSliceEnabled: boolean;
    readonly serviceMonitor: { readonly selfMonitor: boolean };
    readonly admissionWebhooks: { readonly certManager: Switch };
  };
  readonly 'kube-state-metrics': { readonly prometheus: { readonly monitor: Switch } };
}

/** Of the whole stack only the operator and kube-state-metrics: Prometheus, Grafana and the rules are ours. */
export const prometheusOperator: AddonRelease<PrometheusOperatorValues> = {
  addon: 'prometheus-operator',
  namespace: ADDON_NAMESPACES.prometheusOperator,
  needs: ['cert-manager'],
  values: {
    alertmanager: { enabled: false },
    grafana: { enabled: false },
    prometheus: { enabled: false },
    nodeExporter: { enabled: false },
    kubeStateMetrics: { enabled: true },
    kubernetesServiceMonitors: { enabled: false },
    defaultRules: { create: false },
    prometheusOperator: {
      kubeletService: { enabled: true, namespace: 'kube-system' },
      kubeletEndpointSliceEnabled: true,
      serviceMonitor: { selfMonitor: false },
      // A certificate from a hook Job would be made anew at each sync.
      admissionWebhooks: { certManager: { enabled: true } },
    },
    'kube-state-metrics': { prometheus: { monitor: { enabled: false } } },
  },
};
