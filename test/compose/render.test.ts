import { parse } from 'yaml';
import { composeFile, renderCompose, unitsOf } from '../../compose';
import type { ComposeService } from '../../compose/compose-file';
import {
  at,
  exec,
  http,
  resolve,
  scratch,
  secret,
  tcp,
  type ComposeEnvironment,
  type Service,
  type ServiceProps,
} from '../../lib/model';
import {
  aService,
  broker,
  database,
  entraId,
  host,
  laptop,
  objectStorage,
  topologyWith,
} from '../fixtures/definitions';

const fileOf = (list: readonly Service[], environment: ComposeEnvironment = laptop) =>
  composeFile(unitsOf(resolve(topologyWith(list), environment)), environment);

function serviceOf(
  props: Partial<ServiceProps<string>> = {},
  environment: ComposeEnvironment = laptop,
  others: readonly Service[] = [],
): ComposeService {
  const service = fileOf([aService(props), ...others], environment).services['web'];
  if (service === undefined) throw new Error('no service web');
  return service;
}

describe('a service in Compose', () => {
  test('is hardened, kept and logged as every other', () => {
    expect(serviceOf()).toMatchSnapshot();
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

  test('without a route is not published', () => {
    expect(serviceOf().ports).toBeUndefined();
  });

  test('starts on demand if it has a profile', () => {
    expect(serviceOf({ profile: 'apps' }).profiles).toEqual(['apps']);
    expect(serviceOf()).not.toHaveProperty('profiles');
  });

  test('waits for what it connects to: healthy servers, a migrated database, a bucket', () => {
    const api = aService({ name: 'api', connects: [database.readWrite], migrations: { command: ['migrate'] } });
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
      minio: healthy,
      'api-migrations': done,
      'minio-bucket': done,
    });
  });

  test('has its migrations before it, with the same image, as a service that ends', () => {
    const api = aService({ name: 'api', connects: [database.readWrite], migrations: { command: ['migrate', '$X'] } });
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
      STORAGE_ENDPOINT: 'http://minio:9000',
      PRICE: '$$5',
    });
    expect(environment['REDIS_URL']).toMatch(/^redis:\/\/:\$\{REDIS_PASSWORD:\?[^}]*\}@redis:6379\/0$/);
    expect(environment['DATABASE_URL']).toMatch(
      /^postgresql:\/\/app:\$\{POSTGRES_PASSWORD:\?[^}]*\}@postgres:5432\/app$/,
    );
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

describe('a health check', () => {
  const check = (props: Partial<ServiceProps<string>>) => serviceOf(props).healthcheck;
  const readiness = http('/ready', { periodSeconds: 7, timeoutSeconds: 2, failureThreshold: 9 });

  test('asks what readiness asks, as often and as patiently', () => {
    expect(check({ probes: { readiness } })).toMatchObject({ interval: '7s', timeout: '2s', retries: 9 });
  });

  test('may fail for as long as the startup probe allows', () => {
    expect(check({ probes: { readiness } })?.start_period).toBe('60s');
    const startup = tcp({ periodSeconds: 10, failureThreshold: 12 });
    expect(check({ probes: { readiness, startup } })?.start_period).toBe('120s');
  });

  test.each([
    ['node', http('/ready')],
    ['python', http('/ready')],
    ['bash', http('/ready')],
    ['node', tcp()],
    ['python', tcp()],
    ['bash', tcp()],
  ] as const)('uses what a %s image surely has, for %j', (runtime, probe) => {
    const test = check({ runtime, probes: { readiness: probe } })?.test ?? [];
    expect(test.slice(0, 2)).toEqual(['CMD', runtime]);
    expect(test.join(' ')).toContain('8080');
    expect(test.join(' ')).not.toMatch(/curl|wget/);
    expect(test).toMatchSnapshot();
  });

  test('runs a command as it is, with a dollar that stays a dollar', () => {
    expect(check({ probes: { readiness: exec(['sh', '-c', 'test $X']) } })?.test).toEqual([
      'CMD',
      'sh',
      '-c',
      'test $$X',
    ]);
  });
});

describe('backing services in Compose', () => {
  const { services, volumes } = fileOf([]);

  test('are PostgreSQL, Redis and MinIO, published under their own ports', () => {
    expect(services['postgres']?.ports).toEqual(['127.0.0.1:5432:5432']);
    expect(services['redis']?.ports).toEqual(['127.0.0.1:6379:6379']);
    expect(services['minio']?.ports).toEqual(['127.0.0.1:9000:9000', '127.0.0.1:9001:9001']);
  });

  test('keep their data in named volumes, which are declared', () => {
    for (const name of ['postgres', 'redis', 'minio']) {
      const mounts = services[name]?.volumes ?? [];
      expect(mounts.map(({ type }) => type)).toContain('volume');
      for (const { source } of mounts.filter(({ type }) => type === 'volume')) expect(volumes).toHaveProperty(source);
    }
  });

  test('are ready before their clients: the bucket is made once MinIO is healthy, on a volume that is its own', () => {
    expect(services['minio-bucket']?.depends_on).toEqual({ minio: { condition: 'service_healthy' } });
    expect(services['minio']?.depends_on).toEqual({ 'minio-volume': { condition: 'service_completed_successfully' } });
    expect(services['minio-bucket']?.entrypoint?.join(' ')).toContain('--ignore-existing');
  });

  test('leave out what lies outside: there is no service for Entra ID', () => {
    expect(Object.keys(services)).not.toContain('entra-id');
  });
});

describe('.env.example', () => {
  const mail = { MAIL_TOKEN: secret('mail', 'token', 'sends mail') };
  const example = (environment: ComposeEnvironment) => {
    const { files } = renderCompose(
      resolve(topologyWith([aService({ connects: [entraId.signIn], env: mail })]), environment),
    );
    return files.find(({ path }) => path.endsWith('/.env.example'))?.content ?? '';
  };

  test('lists each variable once, in order, with a line of what it is for', () => {
    for (const environment of [laptop, host]) {
      const lines = example(environment).split('\n');
      const names = lines.flatMap((line) => /^#?([A-Z_]+)=/.exec(line)?.[1] ?? []);
      expect(names).toEqual([...new Set(names)].sort());
      for (const name of names) {
        const at = lines.findIndex((line) => new RegExp(`^#?${name}=`).test(line));
        expect(lines[at - 1]).toMatch(/^# \S/);
      }
      expect(example(environment)).toContain('# sends mail\n');
    }
  });

  test('must be filled in where credentials are required, and need not be where everybody knows them', () => {
    expect(example(host)).toContain('\nMAIL_TOKEN=\n');
    expect(example(laptop)).toContain('\n#MAIL_TOKEN=local-only\n');
  });

  test('shows the defaults of what is no secret', () => {
    expect(example(host)).toContain('\n#OIDC_ISSUER=https://login.test/tenant/v2.0\n');
  });
});

test('the file is one project per environment, with one network', () => {
  const { files } = renderCompose(resolve(topologyWith([aService()]), host));
  const { name, networks } = parse(files.find(({ path }) => path === 'staging/docker-compose.yml')?.content ?? '') as {
    name: string;
    networks: object;
  };
  expect(name).toBe('shop-staging');
  expect(Object.keys(networks)).toHaveLength(1);
});
