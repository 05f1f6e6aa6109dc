import {
  address,
  at,
  defineService,
  http,
  imageReference,
  literal,
  resolve,
  secretKeys,
  startupProbe,
  text,
  timed,
  variable,
  variablesOfClient,
  type Connectable,
  type Environment,
  type RateLimit,
} from '../../lib/model';
import {
  aService,
  backendNamespace,
  broker,
  cluster,
  database,
  entraId,
  local,
  objectStorage,
  production,
  resolvedService,
  topologyWith,
} from '../fixtures/definitions';

const given = (connects: readonly Connectable[], environment: Environment = cluster): string[] => {
  const implied = variablesOfClient(aService(), environment).map(({ name }) => name);
  return variablesOfClient(aService({ connects }), environment)
    .map(({ name }) => name)
    .filter((name) => !implied.includes(name));
};

describe('a connection gives its client the variables to use it', () => {
  const api = defineService({
    name: 'it-manager',
    namespace: backendNamespace,
    purpose: 'x',
    ports: { http: 8000, admin: 8001 },
    probes: { readiness: http('/') },
    resources: { cpuMillis: 1, memoryMiB: 1 },
  });

  test.each<[string, readonly Connectable[], readonly string[]]>([
    ['a service: <NAME>_URL', [api], ['IT_MANAGER_URL']],
    ['another port of a service: <NAME>_<PORT>_URL', [at(api, 'admin')], ['IT_MANAGER_ADMIN_URL']],
    ['the database: DATABASE_URL', [database.readWrite], ['DATABASE_POOL_SIZE', 'DATABASE_PASSWORD', 'DATABASE_URL']],
    [
      'its replica: DATABASE_READ_URL',
      [database.readOnly],
      ['DATABASE_POOL_SIZE', 'DATABASE_PASSWORD', 'DATABASE_READ_URL'],
    ],
    [
      'both, with one password',
      [database.readWrite, database.readOnly],
      ['DATABASE_POOL_SIZE', 'DATABASE_PASSWORD', 'DATABASE_URL', 'DATABASE_READ_URL'],
    ],
    ['the broker: REDIS_URL', [broker], ['REDIS_PASSWORD', 'REDIS_URL']],
    ['Azure Blob Storage: no key', [objectStorage], ['STORAGE_API', 'STORAGE_ENDPOINT', 'STORAGE_BUCKET']],
    [
      'Entra ID, to sign in: a client secret',
      [entraId.signIn],
      ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_DISCOVERY_URL', 'OIDC_SCOPE'],
    ],
    [
      'Entra ID, to verify: no secret, but whom tokens are for and where keys are',
      [entraId.verify],
      ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_AUDIENCE', 'OIDC_DISCOVERY_URL'],
    ],
    [
      'Entra ID, of a page: no secret, and nothing that only a server asks',
      [entraId.publicClient],
      ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_SCOPE'],
    ],
  ])('%s', (_, connects, names) => expect(given(connects)).toEqual(names));

  test('S3: a region and two keys', () => {
    const s3 = ['STORAGE_REGION', 'STORAGE_ACCESS_KEY', 'STORAGE_SECRET_KEY'];
    expect(given([objectStorage], local)).toEqual([...given([objectStorage]), ...s3]);
  });
});

describe('a service', () => {
  test('is told how many processes to run and how long it may drain', () => {
    const value = (name: string, props: object) =>
      variablesOfClient(aService(props), cluster).find((v) => v.name === name)?.value;
    expect(value('PROCESSES', { resources: { cpuMillis: 250, memoryMiB: 1 } })).toEqual(literal('1'));
    expect(value('PROCESSES', { resources: { cpuMillis: 1500, memoryMiB: 1 } })).toEqual(literal('2'));
    expect(value('PROCESSES', { processes: 7 })).toEqual(literal('7'));
    expect(value('DRAIN_SECONDS', { drainSeconds: 300 })).toEqual(literal('300'));
    expect(value('DRAIN_SECONDS', {})).toEqual(literal('20'));
  });

  test('serves its route on its first port unless another is named', () => {
    const ports = { web: 1, admin: 2 };
    expect(aService({ ports, route: '/a' }).routes).toMatchObject([{ prefix: '/a', port: 'web' }]);
    expect(aService({ ports, route: { prefix: '/a', port: 'admin' } }).routes).toMatchObject([{ port: 'admin' }]);
    expect(aService({ ports }).routes).toEqual([]);
  });

  test('has a route that says no more than it must on all of the main host, and several if it lists them', () => {
    const plain = {
      stripPrefix: false,
      hosts: ['main'],
      webSocket: false,
      grpc: false,
      streaming: false,
      headers: {},
    };
    expect(aService({ route: {} }).routes).toEqual([{ ...plain, prefix: '/', port: 'http' }]);
    expect(
      aService({ route: ['/a', { prefix: '/b', stripPrefix: true, timeoutSeconds: undefined as never }] }).routes,
    ).toEqual([
      { ...plain, prefix: '/a', port: 'http' },
      { ...plain, prefix: '/b', port: 'http', stripPrefix: true },
    ]);
  });

  test('lets as many requests come at once as may come in a second, unless its route says how many', () => {
    const burst = (rateLimit: RateLimit) => aService({ route: { rateLimit } }).routes[0]?.rateLimit?.burst;
    expect([burst({ requestsPerSecond: 7 }), burst({ requestsPerSecond: 7, burst: 3 })]).toEqual([7, 3]);
  });

  test('is scaled by the environment where that says so, and by itself otherwise', () => {
    const scaling = { min: 5, max: 6 };
    expect(resolvedService(aService(), { ...cluster, services: { web: { scaling } } }).scaling).toEqual(scaling);
    expect(resolvedService(aService({ scaling }), cluster).scaling).toEqual(scaling);
  });

  test('keeps of its scaling what an environment does not say otherwise', () => {
    const queue = { of: broker, perCopy: 20 };
    const service = aService({ connects: [broker], scaling: { min: 2, max: 4, cpuPercent: 50, queue } });
    expect(
      resolvedService(service, { ...cluster, services: { web: { scaling: { min: 3, max: 9 } } } }).scaling,
    ).toEqual({
      min: 3,
      max: 9,
      cpuPercent: 50,
      queue,
    });
  });

  test('migrates straight to the primary, past the pooler, with its own image and variables', () => {
    const service = aService({
      image: 'code',
      connects: [database.readWrite, broker],
      env: { LEVEL: 'info' },
      migrations: { args: ['migrate'] },
    });
    const { program } = resolvedService(service);
    const [migrations] = resolve(topologyWith([service]), production).jobs;
    expect(migrations?.job.connects).toEqual([{ ...database.direct, asOwner: true }]);
    expect(migrations?.job.timeoutSeconds).toBe(600);
    expect(migrations?.program).toMatchObject({ name: 'web-migrations', args: ['migrate'], image: program.image });
    expect(migrations?.program.variables.map(({ name }) => name)).toEqual([
      'PROCESSES',
      'DRAIN_SECONDS',
      'DATABASE_POOL_SIZE',
      'DATABASE_PASSWORD',
      'DATABASE_URL',
      'LEVEL',
    ]);
    expect(migrations?.program.probes).toBeUndefined();
  });

  test('asks at start-up what liveness asks, with a minute of room, unless it says otherwise', () => {
    const [readiness, liveness, startup] = [http('/ready'), http('/alive', { periodSeconds: 30 }), http('/up')];
    expect(startupProbe({ readiness, liveness })).toEqual({ ...liveness, periodSeconds: 2, failureThreshold: 30 });
    expect(startupProbe({ readiness })).toMatchObject({ path: '/ready', failureThreshold: 30 });
    expect(startupProbe({ readiness, startup })).toEqual(startup);
    expect(timed(readiness)).toMatchObject({ periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 3 });
  });
});

describe('an image', () => {
  test('is the entry of images.json, with its digest if it has one', () => {
    const images = {
      web: { tag: '2' },
      redis: { repository: 'docker.io/library/redis', tag: '8', digest: 'sha256:0' },
    };
    expect(imageReference(images, 'ghcr.io/team', 'web')).toBe('ghcr.io/team/web:2');
    expect(imageReference(images, 'ghcr.io/team', 'redis')).toBe('docker.io/library/redis:8@sha256:0');
  });

  test('of a service that was never released has a version of its own, not "latest"', () => {
    expect(imageReference({}, 'ghcr.io/team', 'new')).toBe('ghcr.io/team/new:0.1.0');
  });
});

describe('values', () => {
  test('text keeps its parts symbolic until a target writes them', () => {
    const host = address(at(aService({ ports: { http: 1 } }), 'http'), 'host');
    expect(text`http://${host}/${variable('X')}`.parts).toEqual(['http://', host, '/', variable('X')]);
  });

  test('secret keys are listed once', () => {
    const { services } = resolve(
      topologyWith([aService({ connects: [database.readWrite, database.readOnly, broker] })]),
      cluster,
    );
    const keys = secretKeys(services.flatMap(({ program }) => program.variables));
    expect(keys.map(({ secret, key }) => `${secret}/${key}`)).toEqual(['postgres/password', 'redis/password']);
  });
});
