import type { App } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { ClusterIssuer } from '../../imports/cert-manager.io';
import { ClusterSecretStore, ClusterSecretStoreSpecProviderAzurekvAuthType } from '../../imports/external-secrets.io';
import { CLASS, ISSUER, MINION } from '../constructs/ingress';
import { SECRET_STORE } from '../constructs/external-secret';
import { ADDON_NAMESPACES } from '../naming/addon-namespaces';
import type { KubernetesEnvironment, Resolved } from '../model';
import { folderChart } from '../output/chart';
import { emit, emitClusterScoped } from '../output/manifest-object';

/** What belongs to no namespace and makes the add-ons useful: where secrets and certificates come from. */
export function platform(app: App, { environment }: Resolved<KubernetesEnvironment>): void {
  const chart = folderChart(app, 'platform', { environment, source: 'lib/namespaces/platform.ts' });
  secretStore(chart, environment);
  issuer(chart, environment);
}

/**
 * Azure Key Vault, read by External Secrets with the workload identity of a ServiceAccount made for that.
 *
 * @see https://external-secrets.io/latest/provider/azure-key-vault/
 */
function secretStore(scope: Construct, { gitops: { vault } }: KubernetesEnvironment): void {
  const account = { name: SECRET_STORE, namespace: ADDON_NAMESPACES.externalSecrets };
  const labels = { 'app.kubernetes.io/name': SECRET_STORE };
  emit(k8s.KubeServiceAccount, scope, 'service-account', {
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
  emitClusterScoped(ClusterSecretStore, scope, 'secret-store', {
    metadata: { name: SECRET_STORE, labels },
    spec: {
      provider: {
        azurekv: {
          authType: ClusterSecretStoreSpecProviderAzurekvAuthType.WORKLOAD_IDENTITY,
          vaultUrl: vault.url,
          serviceAccountRef: account,
        },
      },
    },
  });
}

/** Certificates by HTTP-01. The solver's Ingress joins the public host as a minion: a second owner would be refused. */
function issuer(scope: Construct, { gitops: { acme } }: KubernetesEnvironment): void {
  const ingress = {
    ingressClassName: CLASS,
    serviceType: 'ClusterIP',
    ingressTemplate: { metadata: { annotations: MINION } },
  };
  emitClusterScoped(ClusterIssuer, scope, 'issuer', {
    metadata: { name: ISSUER, labels: { 'app.kubernetes.io/name': ISSUER } },
    spec: {
      acme: {
        server: acme.server,
        email: acme.email,
        privateKeySecretRef: { name: `${ISSUER}-account` },
        solvers: [{ http01: { ingress } }],
      },
    },
  });
}
