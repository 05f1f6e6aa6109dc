import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { Scaling } from '../../model';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

export interface AutoscalerProps {
  /** The name is that of the Deployment, too. */
  readonly metadata: Metadata;
  readonly scaling: Scaling;
}

/** Follows CPU use: up at once, down only after five quiet minutes, one pod a minute. */
export class Autoscaler extends Construct {
  constructor(scope: Construct, id: string, { metadata, scaling: { min, max, cpuPercent = 70 } }: AutoscalerProps) {
    super(scope, id);
    new TypedObject(this, 'Resource', k8s.KubeHorizontalPodAutoscalerV2, {
      metadata,
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: metadata.name },
        minReplicas: min,
        maxReplicas: max,
        metrics: [
          {
            type: 'Resource',
            resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: cpuPercent } },
          },
        ],
        behavior: {
          scaleUp: { stabilizationWindowSeconds: 0, policies: [{ type: 'Percent', value: 100, periodSeconds: 30 }] },
          scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] },
        },
      },
    });
  }
}
