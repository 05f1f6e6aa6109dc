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
    says: ['Argo CD makes the Sync hook anew at the next sync, which a change of hooks alone does not start'],
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
