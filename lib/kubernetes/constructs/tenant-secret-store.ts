import { k8s } from '../k8s';
import { Construct } from 'constructs';
import { SecretStore, SecretStoreSpecProviderAzurekvAuthType } from '../../../imports/external-secrets.io';
import type { SecretStoreChoice } from '../../model';
import { environmentOf } from '../environment-chart';
import { NAME_LABEL } from '../naming/labels';
import { TypedObject } from '../typed-object';
import { secretStoreName } from './secret-store';

/** The store of one namespace, for whoever may write none for the whole cluster. */
export class TenantSecretStore extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const environment = environmentOf(this);
    const name = secretStoreName(environment);
    new TypedObject(this, 'Resource', SecretStore, {
      metadata: { name, labels: { [NAME_LABEL]: name } },
      spec: { provider: this.provider(name, environment.secrets) },
    });
  }

  /** Where it reads; in Azure as a ServiceAccount of the namespace. */
  private provider(name: string, store: SecretStoreChoice) {
    switch (store.from) {
      case 'azure-key-vault': {
        new TypedObject(this, 'service-account', k8s.KubeServiceAccount, {
          metadata: {
            name,
            labels: { [NAME_LABEL]: name },
            annotations: {
              'azure.workload.identity/client-id': store.clientId,
              'azure.workload.identity/tenant-id': store.tenantId,
            },
          },
          automountServiceAccountToken: false,
        });
        const authType = SecretStoreSpecProviderAzurekvAuthType.WORKLOAD_IDENTITY;
        return { azurekv: { authType, vaultUrl: store.url, serviceAccountRef: { name } } };
      }
    }
  }
}
