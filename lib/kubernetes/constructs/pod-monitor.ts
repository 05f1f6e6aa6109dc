import { Construct } from 'constructs';
import {
  PodMonitor as PodMonitorResource,
  type PodMonitorSpecPodMetricsEndpoints,
} from '../../../imports/monitoring.coreos.com';
import { environmentOf } from '../environment-chart';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

export interface PodMonitorProps {
  readonly metadata: Metadata;
  /** Labels of the pods. */
  readonly selector: Readonly<Record<string, string>>;
  /** Label of the pods whose value becomes the label `job` of every metric. */
  readonly jobLabel: string;
  /** Name of the port that answers. */
  readonly port: string;
  /** How many samples one pod may bring: all that it tells is refused where there are more. */
  readonly sampleLimit: number;
  /** @default '/metrics' */
  readonly path?: string | undefined;
  /** Labels of the metrics win over those of the pod: for metrics about others. @default false */
  readonly honorLabels?: boolean;
  /** Namespaces in which the pods are. @default the monitor's own */
  readonly namespaces?: readonly string[];
  /** What is kept of what comes. @default all */
  readonly metricRelabelings?: PodMonitorSpecPodMetricsEndpoints['metricRelabelings'];
}

/**
 * Has Prometheus scrape pods, each by itself: a Service in between would hide which one answered. Where nothing is
 * watched it is no object.
 */
export class PodMonitor extends Construct {
  constructor(scope: Construct, id: string, props: PodMonitorProps) {
    super(scope, id);
    if (environmentOf(this).monitoring === undefined) return;
    const { metadata, selector, jobLabel, port, path = '/metrics', namespaces, honorLabels = false } = props;
    const { metricRelabelings, sampleLimit } = props;
    new TypedObject(this, 'Resource', PodMonitorResource, {
      metadata,
      spec: {
        jobLabel,
        selector: { matchLabels: selector },
        ...(namespaces === undefined ? {} : { namespaceSelector: { matchNames: [...namespaces] } }),
        sampleLimit,
        podMetricsEndpoints: [
          {
            port,
            path,
            interval: '30s',
            ...(honorLabels ? { honorLabels } : {}),
            ...(metricRelabelings === undefined ? {} : { metricRelabelings }),
          },
        ],
      },
    });
  }
}
