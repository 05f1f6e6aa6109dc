import type { Row } from './row';

const OPERATOR = 'https://cloudnative-pg.io/documentation/current';
const SOURCE = 'https://github.com/cloudnative-pg/cloudnative-pg/blob/main';
const WEBHOOK = `${SOURCE}/internal/webhook/v1/cluster_webhook.go`;
const BARMAN = 'https://cloudnative-pg.io/plugin-barman-cloud/docs';

const of = (kind: string, spec: object, apiVersion = 'postgresql.cnpg.io/v1') => ({
  apiVersion,
  kind,
  metadata: { name: 'one', namespace: 'shop' },
  spec,
});
const cluster = (spec: object) => of('Cluster', { instances: 2, ...spec });
const database = (spec: object) => of('Database', { name: 'app', cluster: { name: 'one' }, ...spec });
const pooler = (spec: object) => of('Pooler', { cluster: { name: 'one' }, ...spec });
const store = (spec: object) => of('ObjectStore', spec, 'barmancloud.cnpg.io/v1');
const archived = (otherwise: object = {}) =>
  cluster({
    plugins: [
      {
        name: 'barman-cloud.cloudnative-pg.io',
        enabled: true,
        isWALArchiver: true,
        parameters: { barmanObjectName: 'here' },
        ...otherwise,
      },
    ],
  });
const image = (tag: string, parameters: object, primaryUpdateMethod = 'switchover') =>
  cluster({ imageName: `ghcr.io/cloudnative-pg/postgresql:${tag}`, primaryUpdateMethod, postgresql: { parameters } });
const role = (ensure: string) => cluster({ managed: { roles: [{ name: 'client', ensure }] } });

/** What the operator and its plugin say of fields that no definition here writes, or never otherwise. */
export const postgresObjects: readonly Row[] = [
  {
    title: 'an image together with parameters, where another instance takes over',
    objects: [image('18.4', { work_mem: '4MB' }), image('18.5', { work_mem: '8MB' })],
    effects: [['Cluster shop/one', 'is refused', 'image and parameters', ['imageName']]],
    documented: WEBHOOK,
  },
  {
    title: 'an image together with parameters, where the primary restarts',
    objects: [image('18.4', { work_mem: '4MB' }, 'restart'), image('18.5', { work_mem: '8MB' }, 'restart')],
    effects: [
      ['Cluster shop/one', 'rolls pods', 'database instances', ['imageName']],
      ['Cluster shop/one', 'reloads', 'database reload', ['work_mem']],
    ],
    documented: `${OPERATOR}/rolling_update/`,
  },
  {
    title: 'a log that no replica can read',
    objects: [
      cluster({ postgresql: { parameters: { wal_level: 'logical' } } }),
      cluster({ postgresql: { parameters: { wal_level: 'minimal' } } }),
    ],
    effects: [['Cluster shop/one', 'is refused', 'no replication', ['wal_level']]],
    documented: WEBHOOK,
  },
  {
    title: 'a setting that PostgreSQL reads at its start',
    objects: [
      cluster({ postgresql: { parameters: { max_files_per_process: '1000' } } }),
      cluster({ postgresql: { parameters: { max_files_per_process: '2000' } } }),
    ],
    effects: [['Cluster shop/one', 'rolls pods', 'database instances', ['max_files_per_process']]],
    documented: 'https://www.postgresql.org/docs/current/runtime-config-resource.html',
  },
  {
    title: 'how long an instance may take to stop',
    objects: [cluster({ stopDelay: 1800 }), cluster({ stopDelay: 600 })],
    effects: [['Cluster shop/one', 'rolls pods', 'database instances', ['stopDelay']]],
    documented: `${OPERATOR}/instance_manager/`,
  },
  {
    title: 'a volume for the log less',
    objects: [cluster({ walStorage: { size: '1Gi' } }), cluster({})],
    effects: [
      ['Cluster shop/one', 'is refused', 'immutable field with data', ['walStorage'], { holds: 'the database' }],
    ],
    documented: WEBHOOK,
  },
  {
    title: 'another prefix of replication slots',
    objects: [
      cluster({ replicationSlots: { highAvailability: { slotPrefix: '_a_' } } }),
      cluster({ replicationSlots: { highAvailability: { slotPrefix: '_b_' } } }),
    ],
    effects: [
      ['Cluster shop/one', 'is refused', 'immutable field with data', ['slotPrefix'], { holds: 'the database' }],
    ],
    documented: WEBHOOK,
  },
  {
    title: 'a role that is to be absent',
    objects: [role('present'), role('absent')],
    effects: [['Cluster shop/one', 'stops', 'role is dropped', ['ensure']]],
    documented: `${OPERATOR}/declarative_role_management/`,
  },
  {
    title: 'an archive less',
    objects: [archived(), cluster({})],
    effects: [
      ['Cluster shop/one', 'stops', 'archive ends', ['plugins']],
      ['Cluster shop/one', 'rolls pods', 'database instances', ['plugins']],
    ],
    documented: `${OPERATOR}/wal_archiving/`,
  },
  {
    title: 'a plugin that archives no longer',
    objects: [archived(), archived({ isWALArchiver: false })],
    effects: [
      ['Cluster shop/one', 'stops', 'archive ends', ['isWALArchiver']],
      ['Cluster shop/one', 'rolls pods', 'database instances', ['isWALArchiver']],
    ],
    documented: `${OPERATOR}/wal_archiving/`,
  },
  {
    title: 'a log that goes to another archive',
    objects: [archived(), archived({ parameters: { barmanObjectName: 'there' } })],
    effects: [
      ['Cluster shop/one', 'leaves data', 'archive moves', ['barmanObjectName']],
      ['Cluster shop/one', 'rolls pods', 'database instances', ['barmanObjectName']],
    ],
    documented: `${BARMAN}/concepts/`,
  },
  {
    title: 'another collation of a database',
    objects: [database({ localeCollate: 'C' }), database({ localeCollate: 'de_DE' })],
    effects: [['Database shop/one', 'is refused', 'immutable field', ['localeCollate']]],
    documented: `${SOURCE}/api/v1/database_types.go`,
  },
  {
    title: 'another name of a database that is dropped with its object',
    objects: [
      database({ databaseReclaimPolicy: 'delete' }),
      database({ databaseReclaimPolicy: 'delete', name: 'other' }),
    ],
    effects: [
      ['Database shop/one', 'is refused', 'immutable field with data', ['name'], { holds: 'the database app' }],
    ],
    documented: `${SOURCE}/api/v1/database_types.go`,
  },
  {
    title: 'a database that is to be absent',
    objects: [database({ ensure: 'present' }), database({ ensure: 'absent' })],
    effects: [['Database shop/one', 'loses data', 'database is dropped', ['ensure']]],
    documented: `${OPERATOR}/declarative_database_management/`,
  },
  {
    title: 'another image of a pooler',
    objects: [pooler({ pgbouncer: { image: 'pgbouncer:1' } }), pooler({ pgbouncer: { image: 'pgbouncer:2' } })],
    effects: [['Pooler shop/one', 'rolls pods', 'pod template', ['image']]],
    documented: `${OPERATOR}/connection_pooling/`,
  },
  {
    title: 'a pooler that pauses',
    objects: [
      pooler({ pgbouncer: { poolMode: 'session' } }),
      pooler({ pgbouncer: { poolMode: 'session', paused: true } }),
    ],
    effects: [['Pooler shop/one', 'interrupts', 'pooler is paused', ['paused']]],
    documented: `${OPERATOR}/connection_pooling/`,
  },
  {
    title: 'a pooler that goes on',
    objects: [pooler({ pgbouncer: { paused: true } }), pooler({ pgbouncer: { paused: false } })],
    effects: [['Pooler shop/one', 'reloads', 'pooler reload', ['paused']]],
    documented: `${OPERATOR}/connection_pooling/`,
  },
  {
    title: 'another account of a pooler',
    objects: [pooler({ serviceAccountName: 'one' }), pooler({ serviceAccountName: 'two' })],
    effects: [['Pooler shop/one', 'is refused', 'immutable field', ['serviceAccountName']]],
    documented: `${SOURCE}/api/v1/pooler_types.go`,
  },
  {
    title: 'backups of another database by one schedule',
    objects: [of('ScheduledBackup', { cluster: { name: 'one' } }), of('ScheduledBackup', { cluster: { name: 'two' } })],
    effects: [['ScheduledBackup shop/one', 'is refused', 'immutable field', ['name']]],
    documented: `${SOURCE}/api/v1/scheduledbackup_types.go`,
  },
  {
    title: 'backups that are kept for a month and then for two',
    objects: [store({ retentionPolicy: '30d' }), store({ retentionPolicy: '2m' })],
    effects: [['ObjectStore shop/one', 'reloads', 'backups expire later', ['retentionPolicy']]],
    documented: `${BARMAN}/retention/`,
  },
  {
    title: 'backups that are kept for two months and then for one',
    objects: [store({ retentionPolicy: '2m' }), store({ retentionPolicy: '30d' })],
    effects: [['ObjectStore shop/one', 'loses data', 'backups expire sooner', ['retentionPolicy']]],
    says: ['retentionPolicy 2m → 30d: older backups are deleted for good within half an hour'],
    documented: `${BARMAN}/retention/`,
  },
  {
    title: 'the memory of what brings the log to the archive',
    objects: [
      store({ instanceSidecarConfiguration: { resources: { limits: { memory: '64Mi' } } } }),
      store({ instanceSidecarConfiguration: { resources: { limits: { memory: '128Mi' } } } }),
    ],
    effects: [['ObjectStore shop/one', 'rolls pods', 'sidecars of instances', ['memory']]],
    documented: `${BARMAN}/usage/`,
  },
];
