import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { emit } from '../output/manifest-object';

/**
 * The identity of one workload. Its token is not mounted: who needs one asks for it.
 *
 * @param azureClientId client id of the Azure identity that it may act as; by default none
 */
export function serviceAccount(scope: Construct, metadata: k8s.ObjectMeta, azureClientId?: string): void {
  const annotations = azureClientId === undefined ? {} : { 'azure.workload.identity/client-id': azureClientId };
  emit(k8s.KubeServiceAccount, scope, 'service-account', {
    metadata: { ...metadata, ...(azureClientId === undefined ? {} : { annotations }) },
    automountServiceAccountToken: false,
  });
}
