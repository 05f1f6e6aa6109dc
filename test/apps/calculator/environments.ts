import { defineEnvironment } from '../../../lib';
import images from './images.json';
import { watch } from './namespaces';

const common = {
  application: 'calculator',
  repository: 'https://git.university.test/calculator.git',
  runbook: 'https://wiki.university.test/calculator/alerts',
  images,
  registry: 'registry.university.test/calculator',
};

export const laptop = defineEnvironment({
  ...common,
  name: 'laptop',
  target: 'compose',
  credentials: 'defaults',
  objectStorage: { api: 's3', region: 'eu-central-1' },
  managed: { mail: { host: 'mail.laptop.test' } },
});

export const campus = defineEnvironment({
  ...common,
  name: 'campus',
  target: 'kubernetes',
  host: 'calculator.university.test',
  objectStorage: { api: 's3', region: 'campus', endpoint: 'https://s3.university.test' },
  managed: {
    postgres: {
      host: 'pg.university.test',
      readOnlyHost: 'pg-replica.university.test',
      addresses: ['10.40.0.10/32', '10.40.0.11/32'],
    },
    mail: { host: 'smtp.university.test', addresses: ['10.40.1.25/32'] },
  },
  monitoring: { namespace: watch, retentionDays: 14, volumeGiB: 20 },
  delivery: { by: 'argocd', revision: 'main' },
  certificates: { from: 'acme', server: 'https://acme.test/directory', email: 'team@university.test' },
  secrets: {
    from: 'azure-key-vault',
    url: 'https://calculator.vault.azure.net',
    tenantId: '1c2d3e4f-0a1b-4c2d-8e3f-4a5b6c7d8e01',
    clientId: '1c2d3e4f-0a1b-4c2d-8e3f-4a5b6c7d8e02',
  },
  edge: { controller: 'f5-nginx', loadBalancer: { addresses: ['10.3.1.0/28'] } },
  network: {
    apiServer: { cidrs: ['10.3.0.1/32'], port: 6443 },
    nodes: ['10.3.0.0/24'],
    external: { uploads: ['10.40.2.0/28'] },
  },
});

/** A second cluster, where we run everything ourselves. */
export const lab = defineEnvironment({
  ...campus,
  name: 'lab',
  host: 'calculator.lab.test',
  managed: { mail: campus.managed.mail },
  objectStorage: { api: 's3', region: 'campus', endpoint: 'https://s3.lab.test' },
  secrets: { ...campus.secrets, url: 'https://calculator-lab.vault.azure.net' },
  archive: { api: 's3', endpoint: 'https://s3.lab.test' },
  database: {
    instances: 2,
    backups: { container: 'database-backups', retentionDays: 14, schedule: '0 0 1 * * *' },
  },
});

export const environments = [laptop, campus, lab];
