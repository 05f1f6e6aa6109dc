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
import { ServiceAccount } from './service-account';

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
        new ServiceAccount(this, 'service-account', {
          metadata: { name, labels: { [NAME_LABEL]: name } },
          azureClientId: store.clientId,
          azureTenantId: store.tenantId,
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
