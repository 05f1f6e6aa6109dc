import { composeFile, entriesOf } from '../../compose';
import {
  at,
  defineServer,
  http,
  pod,
  resolve,
  scratch,
  secret,
  tcp,
  text,
  topologyOf,
  variable,
  type ComposeEnvironment,
} from '../../lib/model';
import {
  aService,
  backendNamespace,
  broker,
  database,
  entraId,
  host,
  laptop,
  objectStorage,
} from '../fixtures/definitions';
import { fileOf, serviceOf } from './rendered';

describe('a service in Compose', () => {
  test('is hardened, kept and logged as every other', () => {
    expect(serviceOf()).toMatchObject({
      user: '10001:10001',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'unless-stopped',
      logging: { options: { 'max-size': expect.any(String) as string, 'max-file': expect.any(String) as string } },
    });
  });

  test('is pulled where published images run, and built where there are sources', () => {
    expect(serviceOf({}, host)).toMatchObject({ image: 'registry.test/shop/web:0.1.0' });
    expect(serviceOf({}, host).build).toBeUndefined();
    const built = serviceOf({ source: { folder: 'site' } });
    expect(built).toMatchObject({ image: 'shop/web:local', build: { context: '../../code/site' } });
  });

  test('that shares its code base with another builds it under a tag of its own, for no two can be built under one at once', () => {
    const { services } = fileOf([
      aService({ image: 'code', source: { folder: 'code' } }),
      aService({ name: 'b', image: 'code', source: { folder: 'code' } }),
    ]);
    expect([services['web'], services['b']]).toMatchObject([
      { image: 'shop/web:local', build: { context: '../../code/code' } },
      { image: 'shop/b:local', build: { context: '../../code/code' } },
    ]);
  });

  test('follows its source where it is built: live folders are mounted read-only, other changes rebuild it', () => {
    const source = { folder: 'site', live: { '/app/src': 'src' }, rebuild: ['Dockerfile', 'package.json'] };
    const { volumes, develop } = serviceOf({ source });
    expect(volumes).toEqual([
      {
        type: 'bind',
        source: '../../code/site/src',
        target: '/app/src',
        read_only: true,
        bind: { create_host_path: false },
      },
    ]);
    expect(develop?.watch.map(({ path }) => path)).toEqual([
      '../../code/site/Dockerfile',
      '../../code/site/package.json',
    ]);
    expect(serviceOf({ source }, host)).not.toHaveProperty('develop');
    expect(serviceOf({ source }, host)).not.toHaveProperty('volumes');
  });

  test('is built of a part of the source or of all of it, by the Dockerfile, to the stage, with the arguments that it names', () => {
    const source = { folder: '.', dockerfile: 'docker/web', stage: 'runtime', args: { PRICE: '$5' } };
    expect(serviceOf({ source }).build).toEqual({
      context: '../../code',
      dockerfile: 'docker/web',
      target: 'runtime',
      args: { PRICE: '$$5' },
    });
    expect(serviceOf({ source }).develop?.watch.map(({ path }) => path)).toEqual(['../../code/docker/web']);
    expect(serviceOf({ source: { folder: 'site' } }).build).toEqual({ context: '../../code/site' });
  });

  test('is published under its own port, and under the next free one if that is taken', () => {
    const { services } = fileOf([
      aService({ name: 'a', route: '/a' }),
      aService({ name: 'b', route: '/b' }),
      aService({ name: 'c', route: '/c', ports: { http: 5432 } }),
    ]);
    expect(services['a']?.ports).toEqual(['127.0.0.1:${A_PORT:-8080}:8080']);
    expect(services['b']?.ports).toEqual(['127.0.0.1:${B_PORT:-8081}:8080']);
    expect(services['c']?.ports).toEqual(['127.0.0.1:${C_PORT:-5433}:5432']);
  });

  test('is published where the environment says, and nobody else is published there', () => {
    const pinned = { ...laptop, hostPorts: { b: 8080 } };
    const { services } = fileOf([aService({ name: 'a', route: '/a' }), aService({ name: 'b', route: '/b' })], pinned);
    expect(services['b']?.ports).toEqual(['127.0.0.1:${B_PORT:-8080}:8080']);
    expect(services['a']?.ports).toEqual(['127.0.0.1:${A_PORT:-8081}:8080']);
  });

  test('is published once for each port that its routes lead to, pinned for the first of them', () => {
    const route = [{ prefix: '/a' }, { prefix: '/b', port: 'admin' }, { prefix: '/c' }];
    const props = { ports: { http: 8080, admin: 8090, metrics: 9100 }, route };
    expect(serviceOf(props).ports).toEqual([
      '127.0.0.1:${WEB_PORT:-8080}:8080',
      '127.0.0.1:${WEB_ADMIN_PORT:-8090}:8090',
    ]);
    expect(serviceOf(props, { ...laptop, hostPorts: { web: 8090 } }).ports).toEqual([
      '127.0.0.1:${WEB_PORT:-8090}:8080',
      '127.0.0.1:${WEB_ADMIN_PORT:-8091}:8090',
    ]);
  });

  test('without a route is not published', () => {
    expect(serviceOf().ports).toBeUndefined();
  });

  test('starts on demand if it has a profile', () => {
    expect(serviceOf({ profile: 'apps' }).profiles).toEqual(['apps']);
    expect(serviceOf()).not.toHaveProperty('profiles');
  });

  test('waits for what it connects to: healthy servers, a migrated database, a bucket', () => {
    const api = aService({ name: 'api', connects: [database.readWrite], migrations: { args: ['migrate'] } });
    const { depends_on } = serviceOf(
      { connects: [api, database.readOnly, broker, objectStorage, entraId.verify] },
      laptop,
      [api],
    );
    const healthy = { condition: 'service_healthy' };
    const done = { condition: 'service_completed_successfully' };
    expect(depends_on).toEqual({
      api: healthy,
      postgres: healthy,
      redis: healthy,
      'object-storage': healthy,
      'postgres-databases': done,
      'api-migrations': done,
      'object-storage-bucket': done,
    });
  });

  test('waits for the start alone of what could never say that it is healthy', () => {
    const mute = aService({ name: 'mute', runtime: 'none', probes: { readiness: tcp() } });
    const asked = aService({ name: 'asked', runtime: 'node', probes: { readiness: http('/ready') } });
    expect(serviceOf({ connects: [mute, asked] }, laptop, [mute, asked]).depends_on).toEqual({
      asked: { condition: 'service_healthy' },
      mute: { condition: 'service_started' },
    });
    const mail = defineServer({
      name: 'mail',
      namespace: backendNamespace,
      purpose: 'Sends letters',
      ports: { smtp: 25 },
      user: 1000,
      runtime: 'none',
      probes: { readiness: tcp() },
      resources: { cpuMillis: 50, memoryMiB: 32 },
    });
    const file = composeFile(
      entriesOf(resolve(topologyOf({ mail, web: aService({ connects: [mail] }) }), laptop), 'dist/local'),
      laptop,
    );
    expect(file.services['web']?.depends_on).toEqual({ mail: { condition: 'service_started' } });
    expect(file.services['mail']).not.toHaveProperty('healthcheck');
  });

  test('has its migrations before it, built from the same source, as a service that ends', () => {
    const api = aService({ name: 'api', connects: [database.readWrite], migrations: { args: ['migrate', '$X'] } });
    const { services } = fileOf([api]);
    expect(services['api-migrations']).toMatchObject({
      image: 'shop/api-migrations:local',
      build: services['api']?.build,
      command: ['migrate', '$$X'],
      restart: 'no',
      depends_on: { postgres: { condition: 'service_healthy' } },
    });
    expect(services['api-migrations']).not.toHaveProperty('healthcheck');
  });

  test('is given the addresses of this network, with credentials from .env', () => {
    const api = aService({ name: 'api', ports: { http: 8000, admin: 8001 } });
    const connects = [at(api, 'admin'), database.readWrite, broker, objectStorage];
    const environment = serviceOf({ connects, env: { PRICE: '$5' } }, host, [api]).environment ?? {};
    expect(environment).toMatchObject({
      API_ADMIN_URL: 'http://api:8001',
      STORAGE_API: 's3',
      STORAGE_ENDPOINT: 'http://object-storage:9000',
      PRICE: '$$5',
    });
    expect(environment['REDIS_URL']).toMatch(/^redis:\/\/:\$\{REDIS_PASSWORD:\?[^}]*\}@redis:6379\/0$/);
    expect(environment['DATABASE_URL']).toMatch(
      /^postgresql:\/\/app:\$\{POSTGRES_PASSWORD:\?[^}]*\}@postgres:5432\/app$/,
    );
  });

  test('is told its own name and that of its project where a pod would be told of itself', () => {
    const env = { A: pod('name'), B: pod('namespace'), C: pod('address'), D: text`http://${variable('C')}:1` };
    expect(serviceOf({ env }).environment).toMatchObject({ A: 'web', B: 'shop-local', C: 'web', D: 'http://web:1' });
    const api = aService({ name: 'api', connects: [database.readWrite], migrations: { args: ['up'] }, env });
    expect(fileOf([api]).services['api-migrations']?.environment).toMatchObject({ A: 'api-migrations' });
  });

  test('has its secrets at their local values on a machine of a developer, and nowhere else', () => {
    const key = secret('mail', 'token', 'sends mail', { local: 'known-to-all' });
    const value = (environment: ComposeEnvironment) =>
      serviceOf({ env: { MAIL_TOKEN: key } }, environment).environment?.['MAIL_TOKEN'];
    expect(value(laptop)).toBe('${MAIL_TOKEN:-known-to-all}');
    expect(value(host)).toMatch(/^\$\{MAIL_TOKEN:\?/);
  });

  test('starts without a secret that it can do without', () => {
    const value = (environment: ComposeEnvironment, local?: string) => {
      const options = { optional: true, ...(local === undefined ? {} : { local }) };
      const MAIL_TOKEN = secret('mail', 'token', 'sends mail', options);
      return serviceOf({ env: { MAIL_TOKEN } }, environment).environment?.['MAIL_TOKEN'];
    };
    expect([value(laptop), value(host)]).toEqual(['${MAIL_TOKEN:-}', '${MAIL_TOKEN:-}']);
    expect([value(laptop, 'x'), value(host, 'x')]).toEqual(['${MAIL_TOKEN:-x}', '${MAIL_TOKEN:-}']);
  });

  test('has scratch volumes as tmpfs of their size', () => {
    expect(serviceOf({ volumes: [scratch('cache', '/cache', 64)] }).tmpfs).toContainEqual(
      expect.stringMatching(/^\/cache:size=64m/),
    );
  });

  test('is killed beyond its memory limit, and slowed down beyond its CPU limit if it has one', () => {
    const resources = { cpuMillis: 100, memoryMiB: 64 };
    expect(serviceOf({ resources })).toMatchObject({ mem_limit: '64m' });
    expect(serviceOf({ resources })).not.toHaveProperty('cpus');
    const limited = { ...resources, cpuLimitMillis: 1250, memoryLimitMiB: 96 };
    expect(serviceOf({ resources: limited })).toMatchObject({ mem_limit: '96m', cpus: 1.25 });
  });

  test('without ports is reached by nobody, and under its own ports whatever stands before them on Kubernetes', () => {
    const api = aService({ name: 'api', ports: { http: 8000 }, servicePorts: { http: 80 } });
    expect(serviceOf({ connects: [api] }, laptop, [api]).environment).toMatchObject({ API_URL: 'http://api:8000' });
    expect(serviceOf({ ports: {}, probes: {} })).not.toHaveProperty('ports');
  });

  test('is stopped gently: it has its drain time and a rest', () => {
    expect(serviceOf({ drainSeconds: 300 }).stop_grace_period).toBe('305s');
  });
});
