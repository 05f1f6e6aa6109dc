import { defineEnvironment, type Common } from '../../../lib';
import images from './images.json';
import { monitoringNamespace } from './namespaces';

const common = {
  application: 'app',
  repository: 'https://github.com/example/app-topology.git',
  runbook: 'https://github.com/example/app-topology/blob/main/docs/runbook.md',
  images,
  registry: 'ghcr.io/example',
  signIn: {
    provider: 'entra-id',
    tenantId: '00000000-0000-0000-0000-000000000000',
    clientId: '00000000-0000-0000-0000-000000000001',
  },
} satisfies Partial<Common>;

export const local = defineEnvironment({
  ...common,
  name: 'local',
  target: 'compose',
  sources: 'test/apps/seed/code',
  credentials: 'defaults',
  signIn: { provider: 'development' },
  objectStorage: { api: 's3', region: 'us-east-1' },
});

export const staging = defineEnvironment({
  ...common,
  name: 'staging',
  target: 'compose',
  credentials: 'required',
  objectStorage: { api: 's3', region: 'us-east-1' },
});

export const production = defineEnvironment({
  ...common,
  name: 'production',
  target: 'kubernetes',
  host: 'app.example.org',
  database: {
    instances: 2,
    backups: { container: 'database-backups', retentionDays: 30, schedule: '0 0 2 * * *' },
  },
  monitoring: { namespace: monitoringNamespace, retentionDays: 15, volumeGiB: 50 },
  delivery: { by: 'argocd', revision: 'main' },
  certificates: {
    from: 'acme',
    server: 'https://acme-v02.api.letsencrypt.org/directory',
    email: 'platform@example.org',
  },
  secrets: {
    from: 'azure-key-vault',
    url: 'https://example.vault.azure.net',
    tenantId: '00000000-0000-0000-0000-000000000000',
    clientId: '00000000-0000-0000-0000-000000000001',
  },
  edge: { controller: 'f5-nginx', loadBalancer: { addresses: ['203.0.113.0/28'] } },
  network: {
    apiServer: { cidrs: ['192.0.2.10/32'], port: 443 },
    nodes: ['198.51.100.0/24'],
  },
  objectStorage: { api: 'azure', account: 'examplestorage', clientId: '00000000-0000-0000-0000-000000000001' },
  archive: { api: 'azure', account: 'examplestorage', clientId: '00000000-0000-0000-0000-000000000001' },
});

export const environments = [local, staging, production];
