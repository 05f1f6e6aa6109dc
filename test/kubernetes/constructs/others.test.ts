import { Database } from '../../../lib/kubernetes/constructs/database';
import { MasterIngress } from '../../../lib/kubernetes/constructs/ingress';
import { Job } from '../../../lib/kubernetes/constructs/job';
import { Server } from '../../../lib/kubernetes/constructs/server';
import { definePostgres, defineRedis, formOf, resolve, type Redis, type ServerForm } from '../../../lib/model';
import { aService, cluster, database, topologyWith, workerNamespace } from '../../fixtures/definitions';
import { manifestsOf, only } from './chart';

const resources = { cpuMillis: 100, memoryMiB: 400 };

const common = {
  name: 'queue',
  purpose: 'A Redis of a test',
  namespace: workerNamespace,
  port: 6380,
  user: 777,
  resources,
};
const served = (redis: Redis) =>
  manifestsOf(
    (chart) => new Server(chart, 'queue', { form: formOf(redis, cluster) as ServerForm, namespace: 'worker' }),
    'worker',
  );

describe('a Redis server', () => {
  const objects = served(defineRedis({ ...common, volumeGiB: 3 }));

  test('is a StatefulSet behind a headless Service, on its own port, as its own user', () => {
    expect(only(objects, 'Service').spec).toMatchObject({ clusterIP: 'None', ports: [{ name: 'redis', port: 6380 }] });
    expect(only(objects, 'StatefulSet').spec).toMatchObject({
      replicas: 1,
      template: { spec: { securityContext: { runAsUser: 777 } } },
      volumeClaimTemplates: [{ spec: { resources: { requests: { storage: '3Gi' } } } }],
    });
  });

  test('keeps at most three fifths of its memory limit: the rest is for rewriting its file', () => {
    expect(JSON.stringify(only(objects, 'StatefulSet'))).toContain(
      "--save '' --appendonly yes --appendfsync always --maxmemory 240mb",
    );
  });

  test('does not have its password on a command line, which every process may read', () => {
    const text = JSON.stringify(only(objects, 'StatefulSet'));
    expect(text).not.toMatch(/--requirepass|-a \$/);
  });
});

describe('a Redis that is a cache', () => {
  const objects = served(defineRedis({ ...common, use: 'cache', password: false }));

  test('has no volume, keeps nothing, and forgets what was used least recently', () => {
    const { spec } = only(objects, 'StatefulSet');
    expect(spec).not.toHaveProperty('volumeClaimTemplates');
    const [cache] = (spec as { template: { spec: { containers: { args: string[] }[] } } }).template.spec.containers;
    expect(cache?.args.join(' ')).toContain('--appendonly no --maxmemory 360mb --maxmemory-policy allkeys-lru');
  });

  test('asks for no password where it is said to have none', () => {
    expect(JSON.stringify(objects)).not.toMatch(/REDISCLI_AUTH|REDIS_PASSWORD|requirepass/);
  });
});

describe('a migrations Job', () => {
  const service = aService({
    connects: [database.readWrite],
    migrations: { args: ['migrate', 'up'], timeoutSeconds: 90 },
  });
  const [resolved] = resolve(topologyWith([service]), cluster).jobs;
  if (resolved === undefined) throw new Error('no migrations');
  const [job, ...more] = manifestsOf((chart) => new Job(chart, 'migrations', { resolved }));

  test('is one object', () => {
    expect(more).toEqual([]);
    expect(job).toMatchObject({ kind: 'Job', metadata: { name: 'web-migrations' } });
  });

  test('goes straight to the primary, past PgBouncer', () => {
    expect(JSON.stringify(job)).toContain('@postgres-rw.data.svc');
    expect(JSON.stringify(job)).not.toContain('pooler');
  });

  test('ends in time, and is not tried for ever', () => {
    expect(job?.spec).toMatchObject({ activeDeadlineSeconds: 90, backoffLimit: 2 });
  });
});

test('the master Ingress has the host and its certificate, and no path', () => {
  const props = { metadata: { name: 'shop', labels: {} }, host: 'shop.test', secretName: 'tls' };
  expect(manifestsOf((chart) => new MasterIngress(chart, 'ingress', props), 'ingress')).toMatchObject([
    { spec: { tls: [{ hosts: ['shop.test'], secretName: 'tls' }], rules: [{ host: 'shop.test' }] } },
  ]);
});

describe('a database', () => {
  const postgres = definePostgres({
    ...database,
    name: 'orders',
    database: 'orders',
    role: 'clerk',
    resources,
    volumeGiB: 7,
    maxConnections: 90,
    pooler: { instances: 2, maxClientConnections: 400, poolSize: 30, resources },
  });
  const settings = { instances: 3, backups: { container: 'backups', retentionDays: 14, schedule: '0 0 2 * * *' } };
  const environment = { ...cluster, database: settings };
  const resolved = resolve(topologyWith([]), environment);
  const objects = manifestsOf((chart) => new Database(chart, 'orders', { postgres, settings }), 'data', resolved);

  test('is a Cluster of the environment’s instances, with the database’s own sizes and names', () => {
    expect(only(objects, 'Cluster').spec).toMatchObject({
      instances: 3,
      storage: { size: '7Gi' },
      bootstrap: { initdb: { database: 'orders', owner: 'clerk' } },
      postgresql: { parameters: { max_connections: '90' } },
    });
  });

  test('commits on any one replica, and goes on without one unless that is refused', () => {
    const synchronousOf = (more: object) =>
      only(
        manifestsOf(
          (chart) => new Database(chart, 'orders', { postgres, settings: { ...settings, ...more } }),
          'data',
          resolved,
        ),
        'Cluster',
      ).spec;
    expect(synchronousOf({})).toMatchObject({
      postgresql: { synchronous: { method: 'any', number: 1, dataDurability: 'preferred' } },
    });
    expect(synchronousOf({ durability: 'required' })).toMatchObject({
      postgresql: { synchronous: { dataDurability: 'required', failoverQuorum: true } },
    });
    expect(synchronousOf({ instances: 1 })).not.toHaveProperty('postgresql.synchronous');
  });

  test('is kept in an archive for as long, and as often, as the environment says', () => {
    expect(only(objects, 'ObjectStore').spec).toMatchObject({ retentionPolicy: '14d' });
    expect(only(objects, 'ScheduledBackup').spec).toMatchObject({ schedule: '0 0 2 * * *' });
  });

  test('has a PgBouncer in front of the primary, and another in front of the replicas', () => {
    const poolers = objects.filter(({ kind }) => kind === 'Pooler');
    expect(poolers.map(({ metadata }) => metadata.name)).toEqual(['orders-pooler-rw', 'orders-pooler-ro']);
    expect(poolers[0]?.spec).toMatchObject({ instances: 2, type: 'rw' });
  });
});
