import { Construct } from 'constructs';
import {
  ScaledObject,
  ScaledObjectSpecFallbackBehavior,
  TriggerAuthentication,
  type ScaledObjectSpecTriggers,
} from '../../../imports/keda.sh';
import {
  endpointOf,
  hasPassword,
  queueKey,
  redisPassword,
  speaksTls,
  usageLimits,
  type Queue,
  type Scaling,
} from '../../model';
import { environmentOf } from '../environment-chart';
import { locate } from '../naming/addresses';
import { secretReference } from '../naming/secrets';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';
import { SCALING_BEHAVIOR } from './scaling-behavior';

export interface QueueAutoscalerProps {
  /** The name is that of the Deployment, too. */
  readonly metadata: Metadata;
  readonly scaling: Scaling;
  readonly queue: Queue;
}

/**
 * Follows how much waits in a queue, and what the copies use: whichever asks for most copies decides. KEDA makes an
 * autoscaler of it, which has the Deployment's name as one without a queue has: a service that gets a queue keeps the
 * autoscaler that it had, which KEDA takes over. There is no period of cooling down but the autoscaler's: KEDA's own is
 * for what goes down to no copy.
 *
 * @see https://keda.sh/docs/2.20/reference/scaledobject-spec/
 */
export class QueueAutoscaler extends Construct {
  constructor(scope: Construct, id: string, { metadata, scaling, queue }: QueueAutoscalerProps) {
    super(scope, id);
    const { name } = metadata;
    new TypedObject(this, 'Resource', ScaledObject, {
      metadata: { ...metadata, annotations: { 'scaledobject.keda.sh/transfer-hpa-ownership': 'true' } },
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
        minReplicaCount: scaling.min,
        maxReplicaCount: scaling.max,
        // While the queue can't be asked nothing is taken away: it may be full.
        fallback: {
          failureThreshold: 3,
          replicas: scaling.min,
          behavior: ScaledObjectSpecFallbackBehavior.CURRENT_REPLICAS_IF_HIGHER,
        },
        advanced: { horizontalPodAutoscalerConfig: { name, behavior: SCALING_BEHAVIOR } },
        triggers: [this.queueTrigger(metadata, queue), ...usageTriggers(scaling)],
      },
    });
  }

  /** The length of the list. */
  private queueTrigger(metadata: Metadata, queue: Queue): ScaledObjectSpecTriggers {
    const environment = environmentOf(this);
    const { host, port } = locate(endpointOf(queue.of), environment);
    return {
      type: 'redis',
      metadata: {
        address: `${host}:${port}`,
        listName: queueKey(queue),
        listLength: String(queue.perCopy),
        ...(speaksTls(queue.of, environment) ? { enableTLS: 'true' } : {}),
      },
      ...(hasPassword(queue.of) ? { authenticationRef: this.authentication(metadata, queue) } : {}),
    };
  }

  /** With the password that the service itself reads. */
  private authentication(metadata: Metadata, { of }: Queue): { readonly name: string } {
    const { name, key } = secretReference(redisPassword(of.name), environmentOf(this));
    new TypedObject(this, 'authentication', TriggerAuthentication, {
      metadata,
      spec: { secretTargetRef: [{ parameter: 'password', name, key }] },
    });
    return { name: metadata.name };
  }
}

const usageTriggers = (scaling: Scaling): ScaledObjectSpecTriggers[] =>
  usageLimits(scaling).map(({ resource, percent }) => ({
    type: resource,
    metricType: 'Utilization',
    metadata: { value: String(percent) },
  }));
