import { parse } from 'yaml';
import { composeFile, entriesOf, renderCompose } from '../../compose';
import {
  defineRedis,
  resolve,
  secret,
  type RedisBroker,
  text,
  variable,
  type ComposeEnvironment,
  type Service,
} from '../../lib/model';
import { aService, broker, entraId, host, laptop, topologyWith } from '../fixtures/definitions';
import { fileOf } from './rendered';

describe('backing services in Compose', () => {
  const { services, volumes } = fileOf([]);

  test('are PostgreSQL, Redis and an S3 server, published under their own ports', () => {
    expect(services['postgres']?.ports).toEqual(['127.0.0.1:${POSTGRES_PORT:-5432}:5432']);
    expect(services['redis']?.ports).toEqual(['127.0.0.1:${REDIS_PORT:-6379}:6379']);
    expect(services['object-storage']?.ports).toEqual(['127.0.0.1:${OBJECT_STORAGE_PORT:-9000}:9000']);
  });

  test('keep their data in named volumes, which are declared', () => {
    for (const name of ['postgres', 'redis', 'object-storage']) {
      const mounts = services[name]?.volumes ?? [];
      expect(mounts.map(({ type }) => type)).toContain('volume');
      for (const { source } of mounts.filter(({ type }) => type === 'volume')) expect(volumes).toHaveProperty(source);
    }
  });

  test('have a socket in memory, of the server and of what makes its databases, and of no client', () => {
    expect(volumes['postgres-socket']).toEqual({
      driver_opts: { type: 'tmpfs', device: 'tmpfs', o: 'size=16m,mode=1777' },
    });
    const withIt = Object.entries(services).filter(([, { volumes: mounts = [] }]) =>
      mounts.some(({ source }) => source === 'postgres-socket'),
    );
    expect(withIt.map(([name]) => name)).toEqual(['postgres', 'postgres-databases']);
  });

  test('leave no volume behind that has no name: a cache, which keeps nothing, has memory where its image has one', () => {
    const { volumeGiB: _, ...redis } = broker as RedisBroker;
    const cache = defineRedis({ ...redis, name: 'cache', use: 'cache' });
    const entries = entriesOf(resolve(topologyWith([], { cache }), laptop), 'dist/x');
    expect(composeFile(entries, laptop).services['cache']?.tmpfs).toContain('/data:size=1m,mode=1777');
  });

  test('are ready before their clients: the bucket is made once the server is healthy, on a volume that is its own', () => {
    const [server, bucket] = [services['object-storage'], services['object-storage-bucket']];
    expect(bucket?.depends_on).toEqual({ 'object-storage': { condition: 'service_healthy' } });
    expect(server?.depends_on).toEqual({ 'object-storage-volume': { condition: 'service_completed_successfully' } });
    expect(bucket?.entrypoint?.join(' ')).toContain('create-bucket --bucket "$$BUCKET" --owner "$$APP_ACCESS_KEY"');
  });

  test('keep their name when their container is made anew: RabbitMQ files its data under it', () => {
    for (const name of ['postgres', 'redis', 'object-storage']) expect(services[name]?.hostname).toBe(name);
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
      `dist/${environment.name}`,
    );
    return files.find(({ path }) => path.endsWith('/.env.example'))?.text ?? '';
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

  test('says which port of this machine leads where, and how that is moved', () => {
    for (const environment of [laptop, host])
      expect(example(environment)).toContain('# port of this machine that leads to postgres\n#POSTGRES_PORT=5432\n');
  });

  test('says how a value is written that has other characters, and of what stands in a URL that it has none', () => {
    const key = secret('mail', 'token', 'sends mail');
    const env = { MAIL_TOKEN: key, MAIL_URL: text`smtp://${variable('MAIL_TOKEN')}@mail.test:25` };
    for (const environment of [laptop, host]) {
      const { files } = renderCompose(resolve(topologyWith([aService({ env })]), environment), 'dist/x');
      const said = files.find(({ path }) => path.endsWith('/.env.example'))?.text;
      expect(said).toContain("# NAME='value', in single quotes, takes everything but a single quote.");
      expect(said).toContain('# sends mail; letters and digits only, it stands in a URL\n');
      expect(said).not.toMatch(/URL.*URL/);
    }
    expect(example(host)).toContain('# sends mail\n');
  });

  test('must be filled in where credentials are required, and need not be where everybody knows them', () => {
    expect(example(host)).toContain('\nMAIL_TOKEN=\n');
    expect(example(laptop)).toContain('\n#MAIL_TOKEN=local-only\n');
  });

  test('says what is optional, unless another service can not do without it', () => {
    const optional = secret('mail', 'token', 'sends mail', { optional: true });
    const one = aService({ env: { MAIL_TOKEN: optional } });
    const lines = (services: Service[], environment: ComposeEnvironment) =>
      renderCompose(resolve(topologyWith(services), environment), 'dist/x').files.find(({ path }) =>
        path.endsWith('/.env.example'),
      )?.text;
    expect(lines([one], host)).toContain('# sends mail (optional)\n#MAIL_TOKEN=\n');
    expect(lines([one], laptop)).toContain('# sends mail (optional)\n#MAIL_TOKEN=\n');
    const other = aService({ name: 'other', env: mail });
    for (const both of [
      [one, other],
      [other, one],
    ]) {
      expect(lines(both, host)).toContain('# sends mail\nMAIL_TOKEN=\n');
    }
  });

  test('shows the defaults of what is no secret', () => {
    expect(example(host)).toContain('\n#OIDC_ISSUER=https://login.test/tenant/v2.0\n');
  });
});

test('the file is one project per environment, with one network', () => {
  const { files } = renderCompose(resolve(topologyWith([aService()]), host), 'dist/staging');
  const { name, networks } = parse(files.find(({ path }) => path === 'staging/docker-compose.yml')?.text ?? '') as {
    name: string;
    networks: object;
  };
  expect(name).toBe('shop-staging');
  expect(Object.keys(networks)).toHaveLength(1);
});
