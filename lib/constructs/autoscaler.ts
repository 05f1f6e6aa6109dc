import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Scaling } from '../model';
import { emit } from '../output/manifest-object';

/** Follows CPU use: up at once, down only after five quiet minutes, one pod a minute. */
export function autoscaler(scope: Construct, metadata: k8s.ObjectMeta, { min, max, cpuPercent = 70 }: Scaling): void {
  emit(k8s.KubeHorizontalPodAutoscalerV2, scope, 'autoscaler', {
    metadata,
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: metadata.name ?? '' },
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
