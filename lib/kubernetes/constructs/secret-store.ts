import { k8s } from '../k8s';
import { Construct } from 'constructs';
import {
  ClusterSecretStore,
  ClusterSecretStoreSpecProviderAzurekvAuthType,
} from '../../../imports/external-secrets.io';
import { externalSecrets } from '../addons/external-secrets';
import { environmentOf } from '../environment-chart';
import { TypedObject } from '../typed-object';

/** The one store, which every namespace may read. */
export const SECRET_STORE = 'key-vault';

/**
 * Azure Key Vault, read by External Secrets with the workload identity of a ServiceAccount made for that.
 *
 * @see https://external-secrets.io/latest/provider/azure-key-vault/
 */
export class SecretStore extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const { secrets: vault } = environmentOf(this);
    const account = { name: SECRET_STORE, namespace: externalSecrets.namespace };
    const labels = { 'app.kubernetes.io/name': SECRET_STORE };
    new TypedObject(this, 'service-account', k8s.KubeServiceAccount, {
      metadata: {
        ...account,
        labels,
        annotations: {
          'azure.workload.identity/client-id': vault.clientId,
          'azure.workload.identity/tenant-id': vault.tenantId,
        },
      },
      automountServiceAccountToken: false,
    });
    const azurekv = {
      authType: ClusterSecretStoreSpecProviderAzurekvAuthType.WORKLOAD_IDENTITY,
      vaultUrl: vault.url,
      serviceAccountRef: account,
    };
    new TypedObject(
      this,
      'Resource',
      ClusterSecretStore,
      { metadata: { name: SECRET_STORE, labels }, spec: { provider: { azurekv } } },
      { clusterScoped: true },
    );
  }
}
