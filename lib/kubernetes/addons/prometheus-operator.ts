import { usesCertManager, type Addon, type InEnvironment, type KubernetesEnvironment } from '../../model';
import { KUBE_STATE_METRICS, LISTED_KINDS, metricsOf } from '../../observability/platform-jobs';
import { certManager } from './cert-manager';
import { PRIORITY, uses } from './chart-pods';
import { engineAddon } from './engine-addon';

/** Where the operator runs, and kube-state-metrics with it. */
export const PROMETHEUS_OPERATOR_NAMESPACE = 'prometheus-operator';

const RELOADER = { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '64Mi' } };

/** Of the whole stack only the operator and kube-state-metrics: Prometheus, Grafana and the rules are ours. */
export const prometheusOperator = (of: InEnvironment<KubernetesEnvironment>): Addon =>
  engineAddon({
    name: 'prometheus-operator',
    chart: {
      repository: 'https://prometheus-community.github.io/helm-charts',
      name: 'kube-prometheus-stack',
      version: '88.5.3',
    },
    namespace: PROMETHEUS_OPERATOR_NAMESPACE,
    podSecurity: 'restricted',
    prunedByHand: true,
    needs: usesCertManager(of) ? [certManager.name] : [],
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
        // The same in a deprecated kind: Kubernetes would mirror it into slices, and each kubelet be found twice.
        kubeletEndpointsEnabled: false,
        ...PRIORITY,
        resources: uses({ cpuMillis: 50, memoryMiB: 128, memoryLimitMiB: 512 }),
        // What it puts beside Prometheus, into our namespace.
        prometheusConfigReloader: { resources: RELOADER },
        serviceMonitor: { selfMonitor: false },
        ...webhooks(usesCertManager(of)),
      },
      'kube-state-metrics': {
        prometheus: { monitor: { enabled: false } },
        ...PRIORITY,
        resources: uses({ cpuMillis: 20, memoryMiB: 96, memoryLimitMiB: 512 }),
        // What it may list follows from these: no Secrets, and no ConfigMaps.
        collectors: [...LISTED_KINDS],
        // Another environment of the cluster may ask for what this one does not.
        metricAllowlist: [...metricsOf(KUBE_STATE_METRICS)],
      },
    },
  });

/**
 * What checks rules before they are taken needs a certificate: from cert-manager, for one from a hook Job would be made
 * anew at each sync. It is left out where cert-manager is there for nothing else: the proof has checked all rules.
 */
const webhooks = (hasCertificate: boolean) =>
  hasCertificate
    ? { admissionWebhooks: { certManager: { enabled: true } } }
    : { admissionWebhooks: { enabled: false }, tls: { enabled: false } };
