import { Construct } from 'constructs';
import { PodMonitorSpecPodMetricsEndpointsMetricRelabelingsAction as Action } from '../../../imports/monitoring.coreos.com';
import { ARGO_CD, metricsKept } from '../../observability/platform-jobs';
import { SAMPLE_LIMITS } from '../../observability/sample-limits';
import { environmentOf } from '../environment-chart';
import { ARGOCD } from '../gitops/argo-cd-namespace';
import { addonProjectName, projectName } from '../gitops/projects';
import { NAME_LABEL } from '../naming/labels';
import { keptMetrics } from './kept-metrics';
import type { Metadata } from './metadata';
import { PodMonitor } from './pod-monitor';

export interface DeliveryMonitorProps {
  readonly metadata: (name: string) => Metadata;
}

/** What Argo CD tells of the Applications of this environment's projects: it may bring those of others too. */
export class DeliveryMonitor extends Construct {
  constructor(scope: Construct, id: string, { metadata }: DeliveryMonitorProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const projects = [projectName(environment), addonProjectName(environment)];
    new PodMonitor(this, 'pod-monitor', {
      metadata: metadata(ARGO_CD),
      selector: { [NAME_LABEL]: ARGO_CD },
      jobLabel: NAME_LABEL,
      port: 'metrics',
      sampleLimit: SAMPLE_LIMITS.addon,
      namespaces: [ARGOCD],
      metricRelabelings: [
        keptMetrics(metricsKept(ARGO_CD), Action.KEEP),
        { sourceLabels: ['project'], regex: projects.join('|'), action: Action.KEEP },
      ],
    });
  }
}
