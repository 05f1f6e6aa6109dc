import { Construct } from 'constructs';
import {
  ServiceMonitor as ServiceMonitorResource,
  type ServiceMonitorSpecEndpoints,
} from '../../../imports/monitoring.coreos.com';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

export interface ServiceMonitorProps {
  /** The name is also the value of `jobLabel` by which the Service is found. */
  readonly metadata: Metadata;
  /** Namespace of the Service. */
  readonly namespace: string;
  /** Label of the Service whose value becomes the label `job` of every metric. */
  readonly jobLabel: string;
  /** How many samples one page may bring: all of it is refused where there are more. */
  readonly sampleLimit: number;
  readonly endpoints: ServiceMonitorSpecEndpoints[];
}

/** Has Prometheus scrape what a Service leads to. */
export class ServiceMonitor extends Construct {
  constructor(scope: Construct, id: string, props: ServiceMonitorProps) {
    super(scope, id);
    const { metadata, namespace, jobLabel, sampleLimit, endpoints } = props;
    new TypedObject(this, 'Resource', ServiceMonitorResource, {
      metadata,
      spec: {
        jobLabel,
        selector: { matchLabels: { [jobLabel]: metadata.name } },
        namespaceSelector: { matchNames: [namespace] },
        sampleLimit,
        endpoints,
      },
    });
  }
}
