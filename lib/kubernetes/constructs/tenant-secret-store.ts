import { k8s } from '../k8s';
import { Construct } from 'constructs';
import {
  SecretStore,
  SecretStoreSpecProviderAzurekvAuthType,
  type SecretStoreSpecProvider,
} from '../../../imports/external-secrets.io';
import { environmentOf } from '../environment-chart';
import { NAME_LABEL } from '../naming/labels';
import { secretStoreName, type ReadStore } from '../naming/secret-store';
import { TypedObject } from '../typed-object';
import { providedBy } from './secret-store';

export interface TenantSecretStoreProps {
  readonly store: ReadStore;
}

/** The store of one namespace, for whoever may write none for the whole cluster. */
export class TenantSecretStore extends Construct {
  constructor(scope: Construct, id: string, { store }: TenantSecretStoreProps) {
    super(scope, id);
    const name = secretStoreName(store, environmentOf(this));
    new TypedObject(
      this,
      'Resource',
      SecretStore,
      { metadata: { name, labels: { [NAME_LABEL]: name } }, spec: { provider: this.provider(name, store) } },
      providedBy(store),
    );
  }

  /** Where it reads; in Azure as a ServiceAccount of the namespace. */
  private provider(name: string, store: ReadStore): SecretStoreSpecProvider {
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
      case 'external-secrets':
        return {};
      case 'generated':
        throw new Error(`${name}: what is generated is read by the whole cluster, which is not a tenant's`);
    }
  }
}
