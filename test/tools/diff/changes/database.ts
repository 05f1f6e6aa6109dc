import { imagesWith } from './application';
import type { Row } from './row';

const OPERATOR = 'https://cloudnative-pg.io/documentation/current';
const resources = { cpuMillis: 100, memoryMiB: 128 };
const pooler = { instances: 2, maxClientConnections: 200, poolSize: 20, resources };

const backups = { container: 'backups', retentionDays: 30, schedule: '0 0 2 * * *' };
const instances = (count: number, durability: 'preferred' | 'required' = 'preferred') => ({
  production: { database: { instances: count, durability, backups } },
});

/** PostgreSQL in a cluster. */
export const database: readonly Row[] = [
  {
    title: 'a minor version of PostgreSQL',
    definition: { production: { images: imagesWith({ 'postgres-cluster': '18.5-standard-trixie' }) } },
    effects: [
      ['Cluster data/postgres', 'rolls pods', 'database instances', ['imageName']],
      ['Job data/postgres-grants', 'runs again', 'hook runs', ['image'], { hook: 'Sync' }],
    ],
    documented: `${OPERATOR}/rolling_update/`,
  },
  {
    title: 'a newer major version of PostgreSQL',
    before: { production: { images: imagesWith({ 'postgres-cluster': '17.4-standard-trixie' }) } },
    definition: {},
    effects: [
      ['Cluster data/postgres', 'interrupts', 'major version up', ['imageName']],
      ['Job data/postgres-grants', 'runs again', 'hook runs', ['image'], { hook: 'Sync' }],
    ],
    documented: `${OPERATOR}/postgres_upgrades/`,
  },
  {
    title: 'an older major version of PostgreSQL',
    definition: { production: { images: imagesWith({ 'postgres-cluster': '17.4-standard-trixie' }) } },
    effects: [
      ['Cluster data/postgres', 'is refused', 'major version down', ['imageName']],
      ['Job data/postgres-grants', 'runs again', 'hook runs', ['image'], { hook: 'Sync' }],
    ],
    documented: 'https://github.com/cloudnative-pg/cloudnative-pg/blob/main/internal/webhook/v1/cluster_webhook.go',
  },
  {
    title: 'more connections',
    definition: { database: { maxConnections: 350 } },
    effects: [['Cluster data/postgres', 'rolls pods', 'database instances', ['max_connections']]],
    documented: `${OPERATOR}/postgresql_conf/`,
  },
  {
    title: 'the memory of the database',
    definition: { database: { resources: { cpuMillis: 100, memoryMiB: 256 } } },
    effects: [
      ['Cluster data/postgres', 'rolls pods', 'database instances', ['memory']],
      ['ResourceQuota data/data', 'reloads', 'counts for later pods', ['limits.memory', 'requests.memory']],
    ],
    documented: `${OPERATOR}/rolling_update/`,
  },
  {
    title: 'a larger database',
    definition: { database: { volumeGiB: 30 } },
    effects: [['Cluster data/postgres', 'resizes', 'database grows', ['size']]],
    documented: `${OPERATOR}/storage/`,
  },
  {
    title: 'a smaller database',
    definition: { database: { volumeGiB: 10 } },
    effects: [['Cluster data/postgres', 'is refused', 'database shrinks', ['size']]],
    documented: `${OPERATOR}/storage/`,
  },
  {
    title: 'another instance',
    definition: instances(3),
    effects: [
      ['Cluster data/postgres', 'scales', 'copies', ['instances']],
      [
        'ResourceQuota data/data',
        'reloads',
        'counts for later pods',
        ['limits.memory', 'pods', 'requests.cpu', 'requests.memory'],
      ],
    ],
    documented: `${OPERATOR}/replication/`,
  },
  {
    title: 'a commit that waits for a replica',
    before: instances(3),
    definition: instances(3, 'required'),
    effects: [['Cluster data/postgres', 'reloads', 'database reload', ['dataDurability', 'failoverQuorum']]],
    documented: `${OPERATOR}/replication/`,
  },
  {
    title: 'another name of the database',
    definition: { database: { database: 'store' } },
    effects: [
      ['Cluster data/postgres', 'by hand', 'initial database', ['database']],
      ['Job data/postgres-grants', 'runs again', 'hook runs', ['command'], { hook: 'Sync' }],
      [
        'Deployment shop/api',
        'leaves data',
        'another database',
        ['DATABASE_URL'],
        { variable: 'DATABASE_URL', from: 'shop', to: 'store' },
      ],
      ['Deployment shop/api', 'rolls pods', 'pod template', ['DATABASE_URL']],
      [
        'Job shop/api-migrations',
        'leaves data',
        'another database',
        ['DATABASE_URL'],
        { variable: 'DATABASE_URL', from: 'shop', to: 'store' },
      ],
      ['Job shop/api-migrations', 'runs again', 'hook runs', ['DATABASE_URL'], { hook: 'Sync' }],
      [
        'CronJob work/report',
        'leaves data',
        'another database',
        ['DATABASE_URL'],
        { variable: 'DATABASE_URL', from: 'shop', to: 'store' },
      ],
      ['CronJob work/report', 'reloads', 'next run', ['DATABASE_URL']],
      [
        'Job work/api-schema',
        'leaves data',
        'another database',
        ['DATABASE_URL'],
        { variable: 'DATABASE_URL', from: 'shop', to: 'store' },
      ],
      ['Job work/api-schema', 'runs again', 'hook runs', ['DATABASE_URL'], { hook: 'Sync' }],
    ],
    documented: `${OPERATOR}/bootstrap/`,
  },
  {
    title: 'another name of the owner',
    definition: { database: { owner: 'keeper' } },
    effects: [
      ['Cluster data/postgres', 'by hand', 'initial database', ['owner']],
      ['ExternalSecret data/postgres', 'reloads', 'secret read otherwise', ['username']],
      ['Job data/postgres-grants', 'runs again', 'hook runs', ['command'], { hook: 'Sync' }],
      ['Job shop/api-migrations', 'runs again', 'hook runs', ['DATABASE_URL'], { hook: 'Sync' }],
    ],
    documented: `${OPERATOR}/bootstrap/`,
  },
  {
    title: 'another name of the role of clients',
    definition: { database: { role: 'store_client' } },
    effects: [
      ['Cluster data/postgres', 'keeps running', 'role goes', ['shop_client']],
      ['Cluster data/postgres', 'reloads', 'role comes', ['store_client']],
      [
        'ExternalSecret data/postgres-shop-client',
        'secret contract',
        'secrets differ',
        [],
        { needs: [], drops: ['password (postgres-shop-client-password)'] },
      ],
      [
        'ExternalSecret data/postgres-store-client',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['password (postgres-store-client-password)'], drops: [] },
      ],
      ['Job data/postgres-grants', 'runs again', 'hook runs', ['command'], { hook: 'Sync' }],
      ['Deployment shop/api', 'rolls pods', 'pod template', ['DATABASE_PASSWORD', 'DATABASE_URL']],
      [
        'ExternalSecret shop/postgres-shop-client',
        'secret contract',
        'secrets differ',
        [],
        { needs: [], drops: ['password (postgres-shop-client-password)'] },
      ],
      [
        'ExternalSecret shop/postgres-store-client',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['password (postgres-store-client-password)'], drops: [] },
      ],
      ['CronJob work/report', 'reloads', 'next run', ['DATABASE_PASSWORD', 'DATABASE_URL']],
      [
        'ExternalSecret work/postgres-shop-client',
        'secret contract',
        'secrets differ',
        [],
        { needs: [], drops: ['password (postgres-shop-client-password)'] },
      ],
      [
        'ExternalSecret work/postgres-store-client',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['password (postgres-store-client-password)'], drops: [] },
      ],
      ['Job work/api-schema', 'runs again', 'hook runs', ['DATABASE_PASSWORD', 'DATABASE_URL'], { hook: 'Sync' }],
    ],
    documented: `${OPERATOR}/declarative_role_management/`,
  },
  {
    title: 'a server under another name',
    definition: { database: { name: 'books' } },
    effects: [
      ['Cluster data/books', 'leaves data', 'data is kept apart', [], { holds: 'the database' }],
      ['Cluster data/books', 'recreates', 'renamed', [], { from: 'postgres', to: 'books' }],
      [
        'ExternalSecret data/books',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['password (books-password)'], drops: ['password (postgres-password)'] },
      ],
      [
        'ExternalSecret data/books-shop-client',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['password (books-shop-client-password)'], drops: ['password (postgres-shop-client-password)'] },
      ],
      ['Job data/books-grants', 'runs again', 'hook runs', [], { hook: 'Sync' }],
      [
        'Pooler data/books-pooler-ro',
        'recreates',
        'renamed',
        [],
        { from: 'postgres-pooler-ro', to: 'books-pooler-ro' },
      ],
      [
        'Pooler data/books-pooler-rw',
        'recreates',
        'renamed',
        [],
        { from: 'postgres-pooler-rw', to: 'books-pooler-rw' },
      ],
      ['Deployment shop/api', 'rolls pods', 'pod template', ['DATABASE_PASSWORD', 'DATABASE_URL']],
      [
        'ExternalSecret shop/books',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['password (books-password)'], drops: ['password (postgres-password)'] },
      ],
      [
        'ExternalSecret shop/books-shop-client',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['password (books-shop-client-password)'], drops: ['password (postgres-shop-client-password)'] },
      ],
      ['Job shop/api-migrations', 'runs again', 'hook runs', ['DATABASE_PASSWORD', 'DATABASE_URL'], { hook: 'Sync' }],
      ['CronJob work/report', 'reloads', 'next run', ['DATABASE_PASSWORD', 'DATABASE_URL']],
      [
        'ExternalSecret work/books-shop-client',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['password (books-shop-client-password)'], drops: ['password (postgres-shop-client-password)'] },
      ],
      ['Job work/api-schema', 'runs again', 'hook runs', ['DATABASE_PASSWORD', 'DATABASE_URL'], { hook: 'Sync' }],
    ],
    documented: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/',
  },
  {
    title: 'a further database',
    definition: { database: { databases: { reports: { role: 'reports' } } } },
    effects: [
      ['AppProject argocd/shop', 'reloads', 'project rules', ['postgresql.cnpg.io Database']],
      ['Cluster data/postgres', 'reloads', 'role comes', ['reports']],
      [
        'ExternalSecret data/postgres-reports',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['password (postgres-reports-password)'], drops: [] },
      ],
    ],
    documented: `${OPERATOR}/declarative_database_management/`,
  },
  {
    title: 'a further database less',
    before: { database: { databases: { reports: { role: 'reports' } } } },
    definition: {},
    effects: [
      ['AppProject argocd/shop', 'reloads', 'project rules', ['postgresql.cnpg.io Database']],
      ['Cluster data/postgres', 'keeps running', 'role goes', ['reports']],
      ['Database data/postgres-reports', 'leaves data', 'data is kept apart', [], { holds: 'the database reports' }],
      [
        'ExternalSecret data/postgres-reports',
        'secret contract',
        'secrets differ',
        [],
        { needs: [], drops: ['password (postgres-reports-password)'] },
      ],
    ],
    documented: `${OPERATOR}/declarative_database_management/`,
  },
  {
    title: 'a larger pool',
    definition: { database: { pooler: { ...pooler, poolSize: 30 } } },
    effects: [
      ['Pooler data/postgres-pooler-ro', 'reloads', 'pooler reload', ['default_pool_size']],
      ['Pooler data/postgres-pooler-rw', 'reloads', 'pooler reload', ['default_pool_size']],
    ],
    documented: `${OPERATOR}/connection_pooling/`,
  },
  {
    title: 'another pooler',
    definition: { database: { pooler: { ...pooler, instances: 3 } } },
    effects: [
      ['Pooler data/postgres-pooler-ro', 'scales', 'copies', ['instances']],
      ['Pooler data/postgres-pooler-rw', 'scales', 'copies', ['instances']],
      [
        'ResourceQuota data/data',
        'reloads',
        'counts for later pods',
        ['limits.memory', 'pods', 'requests.cpu', 'requests.memory'],
      ],
    ],
    documented: `${OPERATOR}/connection_pooling/`,
  },
  {
    title: 'a version of the pooler',
    definition: { production: { images: imagesWith({ pgbouncer: '1.25.2' }) } },
    effects: [
      ['Pooler data/postgres-pooler-ro', 'rolls pods', 'pod template', ['image']],
      ['Pooler data/postgres-pooler-rw', 'rolls pods', 'pod template', ['image']],
    ],
    documented: `${OPERATOR}/connection_pooling/`,
  },
  {
    title: 'another class of volumes',
    definition: { production: { storageClass: 'fast' } },
    effects: [['Cluster data/postgres', 'by hand', 'class of later volumes', ['storageClass']]],
    documented: `${OPERATOR}/storage/`,
  },
];
