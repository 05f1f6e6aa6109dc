import { secret } from '../../../../lib';
import { imagesWith } from './application';
import type { Row } from './row';

const UP = 'https://docs.docker.com/reference/cli/docker/compose/up/';
const environment = 'host';
const RESTIC = 'https://restic.readthedocs.io/en/stable/060_forget.html';
const backedUp = (otherwise: { schedule?: string; retentionDays?: number; path?: string }) => {
  const { schedule = '15 3 * * *', retentionDays = 14, path = '/srv/backups' } = otherwise;
  return { host: { backups: { schedule, retentionDays, to: { kind: 'folder', path } } } } as const;
};

/** A host that Compose runs. */
export const host: readonly Row[] = [
  {
    title: 'an image on a host',
    environment,
    definition: { host: { images: imagesWith({ page: '1.4.1' }) } },
    effects: [['service page', 'restarts', 'container made anew', ['image'], { because: ['image'] }]],
    documented: UP,
  },
  {
    title: 'a variable on a host',
    environment,
    definition: { worker: { env: { MODE: 'fast' } } },
    effects: [['service worker', 'restarts', 'container made anew', ['MODE'], { because: ['MODE'] }]],
    documented: UP,
  },
  {
    title: 'a secret variable on a host',
    environment,
    definition: { worker: { env: { TOKEN: secret('mail', 'mail-token', 'sends mails') } } },
    effects: [
      ['service worker', 'restarts', 'container made anew', ['TOKEN'], { because: ['TOKEN'] }],
      ['file .env.example', 'secret contract', 'secrets differ', [], { needs: ['MAIL_MAIL_TOKEN'], drops: [] }],
    ],
    documented: 'https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/',
  },
  {
    title: 'a port on a host',
    environment,
    definition: { api: { ports: { http: 8001 } } },
    effects: [
      ['service api', 'restarts', 'container made anew', ['test'], { because: ['healthcheck'] }],
      ['service grafana', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      ['service page', 'restarts', 'container made anew', ['API_URL'], { because: ['API_URL'] }],
      ['service router', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
    ],
    documented: UP,
  },
  {
    title: 'what a service may use on a host',
    environment,
    definition: { page: { resources: { cpuMillis: 100, memoryMiB: 192 } } },
    effects: [['service page', 'restarts', 'container made anew', ['mem_limit'], { because: ['mem_limit'] }]],
    documented: UP,
  },
  {
    title: 'a service less on a host',
    environment,
    definition: { without: ['worker'] },
    effects: [
      ['service grafana', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      ['service worker', 'keeps running', 'orphan runs', [], { service: 'worker' }],
    ],
    documented: UP,
  },
  {
    title: 'a service under another name on a host',
    environment,
    definition: { worker: { name: 'mailer', image: 'api' } },
    effects: [
      ['service grafana', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      ['service mailer', 'recreates', 'renamed', [], { from: 'worker', to: 'mailer' }],
      ['service mailer', 'keeps running', 'orphan runs', [], { service: 'worker' }],
    ],
    documented: UP,
  },
  {
    title: 'a connection less on a host',
    environment,
    definition: { page: { connects: [] } },
    effects: [
      ['service grafana', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      ['service page', 'restarts', 'container made anew', ['API_URL'], { because: ['API_URL'] }],
      ['service page', 'reloads', 'order of start', ['depends_on']],
    ],
    documented: 'https://docs.docker.com/compose/how-tos/startup-order/',
  },
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
      ['service queue', 'recreates', 'renamed', [], { from: 'redis', to: 'queue' }],
      ['service queue', 'keeps running', 'orphan runs', [], { service: 'redis' }],
      ['service queue-exporter', 'recreates', 'renamed', [], { from: 'redis-exporter', to: 'queue-exporter' }],
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
  {
    title: 'another host name of a host',
    environment,
    definition: { host: { public: { host: 'www.example.org', certificates: { from: 'files' } } } },
    effects: [
      ['service router', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
      ['file router/config/Caddyfile', 'interrupts', 'host goes', ['staging.example.org']],
      ['file router/config/Caddyfile', 'by hand', 'host comes', ['www.example.org']],
    ],
    documented: UP,
  },
  {
    title: 'another project on a host',
    environment,
    definition: { host: { application: 'store' } },
    effects: [
      ['project host', 'leaves data', 'project renamed', ['name']],
      ['service grafana', 'restarts', 'container made anew', [], { because: ['its configuration changed'] }],
    ],
    documented: 'https://docs.docker.com/compose/how-tos/project-name/',
  },
  {
    title: 'a service that starts on demand',
    environment,
    before: { closed: true },
    definition: { closed: true, worker: { profile: 'mails' } },
    effects: [['service worker', 'by hand', 'starts on demand', ['profiles']]],
    documented: 'https://docs.docker.com/compose/how-tos/profiles/',
  },
  {
    title: 'another published port',
    environment,
    before: { closed: true },
    definition: { closed: true, host: { hostPorts: { api: 9000 } } },
    effects: [
      ['service api', 'interrupts', 'ports of the host', ['ports']],
      ['service api', 'restarts', 'container made anew', ['ports'], { because: ['ports'] }],
      ['service files', 'interrupts', 'ports of the host', ['ports']],
      ['service files', 'restarts', 'container made anew', ['ports'], { because: ['ports'] }],
    ],
    documented: 'https://docs.docker.com/reference/compose-file/services/#ports',
  },
];
