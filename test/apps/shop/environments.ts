import { defineAddon, defineEnvironment, type Common } from '../../../lib';
import images from './images.json';
import { observe } from './namespaces';

const common = {
  application: 'shop',
  repository: 'https://git.test/shop.git',
  images,
  registry: 'registry.test/shop',
  signIn: { provider: 'oidc', issuer: 'https://login.test/shop', clientId: 'shop' },
} satisfies Partial<Common>;

const demo = defineEnvironment({
  ...common,
  name: 'demo',
  target: 'compose',
  credentials: 'required',
  objectStorage: { api: 's3', region: 'us-west-2' },
});

const reloader = defineAddon({
  name: 'reloader',
  chart: { repository: 'https://stakater.github.io/stakater-charts', name: 'reloader', version: '2.2.5' },
  namespace: 'reloader',
  needs: ['external-secrets'],
  values: { reloader: { watchGlobally: true } },
});

export const stores = defineEnvironment({
  ...common,
  name: 'stores',
  target: 'kubernetes',
  host: 'shop.test',
  hosts: { catalog: 'catalog.shop.test' },
  database: { instances: 2, backups: { container: 'backups', retentionDays: 7, schedule: '0 0 3 * * *' } },
  monitoring: { namespace: observe, retentionDays: 7, volumeGiB: 20 },
  delivery: { by: 'argocd', revision: 'main' },
  addons: { more: [reloader] },
  certificates: { from: 'acme', server: 'https://acme.test/directory', email: 'team@shop.test' },
  secrets: {
    from: 'azure-key-vault',
    url: 'https://shop.vault.azure.net',
    tenantId: '9b8a7c6d-1e2f-4a3b-9c4d-5e6f7a8b9c01',
    clientId: '9b8a7c6d-1e2f-4a3b-9c4d-5e6f7a8b9c02',
  },
  edge: { api: 'gateway', controller: 'envoy-gateway', loadBalancer: { addresses: ['10.2.1.0/28'] } },
  network: {
    apiServer: { cidrs: ['10.2.0.1/32'], port: 443 },
    nodes: ['10.2.0.0/24', 'fd00:2::/64'],
  },
  objectStorage: { api: 'azure', account: 'shopfiles', clientId: '9b8a7c6d-1e2f-4a3b-9c4d-5e6f7a8b9c02' },
  archive: { api: 'azure', account: 'shopfiles', clientId: '9b8a7c6d-1e2f-4a3b-9c4d-5e6f7a8b9c02' },
});

export const environments = [demo, stores];
