import type { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { PodMonitor } from '../../imports/monitoring.coreos.com';
import { emit } from '../output/manifest-object';

export interface PodMonitorProps {
  /** Labels of the pods. */
  readonly selector: Readonly<Record<string, string>>;
  /** Label of the pods whose value becomes the label `job` of every metric. */
  readonly jobLabel: string;
  /** Name of the port that answers. */
  readonly port: string;
  /** @default '/metrics' */
  readonly path?: string;
  /** Labels of the metrics win over those of the pod: for metrics about others. @default false */
  readonly honorLabels?: boolean;
  /** Namespaces in which the pods are. @default the monitor's own */
  readonly namespaces?: readonly string[];
}

/** Has Prometheus scrape pods, each by itself: a Service in between would hide which one answered. */
export function podMonitor(scope: Construct, metadata: k8s.ObjectMeta, props: PodMonitorProps): void {
  const { selector, jobLabel, port, path = '/metrics', namespaces, honorLabels = false } = props;
  emit(PodMonitor, scope, 'pod-monitor', {
    metadata: { name: metadata.name ?? '', labels: metadata.labels ?? {} },
    spec: {
      jobLabel,
      selector: { matchLabels: selector },
      ...(namespaces === undefined ? {} : { namespaceSelector: { matchNames: [...namespaces] } }),
      podMetricsEndpoints: [{ port, path, interval: '30s', ...(honorLabels ? { honorLabels } : {}) }],
    },
  });
}
