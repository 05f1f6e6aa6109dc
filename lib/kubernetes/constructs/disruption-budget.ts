import { k8s } from '../k8s';
import { Construct } from 'constructs';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

export interface DisruptionBudgetProps {
  readonly metadata: Metadata;
  /** Labels of the pods. */
  readonly selector: Record<string, string>;
}

/** One pod at a time may be evicted: unlike a `minAvailable`, that never blocks a drain for good. */
export class DisruptionBudget extends Construct {
  constructor(scope: Construct, id: string, { metadata, selector }: DisruptionBudgetProps) {
    super(scope, id);
    new TypedObject(this, 'Resource', k8s.KubePodDisruptionBudget, {
      metadata,
      spec: {
        maxUnavailable: k8s.IntOrString.fromNumber(1),
        selector: { matchLabels: selector },
        // A pod that is not ready protects nothing: let it go, or it blocks the drain of its node.
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
      },
    });
  }
}
