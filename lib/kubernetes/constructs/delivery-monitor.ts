import { Construct } from 'constructs';
import { PodMonitorSpecPodMetricsEndpointsMetricRelabelingsAction as Action } from '../../../imports/monitoring.coreos.com';
import { SAMPLE_LIMITS } from '../../observability/sample-limits';
import { chartOf } from '../environment-chart';
import { addonProjectName, platformProjectName, projectName, rootProjectName } from '../gitops/projects';
import { NAME_LABEL } from '../naming/labels';
import type { PlatformTarget } from '../platform-targets';
import { keptMetrics } from './kept-metrics';
import type { Metadata } from './metadata';
import { PodMonitor } from './pod-monitor';

export interface DeliveryMonitorProps {
  /** The part of Argo CD that tells. */
  readonly target: PlatformTarget;
  readonly metadata: Metadata;
}

/** What Argo CD tells of the Applications of this environment's projects: it may bring those of others too. */
export class DeliveryMonitor extends Construct {
  constructor(scope: Construct, id: string, { target, metadata }: DeliveryMonitorProps) {
    super(scope, id);
    const { environment, resolved } = chartOf(this);
    const names = [projectName, platformProjectName, rootProjectName, addonProjectName];
    const projects = [...new Set(names.map((name) => name(environment)))];
    new PodMonitor(this, 'pod-monitor', {
      metadata,
      selector: { [NAME_LABEL]: target.job },
      jobLabel: NAME_LABEL,
      port: target.port.name,
      sampleLimit: SAMPLE_LIMITS.addon,
      namespaces: target.namespaces,
      metricRelabelings: [
        keptMetrics(target.job, resolved, Action.KEEP),
        { sourceLabels: ['project'], regex: projects.join('|'), action: Action.KEEP },
      ],
    });
  }
}
