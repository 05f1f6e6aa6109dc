import { k8s } from '../k8s';
import { Construct } from 'constructs';
import { usageLimits, type Copies } from '../../model';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';
import { SCALING_BEHAVIOR } from './scaling-behavior';

export interface AutoscalerProps {
  /** The name is that of the Deployment, too. */
  readonly metadata: Metadata;
  readonly scaling: Copies;
}

/** Follows what the copies use: of several resources, the one that asks for most copies decides. */
export class Autoscaler extends Construct {
  constructor(scope: Construct, id: string, { metadata, scaling }: AutoscalerProps) {
    super(scope, id);
    new TypedObject(this, 'Resource', k8s.KubeHorizontalPodAutoscalerV2, {
      metadata,
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: metadata.name },
        minReplicas: scaling.min,
        maxReplicas: scaling.max,
        metrics: usageLimits(scaling).map(({ resource, percent }) => ({
          type: 'Resource',
          resource: { name: resource, target: { type: 'Utilization', averageUtilization: percent } },
        })),
        behavior: SCALING_BEHAVIOR,
      },
    });
  }
}
