import type { KubernetesObject } from '../../../proof/objects';
import type { Reason } from '../reasons';
import { under, type Held, type Kinds } from './rules';

/** https://www.postgresql.org/docs/current/view-pg-settings.html: the settings of context `postmaster` that one tunes. */
const restarting = under('spec.postgresql.parameters', [
  ...['shared_buffers', 'max_connections', 'superuser_reserved_connections', 'reserved_connections', 'huge_pages'],
  ...['max_worker_processes', 'max_wal_senders', 'max_replication_slots', 'max_prepared_transactions', 'wal_level'],
  ...['max_locks_per_transaction', 'wal_buffers', 'track_commit_timestamp', 'track_activity_query_size', 'io_method'],
  ...['max_logical_replication_workers', 'max_pred_locks_per_transaction', 'max_files_per_process', 'wal_log_hints'],
  ...['autovacuum_freeze_max_age', 'autovacuum_multixact_freeze_max_age', 'autovacuum_worker_slots', 'huge_page_size'],
  ...['min_dynamic_shared_memory', 'dynamic_shared_memory_type', 'shared_memory_type', 'wal_decode_buffer_size'],
  ...['io_max_concurrency', 'io_max_combine_limit', 'max_active_replication_origins', 'max_notify_queue_pages'],
  ...['commit_timestamp_buffers', 'multixact_member_buffers', 'multixact_offset_buffers', 'notify_buffers'],
  ...['serializable_buffers', 'subtransaction_buffers', 'transaction_buffers', 'jit_provider', 'logging_collector'],
  'data_sync_retry',
]);

/** What the operator puts into the pods of instances. */
const ofPods = under('spec', [
  ...['affinity', 'resources', 'topologySpreadConstraints', 'priorityClassName', 'imagePullPolicy', 'env', 'envFrom'],
  ...[
    'imageCatalogRef',
    'plugins',
    'probes',
    'projectedVolumeTemplate',
    'schedulerName',
    'seccompProfile',
    'stopDelay',
  ],
  ...['postgresql.shared_preload_libraries', 'postgresql.extensions'],
]);

const sizes = ['spec.storage.size', 'spec.walStorage.size'];
const DATABASES = 'https://cloudnative-pg.io/documentation/current/declarative_database_management/';
const POOLING = 'https://cloudnative-pg.io/documentation/current/connection_pooling/';
const TYPES = 'https://github.com/cloudnative-pg/cloudnative-pg/blob/main/api/v1';
const WEBHOOK = 'https://github.com/cloudnative-pg/cloudnative-pg/blob/main/internal/webhook/v1/cluster_webhook.go';

/** What a Database is made with, and keeps. */
const born = under('spec', [
  ...['name', 'cluster', 'template', 'encoding', 'locale', 'localeProvider', 'localeCollate', 'localeCType'],
  ...['icuLocale', 'icuRules', 'builtinLocale', 'collationVersion'],
]);
/** Where the plugin says that a Cluster's log goes. */
const archive = 'spec.plugins.*.parameters.barmanObjectName';
const places = under('spec.configuration', ['destinationPath', 'endpointURL', 'serverName']);
/** Whoever asks waits. */
const paused = 'spec.pgbouncer.paused';
const poolerPods = under('spec.pgbouncer', ['image', 'imageCatalogRef']);

interface Cluster {
  /** @default 'restart' */
  readonly primaryUpdateMethod?: 'restart' | 'switchover';
}

/** Where another instance takes over, the operator takes a new image and new parameters one after the other. */
const unlessRestarted = ({ spec }: KubernetesObject): Reason | undefined =>
  ((spec ?? {}) as Cluster).primaryUpdateMethod === 'switchover' ? { code: 'image and parameters' } : undefined;

interface Database {
  readonly name?: string;
  readonly databaseReclaimPolicy?: string;
}

/** One that is dropped with its object goes with the object; otherwise PostgreSQL keeps it. */
function ofDatabase({ spec }: KubernetesObject): Held {
  const { name = '', databaseReclaimPolicy } = (spec ?? {}) as Database;
  return { what: `the database ${name}`, outlives: databaseReclaimPolicy !== 'delete', documented: DATABASES };
}

export const postgresKinds: Kinds = {
  'postgresql.cnpg.io/Cluster': {
    runs: 'serving',
    holds: () => ({ what: 'the database', outlives: false }),
    rows: [
      { at: ['spec.imageName'], when: 'same major', why: 'database instances' },
      { at: ['spec.imageName'], when: 'major up', why: 'major version up' },
      { at: ['spec.imageName'], when: 'major down', why: 'major version down' },
      { at: [...ofPods, ...restarting], why: 'database instances' },
      { at: ['spec.imageName'], with: ['spec.postgresql.parameters'], why: unlessRestarted },
      { at: ['spec.plugins.*.name', 'spec.plugins.*.isWALArchiver'], when: 'goes', why: 'archive ends' },
      { at: ['spec.plugins.*.enabled', 'spec.plugins.*.isWALArchiver'], when: { to: false }, why: 'archive ends' },
      { at: [archive], when: 'stays', why: 'archive moves' },
      { at: ['spec.postgresql.parameters.wal_level'], when: { to: 'minimal' }, why: 'no replication' },
      { at: ['spec.postgresql'], but: [...ofPods, ...restarting], why: 'database reload' },
      { at: sizes, when: 'grows', why: 'database grows' },
      { at: sizes, when: 'shrinks', why: 'database shrinks' },
      { at: ['spec.walStorage'], when: 'goes', why: 'immutable field', documented: WEBHOOK },
      {
        at: ['spec.postgresUID', 'spec.postgresGID', 'spec.replicationSlots.highAvailability.slotPrefix'],
        why: 'immutable field',
        documented: WEBHOOK,
      },
      { at: ['spec.serviceAccountName'], why: 'immutable field', documented: `${TYPES}/cluster_types.go` },
      { at: ['spec.storage.storageClass', 'spec.walStorage.storageClass'], why: 'class of later volumes' },
      { at: ['spec.bootstrap'], why: 'initial database' },
      { at: ['spec.managed.roles.*.ensure'], when: { to: 'absent' }, why: 'role is dropped' },
      { at: ['spec.managed.roles.*.ensure'], when: { to: 'present' }, why: 'role comes' },
      { at: ['spec.managed.roles'], when: 'comes', why: 'role comes' },
      { at: ['spec.managed.roles'], when: 'goes', why: 'role goes' },
      {
        at: ['spec.managed.roles'],
        but: ['spec.managed.roles.*.ensure'],
        when: 'stays',
        why: 'database reload',
        documented: 'https://cloudnative-pg.io/documentation/current/declarative_role_management/',
      },
      { at: ['spec.serviceAccountTemplate'], why: 'identity of later pods' },
      {
        at: ['spec.instances'],
        why: 'copies',
        documented: 'https://cloudnative-pg.io/documentation/current/replication/',
      },
    ],
  },
  'postgresql.cnpg.io/Database': {
    holds: ofDatabase,
    rows: [
      { at: born, why: 'immutable field', documented: `${TYPES}/database_types.go` },
      { at: ['spec.ensure'], when: { to: 'absent' }, why: 'database is dropped' },
      { at: ['spec.ensure'], when: { to: 'present' }, why: 'database reload', documented: DATABASES },
      { at: ['spec'], but: [...born, 'spec.ensure'], why: 'database reload', documented: DATABASES },
    ],
  },
  'postgresql.cnpg.io/Pooler': {
    runs: 'serving',
    rows: [
      { at: ['spec.template', ...poolerPods], why: 'pod template', documented: POOLING },
      { at: [paused], when: { to: true }, why: 'pooler is paused' },
      { at: [paused], when: 'was there', why: 'pooler reload' },
      { at: ['spec.pgbouncer'], but: [...poolerPods, paused], why: 'pooler reload' },
      { at: ['spec.serviceAccountName'], why: 'immutable field', documented: `${TYPES}/pooler_types.go` },
      { at: ['spec.cluster'], why: 'immutable field', documented: POOLING },
      { at: ['spec.instances'], why: 'copies' },
    ],
  },
  'postgresql.cnpg.io/ScheduledBackup': {
    going: () => ({ code: 'no backups' }),
    rows: [
      { at: ['spec.cluster'], why: 'immutable field', documented: `${TYPES}/scheduledbackup_types.go` },
      { at: ['spec'], why: 'backups otherwise' },
    ],
  },
  'barmancloud.cnpg.io/ObjectStore': {
    rows: [
      { at: ['spec.retentionPolicy'], when: 'expires sooner', why: 'backups expire sooner' },
      { at: ['spec.retentionPolicy'], when: 'expires later', why: 'backups expire later' },
      { at: places, why: 'archive moves' },
      { at: ['spec.instanceSidecarConfiguration'], why: 'sidecars of instances' },
      {
        at: ['spec'],
        but: ['spec.retentionPolicy', 'spec.instanceSidecarConfiguration', ...places],
        why: 'backups otherwise',
        documented: 'https://cloudnative-pg.io/plugin-barman-cloud/docs/usage/',
      },
    ],
  },
};
