import { Construct } from 'constructs';
import {
  PodMonitorSpecPodMetricsEndpointsMetricRelabelingsAction as OfPods,
  ServiceMonitorSpecEndpointsMetricRelabelingsAction as OfService,
  ServiceMonitorSpecEndpointsRelabelingsAction,
  ServiceMonitorSpecEndpointsScheme,
  type ServiceMonitorSpecEndpoints,
} from '../../../imports/monitoring.coreos.com';
import { usesCertManager, type KubernetesEnvironment, type Monitoring, type Resolved } from '../../model';
import {
  CERT_MANAGER,
  EXTERNAL_SECRETS,
  INGRESS_CONTROLLER,
  KUBE_STATE_METRICS,
  KUBELET,
  metricsKept,
  watchesController,
  watchesDelivery,
  watchesSecrets,
} from '../../observability/platform-jobs';
import { SAMPLE_LIMITS } from '../../observability/sample-limits';
import { certManager } from '../addons/cert-manager';
import { externalSecrets } from '../addons/external-secrets';
import { EDGE_NAMESPACE } from '../addons/ingress-controller';
import { PROMETHEUS_OPERATOR_NAMESPACE } from '../addons/prometheus-operator';
import { chartOf } from '../environment-chart';
import { NAME_LABEL, workloadLabels } from '../naming/labels';
import { DeliveryMonitor } from './delivery-monitor';
import { keptMetrics } from './kept-metrics';
import { keptNamespaces } from './kept-namespaces';
import type { Metadata } from './metadata';
import { PodMonitor } from './pod-monitor';
import { ServiceMonitor } from './service-monitor';

export interface PlatformMonitorsProps {
  readonly monitoring: Monitoring;
}

/** What Prometheus reads about the cluster itself: objects, nodes and volumes, certificates, secrets, the edge, delivery. */
export class PlatformMonitors extends Construct {
  constructor(scope: Construct, id: string, { monitoring }: PlatformMonitorsProps) {
    super(scope, id);
    const { environment, resolved } = chartOf(this);
    const metadata = (name: string): Metadata => ({
      name,
      labels: workloadLabels(name, environment.name, monitoring.namespace.name),
    });
    new ServiceMonitor(this, KUBE_STATE_METRICS, {
      metadata: metadata(KUBE_STATE_METRICS),
      namespace: PROMETHEUS_OPERATOR_NAMESPACE,
      jobLabel: NAME_LABEL,
      sampleLimit: SAMPLE_LIMITS.objects,
      // Its metrics are about other pods: their labels win over its own.
      endpoints: [
        {
          port: 'http',
          interval: '30s',
          honorLabels: true,
          metricRelabelings: [
            keptMetrics(metricsKept(KUBE_STATE_METRICS), OfService.KEEP),
            ...keptNamespaces(resolved, PROMETHEUS_OPERATOR_NAMESPACE, OfService.KEEP),
          ],
        },
      ],
    });
    new ServiceMonitor(this, KUBELET, {
      metadata: metadata(KUBELET),
      namespace: 'kube-system',
      jobLabel: 'k8s-app',
      sampleLimit: SAMPLE_LIMITS.kubelet,
      endpoints: ['/metrics', '/metrics/cadvisor'].map((path) => ({
        ...kubelet(path),
        metricRelabelings: [
          keptMetrics(metricsKept(KUBELET), OfService.KEEP),
          ...keptNamespaces(resolved, 'kube-system', OfService.KEEP),
        ],
      })),
    });
    for (const [job, namespace, port] of tellers(resolved))
      new PodMonitor(this, job, {
        // Named as the add-on is, where that is not what its pods are called.
        metadata: metadata(job),
        selector: { [NAME_LABEL]: job },
        jobLabel: NAME_LABEL,
        port,
        sampleLimit: SAMPLE_LIMITS.addon,
        honorLabels: true,
        namespaces: [namespace],
        metricRelabelings: [
          keptMetrics(metricsKept(job), OfPods.KEEP),
          ...keptNamespaces(resolved, namespace, OfPods.KEEP),
        ],
      });
    if (watchesDelivery(environment)) new DeliveryMonitor(this, 'delivery', { metadata });
    new PodMonitor(this, 'prometheus', {
      metadata: metadata('prometheus'),
      selector: { [NAME_LABEL]: 'prometheus' },
      jobLabel: NAME_LABEL,
      port: 'web',
      sampleLimit: SAMPLE_LIMITS.prometheus,
    });
  }
}

type Teller = readonly [job: Parameters<typeof metricsKept>[0], namespace: string, port: string];

/** Add-ons that tell of what is theirs, with the ports of their charts. */
const tellers = (resolved: Resolved<KubernetesEnvironment>): Teller[] => [
  ...(usesCertManager(resolved) ? [[CERT_MANAGER, certManager.namespace, 'http-metrics'] satisfies Teller] : []),
  ...(watchesController(resolved) ? [[INGRESS_CONTROLLER, EDGE_NAMESPACE, 'prometheus'] satisfies Teller] : []),
  ...(watchesSecrets(resolved.environment)
    ? [[EXTERNAL_SECRETS, externalSecrets.namespace, 'metrics'] satisfies Teller]
    : []),
];

/**
 * A kubelet answers on its node, with a certificate of its own, to a ServiceAccount that may read node metrics. It has
 * several pages of metrics at one address: which one it was is a label, or one would be taken for the other.
 */
const kubelet = (path: string): ServiceMonitorSpecEndpoints => ({
  port: 'https-metrics',
  path,
  scheme: ServiceMonitorSpecEndpointsScheme.HTTPS,
  interval: '30s',
  honorLabels: true,
  relabelings: [
    {
      sourceLabels: ['__metrics_path__'],
      targetLabel: 'metrics_path',
      action: ServiceMonitorSpecEndpointsRelabelingsAction.REPLACE,
    },
  ],
  bearerTokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token',
  tlsConfig: { insecureSkipVerify: true },
});
