import type { Row } from './row';

const BARMAN = 'https://cloudnative-pg.io/plugin-barman-cloud/docs';
const clientId = '00000000-0000-0000-0000-000000000001';
const kept = (otherwise: { container?: string; retentionDays?: number; schedule?: string }) => ({
  production: {
    database: {
      instances: 2,
      backups: { container: 'backups', retentionDays: 30, schedule: '0 0 2 * * *', ...otherwise },
    },
  },
});

const reading = (name: string, value: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'one', namespace: 'shop' },
  spec: { template: { spec: { containers: [{ name: 'one', env: [{ name, value }] }] } } },
});

/** What is kept of a database, and what else is kept. */
export const backups: readonly Row[] = [
  {
    title: 'backups for a shorter time',
    definition: kept({ retentionDays: 7 }),
    effects: [['ObjectStore data/postgres', 'loses data', 'backups expire sooner', ['retentionPolicy']]],
    documented: `${BARMAN}/retention/`,
  },
  {
    title: 'backups for a longer time',
    definition: kept({ retentionDays: 60 }),
    effects: [['ObjectStore data/postgres', 'reloads', 'backups expire later', ['retentionPolicy']]],
    documented: `${BARMAN}/retention/`,
  },
  {
    title: 'backups at another time',
    definition: kept({ schedule: '0 0 4 * * *' }),
    effects: [['ScheduledBackup data/postgres', 'reloads', 'backups otherwise', ['schedule']]],
    documented: 'https://cloudnative-pg.io/documentation/current/backup/',
  },
  {
    title: 'backups in another container',
    definition: kept({ container: 'others' }),
    effects: [['ObjectStore data/postgres', 'leaves data', 'archive moves', ['destinationPath']]],
    documented: `${BARMAN}/concepts/`,
  },
  {
    title: 'backups in another account',
    definition: { production: { archive: { api: 'azure', account: 'otherbackups', clientId } } },
    effects: [['ObjectStore data/postgres', 'leaves data', 'archive moves', ['destinationPath']]],
    documented: `${BARMAN}/concepts/`,
  },
  {
    title: 'no backups',
    definition: { production: { database: { instances: 2 }, archive: 'none' } },
    effects: [
      [
        'AppProject argocd/shop',
        'reloads',
        'project rules',
        ['barmancloud.cnpg.io ObjectStore', 'postgresql.cnpg.io ScheduledBackup'],
      ],
      [
        'Application argocd/barman-cloud',
        'keeps running',
        'chart stays',
        [],
        {
          command: `kubectl --namespace argocd patch application barman-cloud --type merge --patch '{"metadata": {"finalizers": ["resources-finalizer.argocd.argoproj.io"]}}'`,
        },
      ],
      ['Cluster data/postgres', 'stops', 'archive ends', ['plugins']],
      ['Cluster data/postgres', 'by hand', 'identity of later pods', ['serviceAccountTemplate']],
      ['Cluster data/postgres', 'rolls pods', 'database instances', ['plugins']],
      [
        'ObjectStore data/postgres',
        'keeps running',
        'project forbids pruning',
        [],
        { command: 'kubectl delete --namespace data objectstore.barmancloud.cnpg.io postgres', project: 'shop' },
      ],
      [
        'ResourceQuota data/data',
        'reloads',
        'counts for later pods',
        ['limits.memory', 'requests.cpu', 'requests.memory'],
      ],
      [
        'ScheduledBackup data/postgres',
        'keeps running',
        'project forbids pruning',
        [],
        { command: 'kubectl delete --namespace data scheduledbackup.postgresql.cnpg.io postgres', project: 'shop' },
      ],
    ],
    arrows: [
      'closes arrow data/postgres → internet 443',
      'closes arrow data/postgres-replica → internet 443',
      'closes arrow data/postgres-join → internet 443',
      'closes arrow data/postgres-initdb → internet 443',
    ],
    documented: 'https://cloudnative-pg.io/documentation/current/backup/',
  },
  {
    title: 'another bucket',
    definition: { files: { bucket: 'photos' } },
    effects: [
      [
        'Deployment shop/api',
        'leaves data',
        'another bucket',
        ['STORAGE_BUCKET'],
        { variable: 'STORAGE_BUCKET', from: 'pictures', to: 'photos' },
      ],
      ['Deployment shop/api', 'rolls pods', 'pod template', ['STORAGE_BUCKET']],
    ],
    documented: 'docs/guide/connections.md',
  },
  ...['PICTURES_BUCKET', 'AWS_STORAGE_BUCKET_NAME', 'S3_BUCKET_NAME', 'BUCKET_NAME', 'AZURE_CONTAINER'].map(
    (variable): Row => ({
      title: `another bucket, which a client calls ${variable}`,
      objects: [reading(variable, 'pictures'), reading(variable, 'photos')],
      effects: [
        [
          'Deployment shop/one',
          'leaves data',
          'another bucket',
          [variable],
          { variable, from: 'pictures', to: 'photos' },
        ],
        ['Deployment shop/one', 'rolls pods', 'pod template', [variable]],
      ],
      documented: 'docs/guide/connections.md',
    }),
  ),
  {
    title: 'another storage account',
    definition: { production: { objectStorage: { api: 'azure', account: 'otherfiles', clientId } } },
    effects: [
      [
        'Deployment shop/api',
        'leaves data',
        'another bucket',
        ['STORAGE_ENDPOINT'],
        {
          variable: 'STORAGE_ENDPOINT',
          from: 'https://shopfiles.blob.core.windows.net',
          to: 'https://otherfiles.blob.core.windows.net',
        },
      ],
      ['Deployment shop/api', 'rolls pods', 'pod template', ['STORAGE_ENDPOINT']],
    ],
    documented: 'docs/guide/connections.md',
  },
  {
    title: 'another identity towards storage',
    definition: {
      production: {
        objectStorage: { api: 'azure', account: 'shopfiles', clientId: '00000000-0000-0000-0000-000000000002' },
      },
    },
    effects: [['ServiceAccount shop/api', 'by hand', 'identity of later pods', ['azure.workload.identity/client-id']]],
    documented: 'https://azure.github.io/azure-workload-identity/docs/concepts.html',
  },
  {
    title: 'a larger broker',
    definition: { broker: { volumeGiB: 9 } },
    effects: [['StatefulSet work/redis', 'is refused', 'claim template', ['storage']]],
    documented: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/apps/validation/validation.go',
  },
  {
    title: 'a smaller broker',
    definition: { broker: { volumeGiB: 2 } },
    effects: [['StatefulSet work/redis', 'is refused', 'smaller claims', ['storage']]],
    documented: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/apps/validation/validation.go',
  },
  {
    title: 'the memory of the broker',
    definition: { broker: { resources: { cpuMillis: 100, memoryMiB: 256 } } },
    effects: [
      ['ResourceQuota work/work', 'reloads', 'counts for later pods', ['limits.memory', 'requests.memory']],
      ['StatefulSet work/redis', 'rolls pods', 'pod template', ['args', 'memory']],
    ],
    documented: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/',
  },
  {
    title: 'a broker under another name',
    definition: { broker: { name: 'queue' } },
    effects: [
      ['Deployment shop/api', 'rolls pods', 'pod template', ['REDIS_PASSWORD', 'REDIS_URL']],
      [
        'ExternalSecret shop/queue',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['password (queue-password)'], drops: ['password (redis-password)'] },
      ],
      ['Deployment work/worker', 'rolls pods', 'pod template', ['REDIS_PASSWORD', 'REDIS_URL']],
      [
        'ExternalSecret work/queue',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['password (queue-password)'], drops: ['password (redis-password)'] },
      ],
      ['StatefulSet work/queue', 'leaves data', 'data is kept apart', [], { holds: 'what its volumes hold (data)' }],
      ['StatefulSet work/queue', 'recreates', 'renamed', [], { from: 'redis', to: 'queue' }],
    ],
    documented: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/',
  },
];
