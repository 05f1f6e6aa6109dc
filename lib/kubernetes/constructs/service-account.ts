import { k8s } from '../k8s';
import { Construct } from 'constructs';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

export interface ServiceAccountProps {
  readonly metadata: Metadata;
  /** Client id of the Azure identity that it may act as. @default none */
  readonly azureClientId?: string;
}

/** The identity of one workload. Its token is not mounted: who needs one asks for it. */
export class ServiceAccount extends Construct {
  constructor(scope: Construct, id: string, { metadata, azureClientId }: ServiceAccountProps) {
    super(scope, id);
    const annotations = { 'azure.workload.identity/client-id': azureClientId ?? '' };
    new TypedObject(this, 'Resource', k8s.KubeServiceAccount, {
      metadata: { ...metadata, ...(azureClientId === undefined ? {} : { annotations }) },
      automountServiceAccountToken: false,
    });
  }
}
