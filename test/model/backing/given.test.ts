import {
  as,
  at,
  defineExternal,
  definePostgres,
  defineRedis,
  defineServer,
  exec,
  here,
  literal,
  resolve,
  secret,
  text,
  topologyOf,
  variable,
  variablesOfClient,
  within,
  type Connectable,
  type Environment,
  type Value,
} from '../../../lib/model';
import { renderCompose } from '../../../compose';
import { renderKubernetes } from '../../../lib/kubernetes';
import {
  aService,
  broker,
  cluster,
  database,
  laptop,
  objectStorage,
  workerNamespace,
} from '../../fixtures/definitions';

/** What a service that connects to these is told beyond what every service is told. */
function told(connects: readonly Connectable[], environment: Environment = cluster): Record<string, Value> {
  const implied = variablesOfClient(aService(), environment).length;
  const all = variablesOfClient(aService({ connects }), environment).slice(implied);
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}
const names = (connects: readonly Connectable[], environment: Environment = cluster): string[] =>
  Object.keys(told(connects, environment)).filter((name) => name !== 'DATABASE_POOL_SIZE');

const queue = defineServer({
  name: 'rabbitmq',
  namespace: workerNamespace,
  purpose: 'A queue',
  ports: { amqp: 5672, management: 15672 },
  user: 999,
  probes: { readiness: exec(['rabbitmq-diagnostics', 'ping']) },
  resources: { cpuMillis: 100, memoryMiB: 128 },
  env: { RABBITMQ_DEFAULT_PASS: secret('rabbitmq', 'password', 'of the queue') },
  gives: {
    RABBITMQ_PASSWORD: secret('rabbitmq', 'password', 'of the queue'),
    RABBITMQ_URL: text`amqp://app:${variable('RABBITMQ_PASSWORD')}@${here('host')}:${here('port')}`,
    RABBITMQ_VHOST: '/',
  },
});

describe("a client's own names", () => {
  test('take the place of those that are given, and the others stay', () => {
    expect(names([as(database.readWrite, { DATABASE_URL: 'DB_URL' })])).toEqual(['DATABASE_PASSWORD', 'DB_URL']);
  });

  test('hold inside what is put together from others', () => {
    const given = told([as(database.readWrite, { DATABASE_PASSWORD: 'DB_PASSWORD' })]);
    const url = given['DATABASE_URL'];
    expect(url?.kind === 'text' && url.parts).toContainEqual(variable('DB_PASSWORD'));
  });

  test('let one client use two databases', () => {
    const second = definePostgres({ ...database, name: 'second' });
    const renamed = as(second.readWrite, { DATABASE_URL: 'SECOND_URL', DATABASE_PASSWORD: 'SECOND_PASSWORD' });
    const service = aService({ connects: [database.readWrite, renamed] });
    expect(names(service.connects)).toEqual(['DATABASE_PASSWORD', 'DATABASE_URL', 'SECOND_PASSWORD', 'SECOND_URL']);
  });

  test.each<[string, Connectable, Readonly<Record<string, string>>]>([
    [
      'PostgreSQL',
      database.readWrite,
      { DATABASE_HOST: 'A', DATABASE_PORT: 'B', DATABASE_USER: 'C', DATABASE_NAME: 'D' },
    ],
    ['its replica', database.readOnly, { DATABASE_READ_HOST: 'A', DATABASE_READ_PORT: 'B' }],
    ['Redis', broker, { REDIS_HOST: 'A', REDIS_PORT: 'B' }],
    ['object storage', objectStorage, { STORAGE_HOST: 'A', STORAGE_PORT: 'B' }],
    ['a service', aService({ name: 'api' }), { API_HOST: 'A', API_PORT: 'B' }],
    ['a server', queue, { RABBITMQ_HOST: 'A', RABBITMQ_PORT: 'B', RABBITMQ_URL: 'C' }],
  ])('have the parts of %s one by one, which nobody is given unasked', (_, target, parts) => {
    const own = Object.values(parts);
    expect(names([as(target, parts)])).toEqual(expect.arrayContaining(own));
    expect(names([target]).filter((name) => own.includes(name))).toEqual([]);
  });

  test('are followed by the migrations', () => {
    const service = aService({
      connects: [as(database.readWrite, { DATABASE_URL: 'DB_URL', DATABASE_HOST: 'DB_HOST' })],
      migrations: { args: ['migrate'] },
    });
    const [migrations] = resolve(topologyOf({ database, service }), cluster).jobs;
    const variables = migrations?.program.variables.map(({ name }) => name);
    expect(variables).toEqual(expect.arrayContaining(['DB_URL', 'DB_HOST']));
    expect(variables).not.toContain('DATABASE_URL');
  });
});

describe('what a server says that it gives', () => {
  test('is what its clients are told, with the address of the port that they connect to', () => {
    const client = aService({ connects: [queue] });
    const [compose] = renderCompose(resolve(topologyOf({ queue, client }), laptop), 'dist/local').files;
    expect(compose?.text).toContain('RABBITMQ_URL: amqp://app:${RABBITMQ_PASSWORD:-local-only}@rabbitmq:5672');
    const pods = renderKubernetes(resolve(topologyOf({ queue, client }), cluster), 'dist/production').files;
    const deployment = pods.find(({ path }) => path.endsWith('Deployment.web.yaml'))?.text;
    expect(deployment).toContain('amqp://app:$(RABBITMQ_PASSWORD)@rabbitmq.worker.svc.cluster.local:5672');
  });

  test('leads to another port where a client connects to that', () => {
    const address = told([at(queue, 'management')])['RABBITMQ_URL'];
    const parts = address?.kind === 'text' ? address.parts : [];
    expect(parts).toContainEqual(
      expect.objectContaining({ kind: 'address', of: expect.objectContaining({ name: 'management' }) as object }),
    );
  });

  test('is its URL, where it says nothing', () => {
    const external = defineExternal({ name: 'rates', purpose: 'Rates', host: 'rates.test' });
    expect(names([external])).toEqual(['RATES_URL']);
    const { gives: _, ...plain } = queue;
    expect(names([plain])).toEqual(['RABBITMQ_URL']);
  });

  test('holds literals as they are', () => {
    expect(told([queue])['RABBITMQ_VHOST']).toEqual(literal('/'));
  });
});

describe('a further database in the same server', () => {
  const server = definePostgres({ ...database, name: 'server', databases: { audit_log: { role: 'auditor' } } });
  const { readWrite } = within(server, 'audit_log');

  test('is reached at the same address, by a role and a password of its own', () => {
    const given = told([readWrite]);
    expect(given['DATABASE_PASSWORD']).toMatchObject({ secret: 'server-audit-log', key: 'password' });
    const url = given['DATABASE_URL'];
    expect(url?.kind === 'text' && url.parts).toEqual(expect.arrayContaining(['auditor', 'audit_log']));
  });
});

describe('what somebody else runs', () => {
  const managed = { ...cluster, managed: { postgres: { host: 'pg.test' }, redis: { host: 'redis.test', port: 6380 } } };
  const textIn = (environment: Environment, connects: Connectable, name: string): string => {
    const given = told([connects], environment)[name];
    return given?.kind === 'text' ? given.parts.map((part) => (typeof part === 'string' ? part : '…')).join('') : '';
  };

  test('is spoken to by TLS, unless it is said not to', () => {
    expect(textIn(managed, database.readWrite, 'DATABASE_URL')).toBe('postgresql://app:…@…:…/app?sslmode=require');
    expect(textIn(managed, broker, 'REDIS_URL')).toBe('rediss://:…@…:…/0');
    const plain = { ...cluster, managed: { redis: { host: 'redis.test', tls: false } } };
    expect(textIn(plain, broker, 'REDIS_URL')).toBe('redis://:…@…:…/0');
  });
});

test('a Redis without a password gives none', () => {
  const cache = defineRedis({
    name: 'cache',
    use: 'cache',
    password: false,
    namespace: workerNamespace,
    purpose: 'A cache',
    port: 6379,
    user: 999,
    resources: { cpuMillis: 10, memoryMiB: 64 },
  });
  expect(names([cache])).toEqual(['REDIS_URL']);
});

test('Azure Blob Storage asks Compose for a key, and a cluster for an identity', () => {
  const azure = { ...laptop, objectStorage: { api: 'azure', account: 'files' } } as const;
  expect(names([objectStorage], azure)).toContain('STORAGE_ACCOUNT_KEY');
  expect(names([objectStorage], cluster)).not.toContain('STORAGE_ACCOUNT_KEY');
});
