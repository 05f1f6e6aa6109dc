import { imagesWith } from './application';
import type { Row } from './row';

const UP = 'https://docs.docker.com/reference/cli/docker/compose/up/';
const RESTIC = 'https://restic.readthedocs.io/en/stable/060_forget.html';
const environment = 'host';
const backedUp = (otherwise: { schedule?: string; retentionDays?: number; path?: string }) => {
  const { schedule = '15 3 * * *', retentionDays = 14, path = '/srv/backups' } = otherwise;
  return { host: { backups: { schedule, retentionDays, to: { kind: 'folder', path } } } } as const;
};

/** What a host keeps. */
export const hostData: readonly Row[] = [
  {
    title: 'a newer major version of PostgreSQL on a host',
    environment,
    definition: { host: { images: imagesWith({ postgres: '19.1' }) } },
    effects: [
      ['service backups', 'restarts', 'container made anew', ['image'], { because: ['image'] }],
      ['service postgres', 'is refused', 'server of another major version', ['image']],
      ['service postgres-backups', 'restarts', 'container made anew', ['image'], { because: ['image'] }],
      ['service postgres-databases', 'restarts', 'container made anew', ['image'], { because: ['image'] }],
      ['service postgres-version', 'is refused', 'server of another major version', ['image']],
      ['service restore', 'restarts', 'container made anew', ['image'], { because: ['image'] }],
    ],
    documented: 'https://www.postgresql.org/docs/current/upgrading.html',
  },
  {
    title: 'a minor version of PostgreSQL on a host',
    environment,
    definition: { host: { images: imagesWith({ postgres: '18.7' }) } },
    effects: [
      ['service backups', 'restarts', 'container made anew', ['image'], { because: ['image'] }],
      ['service postgres', 'restarts', 'container made anew', ['image'], { because: ['image'] }],
      ['service postgres-backups', 'restarts', 'container made anew', ['image'], { because: ['image'] }],
      ['service postgres-databases', 'restarts', 'container made anew', ['image'], { because: ['image'] }],
      ['service postgres-version', 'restarts', 'container made anew', ['image'], { because: ['image'] }],
      ['service restore', 'restarts', 'container made anew', ['image'], { because: ['image'] }],
    ],
    documented: UP,
  },
  {
    title: 'a broker under another name on a host',
    environment,
    definition: { broker: { name: 'queue' } },
    effects: [
      [
        'service api',
        'restarts',
        'container made anew',
        ['REDIS_PASSWORD', 'REDIS_URL'],
        { because: ['REDIS_PASSWORD', 'REDIS_URL'] },
      ],
      ['service api', 'reloads', 'order of start', ['queue', 'redis']],
      ['service grafana', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      ['service prometheus', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      ['service queue', 'recreates', 'begins beside', [], { from: 'redis', to: 'queue' }],
      ['service queue', 'keeps running', 'orphan runs', [], { service: 'redis' }],
      ['service queue-exporter', 'recreates', 'begins beside', [], { from: 'redis-exporter', to: 'queue-exporter' }],
      ['service queue-exporter', 'keeps running', 'orphan runs', [], { service: 'redis-exporter' }],
      [
        'service worker',
        'restarts',
        'container made anew',
        ['REDIS_PASSWORD', 'REDIS_URL'],
        { because: ['REDIS_PASSWORD', 'REDIS_URL'] },
      ],
      ['service worker', 'reloads', 'order of start', ['queue', 'redis']],
      ['volume queue-data', 'leaves data', 'volume unused', [], { volume: 'redis-data' }],
      [
        'file .env.example',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['QUEUE_PASSWORD'], drops: ['REDIS_PASSWORD'] },
      ],
    ],
    documented: 'https://docs.docker.com/reference/cli/docker/compose/down/',
  },
  {
    title: 'another bucket on a host',
    environment,
    definition: { files: { bucket: 'photos' } },
    effects: [
      [
        'service api',
        'leaves data',
        'another bucket',
        ['STORAGE_BUCKET'],
        { variable: 'STORAGE_BUCKET', from: 'pictures', to: 'photos' },
      ],
      ['service api', 'restarts', 'container made anew', ['STORAGE_BUCKET'], { because: ['STORAGE_BUCKET'] }],
      [
        'service files-bucket',
        'leaves data',
        'another bucket',
        ['BUCKET'],
        { variable: 'BUCKET', from: 'pictures', to: 'photos' },
      ],
      ['service files-bucket', 'restarts', 'container made anew', ['BUCKET'], { because: ['BUCKET'] }],
    ],
    documented: UP,
  },
  {
    title: 'another name of a database on a host',
    environment,
    definition: { database: { database: 'store' } },
    effects: [
      [
        'service api',
        'leaves data',
        'another database',
        ['DATABASE_URL'],
        { variable: 'DATABASE_URL', from: 'shop', to: 'store' },
      ],
      ['service api', 'restarts', 'container made anew', ['DATABASE_URL'], { because: ['DATABASE_URL'] }],
      [
        'service api-migrations',
        'leaves data',
        'another database',
        ['DATABASE_URL'],
        { variable: 'DATABASE_URL', from: 'shop', to: 'store' },
      ],
      ['service api-migrations', 'restarts', 'container made anew', ['DATABASE_URL'], { because: ['DATABASE_URL'] }],
      ['service postgres-databases', 'restarts', 'container made anew', ['entrypoint'], { because: ['entrypoint'] }],
      ['service postgres-pooler', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      [
        'service report',
        'leaves data',
        'another database',
        ['DATABASE_URL'],
        { variable: 'DATABASE_URL', from: 'shop', to: 'store' },
      ],
      ['service report', 'restarts', 'container made anew', ['DATABASE_URL'], { because: ['DATABASE_URL'] }],
    ],
    documented: 'https://github.com/docker-library/docs/blob/master/postgres/README.md',
  },
  {
    title: 'backups of a host for a shorter time',
    environment,
    definition: backedUp({ retentionDays: 3 }),
    effects: [
      ['service backups', 'loses data', 'copies expire sooner', ['RETENTION_DAYS']],
      ['service backups', 'restarts', 'container made anew', ['RETENTION_DAYS'], { because: ['RETENTION_DAYS'] }],
    ],
    documented: RESTIC,
  },
  {
    title: 'backups of a host for a longer time',
    environment,
    definition: backedUp({ retentionDays: 30 }),
    effects: [
      ['service backups', 'restarts', 'container made anew', ['RETENTION_DAYS'], { because: ['RETENTION_DAYS'] }],
    ],
    documented: RESTIC,
  },
  {
    title: 'backups of a host at another time',
    environment,
    definition: backedUp({ schedule: '15 4 * * *' }),
    effects: [['service backups', 'restarts', 'container made anew', ['HOURS'], { because: ['HOURS'] }]],
    documented: UP,
  },
  {
    title: 'backups of a host in another folder',
    environment,
    definition: backedUp({ path: '/mnt/backups' }),
    effects: [
      ['service backups', 'leaves data', 'copies go elsewhere', ['source']],
      ['service backups', 'restarts', 'container made anew', ['source'], { because: ['volumes'] }],
      ['service backups-volumes', 'restarts', 'container made anew', ['source'], { because: ['volumes'] }],
      ['service restore', 'leaves data', 'copies go elsewhere', ['source']],
      ['service restore', 'restarts', 'container made anew', ['source'], { because: ['volumes'] }],
    ],
    documented: 'https://docs.docker.com/engine/storage/bind-mounts/',
  },
];
