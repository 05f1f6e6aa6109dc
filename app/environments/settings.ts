/**
 * The values that are yours to set. Until you do, each is a placeholder, and every synth says so.
 */
export const settings = {
  /** Name of the whole application. */
  application: 'app',
  /** Public host name of production. */
  host: 'app.example.org',
  /** That of preproduction. */
  preproductionHost: 'preproduction.app.example.org',
  /** That of staging, a machine of its own. */
  stagingHost: 'staging.app.example.org',
  /** This repository, as Argo CD clones it. */
  repository: 'https://github.com/example/app-topology.git',
  /** Whom the certificate authority writes to when a certificate is about to expire. */
  email: 'platform@example.org',
  /** Azure Key Vault that holds the secrets. */
  vaultUrl: 'https://example.vault.azure.net',
  /** Registry and path under which the images that you build are pushed. */
  registry: 'ghcr.io/example',
  /** Microsoft Entra ID: the directory (tenant). */
  tenantId: '00000000-0000-0000-0000-000000000000',
  /** Client id of the application registration that users sign in to. */
  signInClientId: '00000000-0000-0000-0000-000000000001',
  /** Client ids of three managed identities: one reads the vault, one the container of files, one writes that of backups. */
  vaultClientId: '00000000-0000-0000-0000-000000000002',
  filesClientId: '00000000-0000-0000-0000-000000000003',
  backupsClientId: '00000000-0000-0000-0000-000000000004',
  /** Addresses of the API server as pods reach it, of the machines, and of the load balancer in front of the ingress. */
  apiServerCidr: '192.0.2.10/32',
  nodesCidr: '198.51.100.0/24',
  loadBalancerCidr: '203.0.113.0/28',
  /** Azure Storage account for the application's files and for database backups. */
  storageAccount: 'examplestorage',
  /** The same for preproduction, with two managed identities of its own: nothing that it does reaches production's data. */
  preproductionStorageAccount: 'examplepreproduction',
  preproductionFilesClientId: '00000000-0000-0000-0000-000000000005',
  preproductionBackupsClientId: '00000000-0000-0000-0000-000000000006',
};
