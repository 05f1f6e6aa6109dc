import { Construct } from 'constructs';
import {
  ServiceMonitor,
  ServiceMonitorSpecEndpointsScheme,
  type ServiceMonitorSpecEndpoints,
} from '../../imports/monitoring.coreos.com';
import { ADDON_NAMESPACES } from '../naming/addon-namespaces';
import type { KubernetesEnvironment } from '../model';
import { NAME_LABEL, workloadLabels } from '../naming/labels';
import { podMonitor } from './pod-monitor';
import { emit } from '../output/manifest-object';

/** What Prometheus reads about the cluster itself: objects, nodes and volumes, certificates. */
export class PlatformMonitors extends Construct {
  constructor(scope: Construct, id: string, environment: KubernetesEnvironment) {
    super(scope, id);
    const metadata = (name: string) => ({ name, labels: workloadLabels(name, environment.name, 'monitoring') });
    serviceMonitor(this, metadata('kube-state-metrics'), ADDON_NAMESPACES.prometheusOperator, NAME_LABEL, [
      // Its metrics are about other pods: their labels win over its own.
      { port: 'http', interval: '30s', honorLabels: true },
    ]);
    serviceMonitor(this, metadata('kubelet'), 'kube-system', 'k8s-app', [
      kubelet('/metrics'),
      kubelet('/metrics/cadvisor'),
    ]);
    podMonitor(new Construct(this, 'cert-manager'), metadata('cert-manager'), {
      selector: { [NAME_LABEL]: 'cert-manager' },
      jobLabel: NAME_LABEL,
      port: 'http-metrics',
      honorLabels: true,
      namespaces: [ADDON_NAMESPACES.certManager],
    });
    podMonitor(new Construct(this, 'prometheus'), metadata('prometheus'), {
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

function serviceMonitor(
  scope: Construct,
  metadata: { readonly name: string; readonly labels: Record<string, string> },
  namespace: string,
  jobLabel: string,
  endpoints: ServiceMonitorSpecEndpoints[],
): void {
  emit(ServiceMonitor, scope, metadata.name, {
    metadata,
    spec: {
      jobLabel,
      selector: { matchLabels: { [jobLabel]: metadata.name } },
      namespaceSelector: { matchNames: [namespace] },
      endpoints,
    },
  });
}
