import { plain } from './reason-text';
import { changes, names, paths } from './say';

const OPERATOR = 'https://cloudnative-pg.io/documentation/current';
const WEBHOOK = 'https://github.com/cloudnative-pg/cloudnative-pg/blob/main/internal/webhook/v1/cluster_webhook.go';
const BARMAN = 'https://cloudnative-pg.io/plugin-barman-cloud/docs';

/** What CloudNativePG does with a database, and its plugin with backups. */
export const postgresReasons = {
  'database instances': plain('rolls pods', (fields) => names(fields), `${OPERATOR}/rolling_update/`),
  'database reload': plain('reloads', (fields) => changes(fields), `${OPERATOR}/postgresql_conf/`),
  'major version up': plain(
    'interrupts',
    (fields) =>
      `${changes(fields)}: all instances are down while pg_upgrade runs; backups of before don't lead past it`,
    `${OPERATOR}/postgres_upgrades/#offline-in-place-major-upgrades`,
  ),
  'major version down': plain(
    'is refused',
    (fields) => `${changes(fields)}: the operator goes back to no older major version`,
    WEBHOOK,
  ),
  'image and parameters': plain(
    'is refused',
    (fields) =>
      `${changes(fields)}: not together with parameters, where another instance takes over. Change one after the other`,
    WEBHOOK,
  ),
  'no replication': plain(
    'is refused',
    (fields) => `${changes(fields)}: without a log that replicas can read there is none`,
    WEBHOOK,
  ),
  'database grows': plain('resizes', changes, `${OPERATOR}/storage/#volume-expansion`),
  'database shrinks': plain(
    'is refused',
    (fields) => `${changes(fields)}: the operator says no, and nothing is lost`,
    `${OPERATOR}/storage/`,
  ),
  'class of later volumes': plain(
    'by hand',
    (fields) => `${changes(fields)}: volumes that are there stay; each instance must be made anew`,
    `${OPERATOR}/storage/#re-creating-storage`,
  ),
  'initial database': plain(
    'by hand',
    (fields) =>
      `${changes(fields)}: makes nothing new. Rename it in PostgreSQL at the same time: until then the operator fails at its owner's password, and does nothing after it`,
    `${OPERATOR}/bootstrap/`,
  ),
  'role comes': plain(
    'reloads',
    (fields) => `the operator makes the role ${names(fields)}`,
    `${OPERATOR}/declarative_role_management/`,
  ),
  'role goes': plain(
    'keeps running',
    (fields) => `the role ${names(fields)} stays in PostgreSQL, with what it owns and may do`,
    `${OPERATOR}/declarative_role_management/`,
  ),
  'role is dropped': plain(
    'stops',
    (fields) => `${paths(fields)}: PostgreSQL drops the role, unless something there is its`,
    `${OPERATOR}/declarative_role_management/`,
  ),
  'database is dropped': plain(
    'loses data',
    (fields) => `${changes(fields)}: PostgreSQL drops the database`,
    `${OPERATOR}/declarative_database_management/`,
  ),
  'pooler is paused': plain(
    'interrupts',
    (fields) => `${changes(fields)}: whoever asks waits until it goes on`,
    `${OPERATOR}/connection_pooling/`,
  ),
  'sidecars of instances': plain(
    'rolls pods',
    (fields) => `of the databases that are archived there: ${names(fields)}`,
    `${BARMAN}/usage/`,
  ),
  'pooler reload': plain('reloads', changes, `${OPERATOR}/connection_pooling/`),
  'backups expire sooner': plain(
    'loses data',
    (fields) => `${changes(fields)}: older backups are deleted for good within half an hour`,
    `${BARMAN}/retention/`,
  ),
  'backups expire later': plain('reloads', changes, `${BARMAN}/retention/`),
  'archive moves': plain(
    'leaves data',
    (fields) =>
      `${changes(fields)}: backups of before stay there and expire no longer; until the next one, nothing can be restored from the new place`,
    `${BARMAN}/concepts/`,
  ),
  'archive ends': plain(
    'stops',
    () => 'its log is archived no longer: nothing that comes after can be restored',
    `${OPERATOR}/wal_archiving/`,
  ),
  'no backups': plain('stops', () => 'no backup is made any longer', `${OPERATOR}/backup/`),
  'backups otherwise': plain('reloads', changes, `${OPERATOR}/backup/`),
};
