import { Broker } from '../../lib/constructs/broker';
import { masterIngress } from '../../lib/constructs/ingress';
import { migrationsJob } from '../../lib/constructs/migrations-job';
import { tierNamespace } from '../../lib/constructs/tier-namespace';
import { Database } from '../../lib/constructs/database';
import { definePostgres, defineRedis } from '../../lib/model';
import { aService, broker, cluster, database, resolved } from '../fixtures/definitions';
import { manifestsOf, only } from './chart';

const resources = { cpuMillis: 100, memoryMiB: 400 };

describe('a broker', () => {
  const redis = defineRedis({ ...broker, name: 'queue', port: 6380, user: 777, resources, volumeGiB: 3 });
  const objects = manifestsOf((chart) => new Broker(chart, 'queue', { redis, environment: cluster }), 'worker');

  test.each(['StatefulSet', 'Service', 'PodDisruptionBudget'])('has this %s', (kind) => {
    expect(only(objects, kind)).toMatchSnapshot();
  });

  test('keeps at most three quarters of its memory limit: the rest is for rewriting its file', () => {
    expect(JSON.stringify(only(objects, 'StatefulSet'))).toContain('--maxmemory 300mb');
  });

  test('does not have its password on a command line, which every process may read', () => {
    const text = JSON.stringify(only(objects, 'StatefulSet'));
    expect(text).not.toMatch(/--requirepass|-a \$/);
  });
});

describe('a migrations Job', () => {
  const service = aService({
    connects: [database.readWrite],
    migrations: { command: ['migrate', 'up'], timeoutSeconds: 90 },
  });
  const { migrations } = resolved(service, cluster);
  if (migrations === undefined) throw new Error('no migrations');
  const [job, ...more] = manifestsOf((chart) => migrationsJob(chart, { service, migrations, environment: cluster }));

  test('is one object', () => {
    expect(more).toEqual([]);
    expect(job).toMatchSnapshot();
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
  const metadata = { name: 'shop', labels: {} };
  expect(manifestsOf((chart) => masterIngress(chart, metadata, cluster), 'ingress')).toMatchSnapshot();
});

test('a namespace admits only restricted pods, is never pruned, and lies in no namespace', () => {
  expect(manifestsOf((chart) => tierNamespace(chart, 'backend'))).toMatchSnapshot();
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
  const environment = {
    ...cluster,
    database: { instances: 3, backups: { container: 'backups', retentionDays: 14, schedule: '0 0 2 * * *' } },
  };
  const objects = manifestsOf((chart) => new Database(chart, 'orders', { postgres, environment }), 'data');

  test.each(['Cluster', 'ObjectStore', 'ScheduledBackup'])('has this %s', (kind) => {
    expect(only(objects, kind)).toMatchSnapshot();
  });

  test('has a PgBouncer in front of the primary, and another in front of the replicas', () => {
    const poolers = objects.filter(({ kind }) => kind === 'Pooler');
    expect(poolers.map(({ metadata }) => metadata.name)).toEqual(['orders-pooler-rw', 'orders-pooler-ro']);
    expect(poolers[0]).toMatchSnapshot();
  });
});
