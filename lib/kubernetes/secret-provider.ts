import type { ClusterSecretStoreSpecProvider } from '../../imports/external-secrets.io';
import type { ExternalSecretsProvider } from '../model';
import type { Part } from './part';

/** The members that cdk8s spells otherwise than External Secrets does; some are spelled in two ways there. */
interface Spelling {
  accessId: 'accessID';
  accessKeyId: 'accessKeyID';
  accessKeyIdSecretRef: 'accessKeyIDSecretRef';
  akeylessGwApiUrl: 'akeylessGWApiURL';
  apiUrl: 'apiURL' | 'apiUrl';
  appId: 'appID' | 'appId';
  authUrl: 'authURL';
  bitwardenServerSdkurl: 'bitwardenServerSDKURL';
  byId: 'byID';
  clusterProjectId: 'clusterProjectID';
  externalId: 'externalID';
  folderId: 'folderID';
  hostApi: 'hostAPI';
  identityUrl: 'identityURL';
  installationId: 'installationID';
  k8SConfName: 'k8sConfName';
  keyVaultDnsSuffix: 'keyVaultDNSSuffix';
  onepasswordSdk: 'onepasswordSDK';
  organizationId: 'organizationID';
  projectId: 'projectID' | 'projectId';
  secretRef: 'SecretRef' | 'secretRef';
  serverUrl: 'serverURL' | 'serverUrl';
  serviceId: 'serviceID';
  uploadUrl: 'uploadURL';
  useAzureSdk: 'useAzureSDK';
  vaultAwsIamServerId: 'vaultAwsIamServerID';
  verifyCa: 'verifyCA';
}

/** `spec.provider` of a ClusterSecretStore. */
export type SecretProvider = Part<ClusterSecretStoreSpecProvider, Spelling>;

/**
 * Any store that External Secrets reads, for `secrets` of an environment: `spec.provider` of a ClusterSecretStore as a
 * manifest spells it. What it refers to, such as a ServiceAccount, is there already. Each secret has its name there as
 * `npm run secrets` lists it.
 *
 *     externalSecrets({ aws: { service: 'SecretsManager', region: 'eu-west-1' } })
 */
export const externalSecrets = (provider: SecretProvider): ExternalSecretsProvider => ({
  from: 'external-secrets',
  provider,
});
