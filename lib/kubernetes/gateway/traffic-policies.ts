import { Construct } from 'constructs';
import {
  BackendTrafficPolicy,
  BackendTrafficPolicySpecRetryRetryOnTriggers as Trigger,
  ClientTrafficPolicy,
} from '../../../imports/gateway.envoyproxy.io';
import type { LoadBalancer } from '../../model';
import type { Metadata } from '../constructs/metadata';
import { TypedObject } from '../typed-object';

export interface TrafficPoliciesProps {
  /** Of the Gateway. */
  readonly metadata: Metadata;
  readonly loadBalancer: LoadBalancer;
}

/**
 * What Envoy Gateway is told of the Gateway beyond the API: from where a client's address comes, and how pods are asked.
 *
 * Who could tell it lies is kept out by the policy of the pods: with the PROXY protocol only the load balancer reaches them.
 *
 * @see https://gateway.envoyproxy.io/docs/api/extension_types/
 */
export class TrafficPolicies extends Construct {
  constructor(scope: Construct, id: string, { metadata, loadBalancer }: TrafficPoliciesProps) {
    super(scope, id);
    const targetRefs = [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: metadata.name }];
    if (loadBalancer.proxyProtocol !== false) {
      new TypedObject(this, 'clients', ClientTrafficPolicy, {
        metadata,
        // Whoever tells no address is refused.
        spec: { targetRefs, proxyProtocol: { optional: false } },
      });
    }
    new TypedObject(this, 'backends', BackendTrafficPolicy, { metadata, spec: { targetRefs, ...BACKENDS } });
  }
}

/**
 * A pod that is gone is left for another within seconds, by asking again what no pod has seen; one that was slow once is still
 * asked. A connection is not used for longer than services keep it.
 */
const BACKENDS = {
  timeout: { tcp: { connectTimeout: '3s' }, http: { connectionIdleTimeout: '60s' } },
  retry: {
    numRetries: 2,
    retryOn: { triggers: [Trigger.CONNECT_HYPHEN_FAILURE, Trigger.REFUSED_HYPHEN_STREAM] },
  },
};
