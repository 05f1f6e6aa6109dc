import { Construct } from 'constructs';
import {
  ServiceMonitorSpecEndpointsScheme,
  type ServiceMonitorSpecEndpoints,
} from '../../../imports/monitoring.coreos.com';
import type { Monitoring } from '../../model';
import { certManager } from '../addons/cert-manager';
import { prometheusOperator } from '../addons/prometheus-operator';
import { environmentOf } from '../environment-chart';
import { NAME_LABEL, workloadLabels } from '../naming/labels';
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
    const { name: instance } = environmentOf(this);
    const metadata = (name: string): Metadata => ({
      name,
      labels: workloadLabels(name, instance, monitoring.namespace.name),
    });
    new ServiceMonitor(this, 'kube-state-metrics', {
      metadata: metadata('kube-state-metrics'),
      namespace: prometheusOperator.namespace,
      jobLabel: NAME_LABEL,
      // Its metrics are about other pods: their labels win over its own.
      endpoints: [{ port: 'http', interval: '30s', honorLabels: true }],
    });
    new ServiceMonitor(this, 'kubelet', {
      metadata: metadata('kubelet'),
      namespace: 'kube-system',
      jobLabel: 'k8s-app',
      endpoints: [kubelet('/metrics'), kubelet('/metrics/cadvisor')],
    });
    new PodMonitor(this, 'cert-manager', {
      metadata: metadata('cert-manager'),
      selector: { [NAME_LABEL]: 'cert-manager' },
      jobLabel: NAME_LABEL,
      port: 'http-metrics',
      honorLabels: true,
      namespaces: [certManager.namespace],
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
