import { Construct } from 'constructs';
import {
  PodMonitorSpecPodMetricsEndpointsMetricRelabelingsAction as OfPods,
  ServiceMonitorSpecEndpointsMetricRelabelingsAction as OfService,
  ServiceMonitorSpecEndpointsScheme,
  type ServiceMonitorSpecEndpoints,
} from '../../../imports/monitoring.coreos.com';
import type { Monitoring } from '../../model';
import { certManager } from '../addons/cert-manager';
import { PROMETHEUS_OPERATOR_NAMESPACE } from '../addons/prometheus-operator';
import { usesCertManager } from '../../model';
import { chartOf } from '../environment-chart';
import { NAME_LABEL, workloadLabels } from '../naming/labels';
import { keptNamespaces } from './kept-namespaces';
import type { Metadata } from './metadata';
import { PodMonitor } from './pod-monitor';
import { ServiceMonitor } from './service-monitor';

export interface PlatformMonitorsProps {
  readonly monitoring: Monitoring;
}

/** What Prometheus reads about the cluster itself: objects, nodes and volumes, certificates. */
export class PlatformMonitors extends Construct {
  constructor(scope: Construct, id: string, { monitoring }: PlatformMonitorsProps) {
    super(scope, id);
    const { environment, resolved } = chartOf(this);
    const { name: instance } = environment;
    const metadata = (name: string): Metadata => ({
      name,
      labels: workloadLabels(name, instance, monitoring.namespace.name),
    });
    new ServiceMonitor(this, 'kube-state-metrics', {
      metadata: metadata('kube-state-metrics'),
      namespace: PROMETHEUS_OPERATOR_NAMESPACE,
      jobLabel: NAME_LABEL,
      // Its metrics are about other pods: their labels win over its own.
      endpoints: [
        {
          port: 'http',
          interval: '30s',
          honorLabels: true,
          metricRelabelings: keptNamespaces(resolved, PROMETHEUS_OPERATOR_NAMESPACE, OfService.KEEP),
        },
      ],
    });
    new ServiceMonitor(this, 'kubelet', {
      metadata: metadata('kubelet'),
      namespace: 'kube-system',
      jobLabel: 'k8s-app',
      endpoints: ['/metrics', '/metrics/cadvisor'].map((path) => ({
        ...kubelet(path),
        metricRelabelings: keptNamespaces(resolved, 'kube-system', OfService.KEEP),
      })),
    });
    if (usesCertManager(resolved))
      new PodMonitor(this, 'cert-manager', {
        metadata: metadata('cert-manager'),
        selector: { [NAME_LABEL]: 'cert-manager' },
        jobLabel: NAME_LABEL,
        port: 'http-metrics',
        honorLabels: true,
        namespaces: [certManager.namespace],
        metricRelabelings: keptNamespaces(resolved, certManager.namespace, OfPods.KEEP),
      });
    new PodMonitor(this, 'prometheus', {
      metadata: metadata('prometheus'),
      selector: { [NAME_LABEL]: 'prometheus' },
      jobLabel: NAME_LABEL,
      port: 'web',
    });
  }
}

/** A kubelet answers on its node, with a certificate of its own, to a ServiceAccount that may read node metrics. */
const kubelet = (path: string): ServiceMonitorSpecEndpoints => ({
  port: 'https-metrics',
  path,
  scheme: ServiceMonitorSpecEndpointsScheme.HTTPS,
  interval: '30s',
  honorLabels: true,
  bearerTokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token',
  tlsConfig: { insecureSkipVerify: true },
});
