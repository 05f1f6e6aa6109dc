import { Construct } from 'constructs';
import {
  PodMonitorSpecPodMetricsEndpointsMetricRelabelingsAction as OfPods,
  ServiceMonitorSpecEndpointsMetricRelabelingsAction as OfService,
  ServiceMonitorSpecEndpointsRelabelingsAction,
  ServiceMonitorSpecEndpointsScheme,
  type ServiceMonitorSpecEndpoints,
} from '../../../imports/monitoring.coreos.com';
import type { Monitoring } from '../../model';
import { ARGO_CD, KUBE_STATE_METRICS, KUBELET } from '../../observability/platform-jobs';
import { SAMPLE_LIMITS } from '../../observability/sample-limits';
import { PROMETHEUS_OPERATOR_NAMESPACE } from '../addons/prometheus-operator';
import { chartOf } from '../environment-chart';
import { NAME_LABEL, workloadLabels } from '../naming/labels';
import { platformTargets, type PlatformTarget } from '../platform-targets';
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
            keptMetrics(KUBE_STATE_METRICS, resolved, OfService.KEEP),
            ...keptNamespaces(resolved, [PROMETHEUS_OPERATOR_NAMESPACE], OfService.KEEP),
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
          keptMetrics(KUBELET, resolved, OfService.KEEP),
          ...keptNamespaces(resolved, ['kube-system'], OfService.KEEP),
        ],
      })),
    });
    for (const target of platformTargets(resolved)) {
      if (target.job === ARGO_CD) new DeliveryMonitor(this, 'delivery', { target, metadata: metadata(ARGO_CD) });
      else this.watch(target, metadata(target.job));
    }
    new PodMonitor(this, 'prometheus', {
      metadata: metadata('prometheus'),
      selector: { [NAME_LABEL]: 'prometheus' },
      jobLabel: NAME_LABEL,
      port: 'web',
      sampleLimit: SAMPLE_LIMITS.prometheus,
    });
  }

  /** An add-on that tells of what is in all namespaces, under their names. */
  private watch(
    { job, namespaces, port, path, sampleLimit = SAMPLE_LIMITS.addon }: PlatformTarget,
    metadata: Metadata,
  ): void {
    new PodMonitor(this, job, {
      metadata,
      selector: { [NAME_LABEL]: job },
      jobLabel: NAME_LABEL,
      port: port.name,
      path,
      sampleLimit,
      honorLabels: true,
      namespaces,
      metricRelabelings: [
        keptMetrics(job, chartOf(this).resolved, OfPods.KEEP),
        ...keptNamespaces(chartOf(this).resolved, namespaces, OfPods.KEEP),
      ],
    });
  }
}

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
