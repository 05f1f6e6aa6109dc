import {
  at,
  defineNamespace,
  defineObjectStorage,
  definePostgres,
  defineRedis,
  defineService,
  http,
  secret,
  topologyOf,
  type Definition,
  type Environment,
  type ServiceProps,
} from '../../lib';
import { DefinitionError, type Problem } from '../../lib/model';
import { backendNamespace, dataNamespace, monitoringNamespace, workerNamespace } from '../apps/seed/namespaces';
import { local, production, staging } from '../apps/seed/environments';
import { broker, database, entraId, objectStorage } from '../apps/seed/services';
import { synth } from '../../synth';

const service = (name: string, more: Partial<ServiceProps<string>> = {}): Definition =>
  defineService({
    name,
    namespace: backendNamespace,
    purpose: 'A service of a test',
    ports: { http: 8080 },
    probes: { readiness: http('/ready') },
    resources: { cpuMillis: 100, memoryMiB: 64 },
    ...more,
  });

/** What a synth says of definitions, which it must refuse. */
function refused(
  definitions: Readonly<Record<string, Definition>>,
  environments: readonly Environment[] = [local, production],
): readonly Problem[] {
  try {
    synth({ topology: topologyOf(definitions), environments, root: '/' });
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
  return [];
}

const names = (problems: readonly Problem[]): string[] =>
  problems.map(({ subject, allowed }) => `${subject}: ${allowed}`);

describe('in Compose a name that two things would have is refused', () => {
  const migrated = service('backend', { connects: [database.readWrite], migrations: { args: ['up'] } });
  test.each<[string, Readonly<Record<string, Definition>>, RegExp]>([
    ['grafana', { one: service('grafana') }, /leaves grafana \(Compose service\) to monitoring/],
    ['prometheus', { one: service('prometheus') }, /leaves prometheus \(Compose service\) to monitoring/],
    ['redis-exporter', { broker, one: service('redis-exporter') }, /to the exporter of redis/],
    [
      'object-storage-volume',
      { objectStorage, one: service('object-storage-volume') },
      /to the volume of object-storage/,
    ],
    [
      'object-storage-bucket',
      { objectStorage, one: service('object-storage-bucket') },
      /to what prepares object-storage/,
    ],
    [
      'backend-migrations',
      { database, migrated, one: service('backend-migrations') },
      /backend-migrations \(Compose service\)/,
    ],
  ])('%s', (_, definitions, expected) => {
    expect(names(refused(definitions, [local]))).toContainEqual(expect.stringMatching(expected));
  });

  test('a secret and a setting that would be one variable of .env', () => {
    const one = service('one', { connects: [entraId.verify], env: { ISSUER_KEY: secret('oidc', 'issuer', 'a test') } });
    expect(names(refused({ entraId, one }, [staging]))).toContainEqual(
      expect.stringMatching(/leaves OIDC_ISSUER \(\.env\)/),
    );
  });
});

describe('in Compose a variable that two things would read is refused', () => {
  const ports = { http: 8080, admin: 8090 };
  test.each<[string, Readonly<Record<string, Definition>>, RegExp]>([
    [
      'a secret and the port of a service',
      { one: service('one', { route: '/', env: { A: secret('one', 'port', 'a test') } }) },
      /leaves ONE_PORT \(\.env\) to the secret one\/port/,
    ],
    [
      'a further port of one and the port of another',
      { one: service('one', { route: '/', ports }), other: service('one-admin', { route: '/other' }) },
      /leaves ONE_ADMIN_PORT \(\.env\) to the port 8090 of one/,
    ],
  ])('%s', (_, definitions, expected) => {
    expect(names(refused(definitions, [local]))).toContainEqual(expect.stringMatching(expected));
  });
});

describe('on Kubernetes a name that two things would have is refused', () => {
  const inData = { namespace: dataNamespace };
  test.each<[string, Readonly<Record<string, Definition>>, RegExp]>([
    [
      'grafana beside Grafana',
      { one: service('grafana', { namespace: monitoringNamespace }) },
      /grafana \(workload in monitoring\)/,
    ],
    [
      'prometheus-operated beside Prometheus',
      { one: service('prometheus-operated', { namespace: monitoringNamespace }) },
      /prometheus-operated \(workload in monitoring\)/,
    ],
    [
      'postgres-rw beside PostgreSQL',
      { database, one: service('postgres-rw', inData) },
      /a Service of the database postgres/,
    ],
    [
      'postgres-pooler-ro',
      { database, one: service('postgres-pooler-ro', inData) },
      /a PgBouncer of the database postgres/,
    ],
    ['postgres-jobs', { database, one: service('postgres-jobs', inData) }, /the jobs of the database postgres/],
    ['default-deny', { one: service('default-deny') }, /the policy that closes a namespace/],
    [
      "a secret of the database's operator",
      { database, one: service('one', { ...inData, env: { A_KEY: secret('postgres-ca', 'ca', 'a test') } }) },
      /leaves postgres-ca \(Secret in data\) to a Secret of the database postgres/,
    ],
    [
      'a secret and one that is optional and so has a Secret by itself',
      {
        one: service('one', { env: { A_KEY: secret('mail-token', 'key', 'a test') } }),
        two: service('two', { env: { B_TOKEN: secret('mail', 'token', 'a test', { optional: true }) } }),
      },
      /leaves mail-token \(Secret in backend\) to the secret mail-token/,
    ],
    [
      'a namespace and an add-on with one Application',
      { one: service('one', { namespace: defineNamespace({ name: 'metrics-server' }) }) },
      /leaves metrics-server \(Application of Argo CD\)/,
    ],
  ])('%s', (_, definitions, expected) => {
    expect(names(refused(definitions, [production]))).toContainEqual(expect.stringMatching(expected));
  });

  test('and the same name in another namespace is fine', () => {
    expect(refused({ broker, one: service('grafana'), two: service('prometheus-operated') }, [production])).toEqual([]);
  });

  test.each(['argocd', 'platform', 'ingress', 'cert-manager', 'kube-system', 'default'])(
    'the namespace %s belongs to others',
    (name) => {
      const problems = refused({ one: service('one', { namespace: defineNamespace({ name }) }) }, [production]);
      expect(problems).toContainEqual(expect.objectContaining({ subject: name, field: 'name' }));
    },
  );
});

describe('a name is not too long for what is made of it', () => {
  test.each<[string, Definition, number]>([
    ['a service, whose alerts are called after it', service('s'.repeat(63)), 8],
    [
      'a service with migrations',
      service('s'.repeat(53), { connects: [database.readWrite], migrations: { args: ['up'] } }),
      1,
    ],
    ['a database, whose operator allows 50', definePostgres({ ...database, name: 'd'.repeat(51) }), 1],
    ['a Redis, whose pods carry a hash', defineRedis({ ...broker, name: 'r'.repeat(53) }), 1],
  ])('%s', (_, definition, over) => {
    const problems = refused({ database, definition }, [production]);
    expect(problems.map(({ fix }) => fix)).toContain(`shorten it by ${over}`);
  });

  test('a service of the longest name that fits is written', () => {
    expect(refused({ one: service('s'.repeat(55)) })).toEqual([]);
  });
});

describe('what a target can not have is refused', () => {
  test.each<[string, Definition, string]>([
    ['PostgreSQL where its operator never listens', definePostgres({ ...database, port: 5433 }), '5433'],
  ])('%s', (_, definition, given) => {
    expect(refused({ definition }, [production]).map((problem) => String(problem.given))).toContain(given);
  });

  test('a client elsewhere of something beside monitoring, which comes last', () => {
    const beside = defineRedis({ ...broker, name: 'beside', namespace: monitoringNamespace });
    const client = service('client', { connects: [beside] });
    expect(refused({ beside, client }, [production])).toMatchObject([{ subject: 'client', field: 'connects[0]' }]);
    const neighbour = service('client', { namespace: monitoringNamespace, connects: [beside] });
    expect(refused({ beside, neighbour }, [production])).toEqual([]);
  });

  test('a restore that does not say which of two databases it is about', () => {
    const restore = { cluster: 'postgres-2', from: 'postgres' };
    const environment = { ...production, database: { ...production.database, restore } };
    const second = definePostgres({ ...database, name: 'second' });
    expect(refused({ database, second }, [environment])).toContainEqual(
      expect.objectContaining({ subject: 'production', field: 'database.restore', given: 'postgres, second' }),
    );
  });
});

describe('in Compose', () => {
  const compose = (definitions: Readonly<Record<string, Definition>>): string =>
    synth({ topology: topologyOf(definitions), environments: [local], root: '/' })
      .flatMap(({ files }) => files)
      .find(({ path }) => path === 'local/docker-compose.yml')?.content ?? '';

  test('two object storages stand side by side', () => {
    const second = defineObjectStorage({ ...objectStorage, name: 'second' });
    expect(refused({ objectStorage, second }, [local])).toEqual([]);
    expect(compose({ objectStorage, second })).toMatch(/OBJECT_STORAGE_PORT:-9000\}:9000[^]*SECOND_PORT:-9001\}:9000/);
  });

  test('two servers of one port are published on two', () => {
    const second = defineRedis({ ...broker, name: 'second', namespace: workerNamespace });
    expect(compose({ broker, second })).toMatch(/REDIS_PORT:-6379\}:6379[^]*SECOND_PORT:-6380\}:6379/);
  });

  test('a client waits for no migrations that do not run whenever it does', () => {
    const profiled = service('batch', {
      profile: 'batch',
      connects: [database.readWrite],
      migrations: { args: ['up'] },
    });
    const text = compose({ database, profiled, client: service('client', { connects: [database.readWrite] }) });
    const client = text.slice(text.indexOf('\n  client:'));
    expect(client.slice(0, client.indexOf('\n  ', 12))).not.toContain('batch-migrations');
  });

  test('a path with a percent sign is asked for as it is', () => {
    const one = service('one', { probes: { readiness: http('/ready?a=%20') } });
    expect(compose({ one })).toContain("printf 'GET %s HTTP/1.0");
  });

  test('nothing connects to what is off when it is on', () => {
    const off = defineService({
      name: 'off',
      namespace: backendNamespace,
      purpose: 'A service of a test',
      ports: { http: 8080 },
      probes: { readiness: http('/ready') },
      resources: { cpuMillis: 100, memoryMiB: 64 },
      profile: 'extra',
    });
    expect(refused({ off, client: service('client', { connects: [at(off, 'http')] }) }, [local])).toMatchObject([
      { subject: 'client', field: 'connects[0]', given: 'off, in profile extra' },
    ]);
  });
});
