import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { emit } from '../output/manifest-object';

/** One pod at a time may be evicted: unlike a `minAvailable`, that never blocks a drain for good. */
export function disruptionBudget(scope: Construct, metadata: k8s.ObjectMeta, selector: Record<string, string>): void {
  emit(k8s.KubePodDisruptionBudget, scope, 'disruption-budget', {
    metadata,
    spec: {
      maxUnavailable: k8s.IntOrString.fromNumber(1),
      selector: { matchLabels: selector },
      // A pod that is not ready protects nothing: let it go, or it blocks the drain of its node.
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  });
}
