import { at, pod, scratch, secret, text, variable, type ComposeEnvironment } from '../../lib/model';
import { aService, broker, database, entraId, host, laptop, objectStorage } from '../fixtures/definitions';
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

  test('that shares its code base with another shares its image', () => {
    const { services } = fileOf([
      aService({ image: 'code', source: { folder: 'code' } }),
      aService({ name: 'b', image: 'code', source: { folder: 'code' } }),
    ]);
    expect(services['web']?.image).toBe(services['b']?.image);
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

  test('is published under its own port, and under the next free one if that is taken', () => {
    const { services } = fileOf([
      aService({ name: 'a', route: '/a' }),
      aService({ name: 'b', route: '/b' }),
      aService({ name: 'c', route: '/c', ports: { http: 5432 } }),
    ]);
    expect(services['a']?.ports).toEqual(['127.0.0.1:8080:8080']);
    expect(services['b']?.ports).toEqual(['127.0.0.1:8081:8080']);
    expect(services['c']?.ports).toEqual(['127.0.0.1:5433:5432']);
  });

  test('is published where the environment says, and nobody else is published there', () => {
    const pinned = { ...laptop, hostPorts: { b: 8080 } };
    const { services } = fileOf([aService({ name: 'a', route: '/a' }), aService({ name: 'b', route: '/b' })], pinned);
    expect(services['b']?.ports).toEqual(['127.0.0.1:8080:8080']);
    expect(services['a']?.ports).toEqual(['127.0.0.1:8081:8080']);
  });

  test('is published once for each port that its routes lead to, pinned for the first of them', () => {
    const route = [{ prefix: '/a' }, { prefix: '/b', port: 'admin' }, { prefix: '/c' }];
    const props = { ports: { http: 8080, admin: 8090, metrics: 9100 }, route };
    expect(serviceOf(props).ports).toEqual(['127.0.0.1:8080:8080', '127.0.0.1:8090:8090']);
    expect(serviceOf(props, { ...laptop, hostPorts: { web: 8090 } }).ports).toEqual([
      '127.0.0.1:8090:8080',
      '127.0.0.1:8091:8090',
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
      'api-migrations': done,
      'object-storage-bucket': done,
    });
  });

  test('has its migrations before it, with the same image, as a service that ends', () => {
    const api = aService({ name: 'api', connects: [database.readWrite], migrations: { args: ['migrate', '$X'] } });
    const { services } = fileOf([api]);
    expect(services['api-migrations']).toMatchObject({
      image: services['api']?.image,
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

  test('is stopped gently: it has its drain time and a rest', () => {
    expect(serviceOf({ drainSeconds: 300 }).stop_grace_period).toBe('305s');
  });
});
