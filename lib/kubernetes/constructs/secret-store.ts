import { Construct } from 'constructs';
import {
  ClusterSecretStore,
  ClusterSecretStoreSpecProviderAzurekvAuthType,
  type ClusterSecretStoreSpecProvider,
} from '../../../imports/external-secrets.io';
import type { AzureKeyVault } from '../../model';
import { externalSecrets } from '../addons/external-secrets';
import { chartOf, environmentOf } from '../environment-chart';
import { NAME_LABEL } from '../naming/labels';
import { secretStoreName, type ReadStore } from '../naming/secret-store';
import { storeReaders } from '../secrets/made-secrets';
import { TypedObject, type Body } from '../typed-object';
import { GeneratedSecrets } from './generated-secrets';
import { ServiceAccount } from './service-account';

export interface SecretStoreProps {
  readonly store: ReadStore;
}

/**
 * The one store. Of all namespaces of the cluster only those may read it that have something from it.
 *
 * @see https://external-secrets.io/latest/api/clustersecretstore/
 */
export class SecretStore extends Construct {
  constructor(scope: Construct, id: string, { store }: SecretStoreProps) {
    super(scope, id);
    const { environment, resolved } = chartOf(this);
    const name = secretStoreName(store, environment);
    new TypedObject(
      this,
      'Resource',
      ClusterSecretStore,
      {
        metadata: { name, labels: { [NAME_LABEL]: name } },
        spec: { conditions: [{ namespaces: storeReaders(resolved) }], provider: this.provider(store) },
      },
      { clusterScoped: true, ...providedBy(store) },
    );
  }

  /** Where it reads, with what that takes. */
  private provider(store: ReadStore): ClusterSecretStoreSpecProvider {
    switch (store.from) {
      case 'azure-key-vault':
        return this.keyVault(store);
      case 'external-secrets':
        return {};
      case 'generated':
        return new GeneratedSecrets(this, 'generated', { name: secretStoreName(store, environmentOf(this)) }).provider;
    }
  }

  /**
   * Azure Key Vault, read with the workload identity of a ServiceAccount made for that.
   *
   * @see https://external-secrets.io/latest/provider/azure-key-vault/
   */
  private keyVault(vault: AzureKeyVault): ClusterSecretStoreSpecProvider {
    const name = secretStoreName(vault, environmentOf(this));
    const account = { name, namespace: externalSecrets.namespace };
    new ServiceAccount(this, 'service-account', {
      metadata: { ...account, labels: { [NAME_LABEL]: name } },
      azureClientId: vault.clientId,
      azureTenantId: vault.tenantId,
    });
    return {
      azurekv: {
        authType: ClusterSecretStoreSpecProviderAzurekvAuthType.WORKLOAD_IDENTITY,
        vaultUrl: vault.url,
        serviceAccountRef: account,
      },
    };
  }
}

/** How a provider that is spelled as in a manifest already comes into the finished object. */
export const providedBy = (store: ReadStore) =>
  store.from === 'external-secrets' ? { change: withProvider(store.provider) } : {};

const withProvider =
  (provider: object) =>
  ({ spec, ...rest }: Body & { readonly spec: object }): Body =>
    ({ ...rest, spec: { ...spec, provider } }) as Body;
