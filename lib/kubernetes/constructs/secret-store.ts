import { k8s } from '../k8s';
import { Construct } from 'constructs';
import {
  ClusterSecretStore,
  ClusterSecretStoreSpecProviderAzurekvAuthType,
} from '../../../imports/external-secrets.io';
import { inClusterName, type KubernetesEnvironment, type Resolved } from '../../model';
import { externalSecrets } from '../addons/external-secrets';
import { chartOf } from '../environment-chart';
import { pullSecretUses } from '../secrets/pull-secret';
import { secretUses } from '../secrets/secret-uses';
import { TypedObject } from '../typed-object';

/** The one store of an environment. */
export const secretStoreName = (environment: KubernetesEnvironment): string => inClusterName('key-vault', environment);

/**
 * Azure Key Vault, read by External Secrets with the workload identity of a ServiceAccount made for that, and for the
 * namespaces of the environment that need it alone.
 *
 * @see https://external-secrets.io/latest/provider/azure-key-vault/
 */
export class SecretStore extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const { environment, resolved } = chartOf(this);
    const { secrets: vault } = environment;
    const name = secretStoreName(environment);
    const account = { name, namespace: externalSecrets.namespace };
    const labels = { 'app.kubernetes.io/name': name };
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
      { metadata: { name, labels }, spec: { provider: { azurekv }, conditions: [{ namespaces: readers(resolved) }] } },
      { clusterScoped: true },
    );
  }
}

/** The namespaces in which something is read. */
const readers = (resolved: Resolved<KubernetesEnvironment>): string[] =>
  [...new Set([...secretUses(resolved), ...pullSecretUses(resolved)].map(({ namespace }) => namespace))].sort();
