import {
  defineEnvironment,
  defineJob,
  defineNamespace,
  defineObjectStorage,
  definePostgres,
  defineRedis,
  defineService,
  http,
  resilient,
  topologyOf,
  type ComposeEnvironment,
  type KubernetesEnvironment,
  type Resilience,
} from '../../../../lib';
import type { Application } from '../../../../lib/model';

const shop = defineNamespace({ name: 'shop' });
const work = defineNamespace({ name: 'work' });
const data = defineNamespace({ name: 'data' });
export const watch = defineNamespace({ name: 'watch' });
export const elsewhere = defineNamespace({ name: 'elsewhere' });

/** What a row says otherwise of a definition. */
export interface Otherwise {
  readonly api?: Partial<Parameters<typeof defineService>[0]>;
  readonly page?: Partial<Parameters<typeof defineService>[0]>;
  readonly worker?: Partial<Parameters<typeof defineService>[0]>;
  readonly report?: Partial<Parameters<typeof defineJob>[0]>;
  readonly database?: Partial<Parameters<typeof definePostgres>[0]>;
  readonly broker?: Partial<Parameters<typeof defineRedis>[0]>;
  readonly files?: Partial<Parameters<typeof defineObjectStorage>[0]>;
  /** What the page says of its requests to the API. */
  readonly resilience?: Resilience;
  readonly production?: Partial<KubernetesEnvironment>;
  readonly host?: Partial<ComposeEnvironment>;
  /** The host is a machine that nobody else uses, and nothing is kept of it. */
  readonly closed?: true;
  /** Definitions that are not there. */
  readonly without?: readonly string[];
}

const resources = { cpuMillis: 100, memoryMiB: 128 };
const images = {
  api: { tag: '1.4.0' },
  page: { tag: '1.4.0' },
  report: { tag: '1.4.0' },
  ...Object.fromEntries(
    [
      ['postgres', 'docker.io/library/postgres', '18.6'],
      ['redis', 'docker.io/library/redis', '8.10.1'],
      ['versitygw', 'ghcr.io/versity/versitygw', 'v1.8.0'],
      ['postgres-cluster', 'ghcr.io/cloudnative-pg/postgresql', '18.4-standard-trixie'],
      ['pgbouncer', 'ghcr.io/cloudnative-pg/pgbouncer', '1.25.1'],
      ['redis-exporter', 'docker.io/oliver006/redis_exporter', 'v1.88.0'],
      ['caddy', 'docker.io/library/caddy', '2.11.4'],
      ['restic', 'docker.io/restic/restic', '0.19.1'],
      ['prometheus', 'quay.io/prometheus/prometheus', 'v3.15.0'],
      ['grafana', 'docker.io/grafana/grafana', '13.2.3'],
    ].map(([name = '', repository, tag]) => [name, { repository, tag }]),
  ),
} as Application['environments'][number]['images'];

/** The images of the application, of which some are otherwise. */
export const imagesWith = (otherwise: Readonly<Record<string, string>>): typeof images => ({
  ...images,
  ...Object.fromEntries(Object.entries(otherwise).map(([name, tag]) => [name, { ...images[name], tag }])),
});

/** Production with somebody who watches it, which otherwise nobody does: each change would change dashboards, too. */
export const watched = { monitoring: { namespace: watch, retentionDays: 15, volumeGiB: 50 } };

/** A host that people elsewhere use. */
const open = {
  public: { host: 'staging.example.org', certificates: { from: 'files' } },
  backups: { schedule: '15 3 * * *', retentionDays: 14, to: { kind: 'folder', path: '/srv/backups' } },
} as const;

/** A small application with a bit of everything: in a cluster by Argo CD, and on a host by Compose. */
export function application(otherwise: Otherwise = {}): Application {
  const { without = [] } = otherwise;
  const definitions = definitionsOf(otherwise);
  const there = Object.fromEntries(Object.entries(definitions).filter(([name]) => !without.includes(name)));
  return { topology: topologyOf(there), environments: environmentsOf(otherwise) };
}

function definitionsOf(otherwise: Otherwise) {
  const database = definePostgres({
    ...{ name: 'postgres', namespace: data, purpose: 'What is sold', port: 5432, database: 'shop', owner: 'shop' },
    ...{ role: 'shop_client', user: 999, resources, volumeGiB: 20, maxConnections: 300, reservedConnections: 10 },
    pooler: { instances: 2, maxClientConnections: 200, poolSize: 20, resources },
    ...otherwise.database,
  });
  const broker = defineRedis({
    ...{ name: 'redis', namespace: work, purpose: 'Queue', port: 6379, user: 999, resources, volumeGiB: 5 },
    ...otherwise.broker,
  });
  const files = defineObjectStorage({
    name: 'files',
    purpose: 'Pictures',
    bucket: 'pictures',
    server: { resources },
    ...otherwise.files,
  });
  const api = defineService({
    ...{ name: 'api', namespace: shop, purpose: 'The API', ports: { http: 8000 }, route: '/api', resources },
    connects: [database.readWrite, broker, files],
    probes: { readiness: http('/ready'), liveness: http('/live') },
    scaling: { min: 2, max: 4 },
    env: { LOG_LEVEL: 'info' },
    migrations: { args: ['migrate'], check: ['schema'] },
    ...otherwise.api,
  });
  const page = defineService({
    ...{ name: 'page', namespace: shop, purpose: 'The page', ports: { http: 3000 }, route: '/', resources },
    connects: [otherwise.resilience === undefined ? api : resilient(api, otherwise.resilience)],
    probes: { readiness: http('/ready') },
    ...otherwise.page,
  });
  const worker = defineService({
    ...{ name: 'worker', namespace: work, purpose: 'Sends mails', image: 'api', args: ['work'], resources },
    connects: [broker],
    scaling: { min: 2, max: 4, queue: { of: broker, perCopy: 10 } },
    ...otherwise.worker,
  });
  const report = defineJob({
    ...{
      name: 'report',
      namespace: work,
      purpose: 'Counts',
      resources,
      schedule: '0 4 * * *',
      connects: [database.readWrite],
    },
    ...otherwise.report,
  });
  return { database, broker, files, api, page, worker, report };
}

function environmentsOf({ production, host, closed }: Otherwise): Application['environments'] {
  const common = {
    application: 'shop',
    repository: 'https://git.example.org/shop.git',
    images,
    registry: 'registry.example.org/shop',
  };
  const clientId = '00000000-0000-0000-0000-000000000001';
  return [
    defineEnvironment({
      ...common,
      ...{ name: 'production', target: 'kubernetes', host: 'shop.example.org' },
      database: { instances: 2, backups: { container: 'backups', retentionDays: 30, schedule: '0 0 2 * * *' } },
      delivery: { by: 'argocd', revision: 'main' },
      certificates: { from: 'acme', server: 'https://acme.example.org/directory', email: 'ops@example.org' },
      secrets: { from: 'azure-key-vault', url: 'https://shop.vault.azure.net', tenantId: clientId, clientId },
      edge: { controller: 'f5-nginx', loadBalancer: { addresses: ['203.0.113.0/28'] } },
      network: { apiServer: { cidrs: ['192.0.2.10/32'], port: 443 }, nodes: ['198.51.100.0/24'] },
      objectStorage: { api: 'azure', account: 'shopfiles', clientId },
      archive: { api: 'azure', account: 'shopfiles', clientId },
      ...production,
    }),
    defineEnvironment({
      ...common,
      ...{ name: 'host', target: 'compose', credentials: 'required' },
      ...(closed === true ? {} : open),
      objectStorage: { api: 's3', region: 'eu-west-1' },
      ...host,
    }),
  ];
}
