import type { KubernetesObject } from '../../../proof/objects';
import { under, type Held, type Kinds } from './rules';

/** https://www.postgresql.org/docs/current/view-pg-settings.html: the settings of context `postmaster` that one tunes. */
const restarting = under('spec.postgresql.parameters', [
  ...['shared_buffers', 'max_connections', 'superuser_reserved_connections', 'reserved_connections', 'huge_pages'],
  ...['max_worker_processes', 'max_wal_senders', 'max_replication_slots', 'max_prepared_transactions', 'wal_level'],
  ...['max_locks_per_transaction', 'wal_buffers', 'track_commit_timestamp', 'track_activity_query_size', 'io_method'],
]);

/** What the operator puts into the pods of instances. */
const ofPods = under('spec', [
  ...['affinity', 'resources', 'topologySpreadConstraints', 'priorityClassName', 'imagePullPolicy', 'env', 'envFrom'],
  ...['imageCatalogRef', 'plugins', 'probes', 'projectedVolumeTemplate', 'schedulerName', 'seccompProfile'],
  ...['postgresql.shared_preload_libraries', 'postgresql.extensions'],
]);

const sizes = ['spec.storage.size', 'spec.walStorage.size'];
const DATABASES = 'https://cloudnative-pg.io/documentation/current/declarative_database_management/';
const WEBHOOK = 'https://github.com/cloudnative-pg/cloudnative-pg/blob/main/internal/webhook/v1/cluster_webhook.go';

interface Database {
  readonly name?: string;
  readonly databaseReclaimPolicy?: string;
}

/** One that is dropped with its object goes with the object; otherwise PostgreSQL keeps it. */
function ofDatabase({ spec }: KubernetesObject): Held {
  const { name = '', databaseReclaimPolicy } = (spec ?? {}) as Database;
  return { what: `the database ${name}`, outlives: databaseReclaimPolicy !== 'delete' };
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
      { at: ['spec.plugins'], when: 'goes', why: 'archive ends' },
      { at: ['spec.postgresql'], but: [...ofPods, ...restarting], why: 'database reload' },
      { at: sizes, when: 'grows', why: 'database grows' },
      { at: sizes, when: 'shrinks', why: 'database shrinks' },
      { at: ['spec.walStorage'], when: 'goes', why: 'immutable field', documented: WEBHOOK },
      {
        at: ['spec.postgresUID', 'spec.postgresGID', 'spec.serviceAccountName'],
        why: 'immutable field',
        documented: WEBHOOK,
      },
      { at: ['spec.storage.storageClass', 'spec.walStorage.storageClass'], why: 'class of later volumes' },
      { at: ['spec.bootstrap'], why: 'initial database' },
      { at: ['spec.managed.roles'], when: 'comes', why: 'role comes' },
      { at: ['spec.managed.roles'], when: 'goes', why: 'role goes' },
      {
        at: ['spec.managed.roles'],
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
      {
        at: ['spec.name', 'spec.cluster', 'spec.encoding', 'spec.locale', 'spec.template'],
        why: 'immutable field',
        documented: DATABASES,
      },
      {
        at: ['spec'],
        but: ['spec.name', 'spec.cluster', 'spec.encoding', 'spec.locale', 'spec.template'],
        why: 'database reload',
        documented: DATABASES,
      },
    ],
  },
  'postgresql.cnpg.io/Pooler': {
    runs: 'serving',
    rows: [
      {
        at: ['spec.template'],
        why: 'pod template',
        documented: 'https://cloudnative-pg.io/documentation/current/connection_pooling/',
      },
      { at: ['spec.pgbouncer'], why: 'pooler reload' },
      {
        at: ['spec.cluster'],
        why: 'immutable field',
        documented: 'https://cloudnative-pg.io/documentation/current/connection_pooling/',
      },
      { at: ['spec.instances'], why: 'copies' },
    ],
  },
  'postgresql.cnpg.io/ScheduledBackup': {
    going: () => ({ code: 'no backups' }),
    rows: [{ at: ['spec'], why: 'backups otherwise' }],
  },
  'barmancloud.cnpg.io/ObjectStore': {
    rows: [
      { at: ['spec.retentionPolicy'], when: 'shortens', why: 'backups expire sooner' },
      { at: ['spec.retentionPolicy'], when: 'lengthens', why: 'backups expire later' },
      { at: under('spec.configuration', ['destinationPath', 'endpointURL', 'serverName']), why: 'archive moves' },
      {
        at: ['spec'],
        but: ['spec.retentionPolicy', ...under('spec.configuration', ['destinationPath', 'endpointURL', 'serverName'])],
        why: 'backups otherwise',
      },
    ],
  },
};
