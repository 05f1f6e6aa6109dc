import { defineEnvironment, secret, type Common } from '../../../lib';
import images from './images.json';
import { insight } from './namespaces';

const common = {
  application: 'site',
  repository: 'https://git.test/site.git',
  runbook: 'https://wiki.test/site/alerts',
  images,
  registry: 'registry.test/site',
  signIn: { provider: 'oidc', issuer: 'https://login.test/site', clientId: 'site' },
} satisfies Partial<Common>;

const dev = defineEnvironment({
  ...common,
  name: 'dev',
  target: 'compose',
  sources: 'test/apps/django/code',
  credentials: 'defaults',
  hostPorts: { web: 8800 },
  objectStorage: { api: 's3', region: 'eu-west-1' },
});

const cluster = defineEnvironment({
  ...common,
  name: 'cluster',
  target: 'kubernetes',
  host: 'www.site.test',
  clusterDomain: 'k8s.site.test',
  storageClass: 'fast',
  services: { web: { scaling: { min: 3, max: 6 } } },
  queueScaling: 'keda',
  database: { instances: 3, backups: { container: 'backups', retentionDays: 14, schedule: '0 30 1 * * *' } },
  monitoring: { namespace: insight, retentionDays: 30, volumeGiB: 100 },
  delivery: { by: 'argocd', revision: 'live' },
  addons: { provided: ['cert-manager', 'metrics-server'] },
  certificates: { from: 'acme', server: 'https://acme.test/directory', email: 'team@site.test' },
  secrets: {
    from: 'azure-key-vault',
    url: 'https://site.vault.azure.net',
    tenantId: '7a0c1d2e-4f5b-4c6d-8e9f-1a2b3c4d5e01',
    clientId: '7a0c1d2e-4f5b-4c6d-8e9f-1a2b3c4d5e02',
  },
  edge: { controller: 'f5-nginx', loadBalancer: { addresses: ['10.1.1.0/28'] } },
  network: {
    apiServer: { cidrs: ['10.1.0.1/32', '10.1.0.2/32'], port: 6443 },
    nodes: ['10.1.0.0/24'],
  },
  objectStorage: { api: 'azure', account: 'sitebackups', clientId: '7a0c1d2e-4f5b-4c6d-8e9f-1a2b3c4d5e02' },
  archive: { api: 'azure', account: 'sitebackups', clientId: '7a0c1d2e-4f5b-4c6d-8e9f-1a2b3c4d5e02' },
});

/** One namespace of a cluster that others run: nothing outside of it, and everything around it is there already. */
const campus = defineEnvironment({
  ...common,
  name: 'campus',
  target: 'kubernetes',
  host: 'site.campus.test',
  cluster: {
    tenant: true,
    namespaces: { web: 'team-site', jobs: 'team-site', stores: 'team-site', ingress: 'team-site' },
  },
  database: { instances: 2, backups: { container: 'site-backups', retentionDays: 14, schedule: '0 30 1 * * *' } },
  delivery: { by: 'argocd', revision: 'live', project: 'team-site' },
  certificates: { from: 'issuer', kind: 'Issuer', name: 'campus' },
  secrets: { from: 'existing', keys: { 'queue-password': { secret: 'valkey', key: 'PASSWORD' } } },
  edge: {
    controller: 'existing',
    flavour: 'f5-nginx',
    ingressClass: 'campus',
    pods: { namespace: 'edge', labels: { 'app.kubernetes.io/name': 'nginx-ingress' } },
  },
  network: { apiServer: { cidrs: ['10.2.0.1/32'], port: 6443 }, nodes: ['10.2.0.0/24'] },
  archive: { api: 's3', endpoint: 'https://s3.campus.test' },
});

/** A cluster in which whoever talks proves who it is, and is heard by nobody else. */
export const meshed = defineEnvironment({
  ...cluster,
  name: 'meshed',
  host: 'meshed.site.test',
  mesh: { kind: 'istio' },
  monitoring: { ...cluster.monitoring, alerts: { to: 'slack', url: secret('alerts', 'url', 'tells the team') } },
  images: { ...images, alertmanager: { repository: 'quay.io/prometheus/alertmanager', tag: 'v0.34.0' } },
  network: {
    apiServer: { cidrs: ['10.3.0.1/32'], port: 6443 },
    nodes: ['10.3.0.0/24'],
  },
  secrets: { ...cluster.secrets, url: 'https://meshed.vault.azure.net' },
  archive: { api: 'azure', account: 'meshedbackups' },
});

export const environments = [dev, cluster, campus, meshed];
