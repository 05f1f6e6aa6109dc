import { defineEnvironment, defineNamespace, type Common } from '../../../lib';
import images from './images.json';

export const helloNamespace = defineNamespace({ name: 'hello' });

const common = {
  application: 'hello',
  repository: 'https://git.test/hello.git',
  images,
  registry: 'registry.test/hello',
  signIn: { provider: 'oidc', issuer: 'https://login.test/hello', clientId: 'hello' },
} satisfies Partial<Common>;

/** Pulls what was published: there is no source beside it. */
const laptop = defineEnvironment({
  ...common,
  name: 'laptop',
  target: 'compose',
  credentials: 'defaults',
  objectStorage: { api: 's3', region: 'eu-central-1' },
});

const live = defineEnvironment({
  ...common,
  name: 'live',
  target: 'kubernetes',
  host: 'hello.test',
  database: { instances: 2, backups: { container: 'backups', retentionDays: 7, schedule: '0 0 3 * * *' } },
  monitoring: { namespace: defineNamespace({ name: 'watch' }), retentionDays: 7, volumeGiB: 10 },
  delivery: { by: 'argocd', revision: 'main' },
  certificates: { from: 'acme', server: 'https://acme.test/directory', email: 'team@hello.test' },
  secrets: {
    from: 'azure-key-vault',
    url: 'https://hello.vault.azure.net',
    tenantId: '5d1f3c2e-0b7a-4a57-8a0e-2f4f6f1b9c01',
    clientId: '5d1f3c2e-0b7a-4a57-8a0e-2f4f6f1b9c02',
  },
  edge: { controller: 'f5-nginx', loadBalancer: { addresses: ['10.0.1.0/28'] } },
  network: {
    apiServer: { cidrs: ['10.0.0.1/32'], port: 6443 },
    nodes: ['10.0.0.0/24'],
  },
  objectStorage: { api: 'azure', account: 'hellofiles', clientId: '5d1f3c2e-0b7a-4a57-8a0e-2f4f6f1b9c02' },
  archive: { api: 'azure', account: 'hellofiles', clientId: '5d1f3c2e-0b7a-4a57-8a0e-2f4f6f1b9c02' },
});

export const environments = [laptop, live];
