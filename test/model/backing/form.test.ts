import {
  defineExternal,
  defineObjectStorage,
  definePostgres,
  formOf,
  topologyOf,
  problemsOf,
  upstreamImagesOf,
  type Environment,
  type Problem,
} from '../../../lib/model';
import { synth } from '../../../synth';
import { aService, broker, cluster, database, laptop, objectStorage } from '../../fixtures/definitions';

const kind = (of: Parameters<typeof formOf>[0], environment: Environment) => formOf(of, environment).kind;
const own = { ...cluster, objectStorage: { api: 's3', region: 'here' } } as const;
const endpoint = {
  ...cluster,
  objectStorage: { api: 's3', region: 'here', endpoint: 'https://s3.test:9443' },
} as const;

describe('a backing service has a form in each environment', () => {
  test('PostgreSQL: an operator’s on Kubernetes, a server in Compose, external where somebody else runs it', () => {
    expect(kind(database, cluster)).toBe('operator');
    expect(kind(database, laptop)).toBe('server');
    for (const environment of [cluster, laptop])
      expect(kind(database, { ...environment, managed: { postgres: { host: 'pg.test' } } })).toBe('external');
  });

  test('object storage: ours where no endpoint is said, on both targets', () => {
    for (const environment of [own, laptop]) expect(kind(objectStorage, environment)).toBe('server');
    for (const environment of [endpoint, cluster]) expect(kind(objectStorage, environment)).toBe('external');
    expect(formOf(objectStorage, endpoint)).toMatchObject({ locations: { data: { host: 's3.test', port: 9443 } } });
  });

  test('an external host: where its definition says, or the environment', () => {
    const mail = defineExternal({ name: 'mail', purpose: 'Mail', host: 'smtp.test', ports: { smtp: 587 } });
    const elsewhere = { ...cluster, managed: { mail: { host: 'mail.test', port: 25 } } };
    expect(formOf(mail, cluster)).toMatchObject({ locations: { smtp: { host: 'smtp.test', port: 587 } } });
    expect(formOf(mail, elsewhere)).toMatchObject({ locations: { smtp: { host: 'mail.test', port: 25 } } });
  });

  test('images are asked for that are run in that form, and no others', () => {
    const topology = topologyOf({ database, broker, objectStorage });
    expect(upstreamImagesOf(topology, laptop)).toEqual(
      expect.arrayContaining(['postgres', 'redis', 'redis-exporter', 'versitygw']),
    );
    const managed = { ...endpoint, managed: { postgres: { host: 'pg.test' }, redis: { host: 'redis.test' } } };
    expect(upstreamImagesOf(topology, managed)).toEqual(['prometheus', 'grafana']);
  });
});

describe('an environment that can not be is told so', () => {
  const said = (of: Readonly<Record<string, Parameters<typeof formOf>[0]>>, environment: Environment): Problem[] =>
    problemsOf({ topology: topologyOf({ ...of, web: aService() }), environments: [environment] });
  const { database: _, ...withoutDatabase } = cluster;
  const { objectStorage: __, ...withoutStorage } = cluster;

  test.each<[string, Parameters<typeof said>, string]>([
    ['no word on how a database is run', [{ database }, withoutDatabase], 'database'],
    ['no word on object storage', [{ objectStorage }, withoutStorage], 'objectStorage'],
    ['a server of ours without a namespace', [{ objectStorage }, own], 'server.namespace'],
    ['backups that have nowhere to go', [{ database }, { ...cluster, archive: 'none' }], 'archive'],
    ['a host that nobody says', [{ mail: defineExternal({ name: 'mail', purpose: 'Mail' }) }, cluster], 'managed.mail'],
    [
      'somebody who runs what is not there',
      [{ database }, { ...cluster, managed: { postgers: { host: 'pg.test' } } }],
      'managed.postgers',
    ],
    [
      'settings of a database that is not there',
      [{ database }, { ...cluster, databases: { orders: { instances: 3 } } }],
      'databases.orders',
    ],
    [
      'a restore without an archive',
      [{ database }, { ...cluster, database: { instances: 2, restore: { cluster: 'postgres-2', from: 'postgres' } } }],
      'database.restore',
    ],
  ])('%s', (_, [of, environment], field) => {
    expect(said(of, environment).map((problem) => problem.field)).toContain(field);
  });

  test('and what was meant is proposed', () => {
    const [problem] = said({ database }, { ...cluster, managed: { postgers: { host: 'pg.test' } } });
    expect(problem?.fix).toBe('did you mean postgres?');
  });

  test('nothing is asked for that nothing needs', () => {
    const { objectStorage: _s, database: _d, signIn: _i, archive: _a, ...least } = cluster;
    expect(said({ broker }, least)).toEqual([]);
  });
});

describe('several databases', () => {
  const second = definePostgres({ ...database, name: 'second' });
  const environment = {
    ...cluster,
    databases: {
      second: {
        instances: 3,
        volumeGiB: 99,
        backups: { container: 'second', retentionDays: 5, schedule: '0 0 4 * * *' },
      },
    },
  };
  const files = new Map(
    synth({ topology: topologyOf({ database, second }), environments: [environment], root: '/' })
      .flatMap((group) => group.files)
      .map(({ path, content }) => [path.replace(/^[^/]*\//, ''), content]),
  );

  test('have their own instances, sizes and backups', () => {
    expect(files.get('data/Cluster.second.yaml')).toMatch(/instances: 3[^]*size: 99Gi/);
    expect(files.get('data/Cluster.postgres.yaml')).toMatch(/instances: 2[^]*size: 20Gi/);
    expect(files.get('data/ObjectStore.second.yaml')).toContain('retentionPolicy: 5d');
    expect(files.get('data/ObjectStore.postgres.yaml')).toContain('retentionPolicy: 30d');
  });

  test('are restored one by one', () => {
    const restore = { cluster: 'second-2', from: 'second', old: 'deleted' } as const;
    const restored = { ...environment, databases: { second: { ...environment.databases.second, restore } } };
    const client = aService({ connects: [second.readWrite] });
    const paths = synth({ topology: topologyOf({ database, second, client }), environments: [restored], root: '/' })
      .flatMap((group) => group.files)
      .map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['production/data/Cluster.second-2.yaml', 'production/data/Cluster.postgres.yaml']),
    );
    expect(paths).not.toContain('production/data/Cluster.second.yaml');
  });
});

test('the object storage of ours is a server on Kubernetes, made fit by a Job', () => {
  const files = defineObjectStorage({
    ...objectStorage,
    server: { ...objectStorage.server, namespace: database.namespace },
  });
  const { database: _, ...least } = own;
  const paths = synth({
    topology: topologyOf({ files, client: aService({ connects: [files] }) }),
    environments: [least],
    root: '/',
  })
    .flatMap((group) => group.files)
    .map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'production/data/StatefulSet.object-storage.yaml',
      'production/data/Job.object-storage-bucket.yaml',
      'production/data/NetworkPolicy.object-storage-bucket.yaml',
    ]),
  );
});
