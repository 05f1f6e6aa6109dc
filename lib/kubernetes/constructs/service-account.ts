import { k8s } from '../k8s';
import { Construct } from 'constructs';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

export interface ServiceAccountProps {
  /** With a namespace where it is not the chart's. */
  readonly metadata: Metadata & { readonly namespace?: string };
  /** Client id of the Azure identity that it may act as. @default none */
  readonly azureClientId?: string;
  /** The directory of that identity. @default that of the cluster */
  readonly azureTenantId?: string;
}

/** The identity of one workload. Its token is not mounted: who needs one asks for it. */
export class ServiceAccount extends Construct {
  constructor(scope: Construct, id: string, { metadata, azureClientId, azureTenantId }: ServiceAccountProps) {
    super(scope, id);
    const annotations = {
      ...(azureClientId === undefined ? {} : { 'azure.workload.identity/client-id': azureClientId }),
      ...(azureTenantId === undefined ? {} : { 'azure.workload.identity/tenant-id': azureTenantId }),
    };
    new TypedObject(this, 'Resource', k8s.KubeServiceAccount, {
      metadata: { ...metadata, ...(Object.keys(annotations).length === 0 ? {} : { annotations }) },
      automountServiceAccountToken: false,
    });
  }
}
