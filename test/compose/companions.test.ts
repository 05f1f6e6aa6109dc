import { aService, broker, host, laptop } from '../fixtures/definitions';
import { company } from '../fixtures/company';
import { fileOf } from './rendered';

const service = aService({ connects: [broker], profile: 'shop', ...company });
const { services } = fileOf([service]);
const done = { condition: 'service_completed_successfully' };

describe('what stands beside a service in Compose', () => {
  test('are steps that end, each after the one before and after what the service needs; the service waits for the last', () => {
    expect(services['web-fetch']).toMatchObject({
      restart: 'no',
      depends_on: { redis: { condition: 'service_healthy' } },
    });
    expect(services['web-check']?.depends_on).toEqual({ redis: { condition: 'service_healthy' }, 'web-fetch': done });
    expect(services['web']?.depends_on).toEqual({ redis: { condition: 'service_healthy' }, 'web-check': done });
  });

  test('are sidecars in the network of the service, which start after it and publish nothing', () => {
    const proxy = services['web-proxy'];
    expect(proxy).toMatchObject({
      network_mode: 'service:web',
      depends_on: { web: { condition: 'service_started' } },
      restart: 'unless-stopped',
      user: '4711:4711',
      stop_grace_period: '35s',
      read_only: true,
    });
    expect(proxy).not.toHaveProperty('networks');
    expect(proxy).not.toHaveProperty('ports');
    expect(proxy?.healthcheck?.test.join(' ')).toContain('/dev/tcp/127.0.0.1/9901');
    expect(services['web-watcher']?.healthcheck?.test).toEqual(['CMD', 'true']);
  });

  test('is on demand if the service is', () => {
    for (const name of ['web', 'web-fetch', 'web-proxy']) expect(services[name]?.profiles).toEqual(['shop']);
  });

  test('is told only what it says itself, and that it is the service', () => {
    expect(services['web-check']?.environment).toEqual({ WHERE: 'web' });
    expect(services['web-proxy']?.environment).toEqual({
      UPSTREAM: 'redis',
      PROXY_TOKEN: '${PROXY_TOKEN:-local-only}',
    });
    expect(fileOf([service], host).services['web-proxy']?.environment?.['PROXY_TOKEN']).toMatch(/^\$\{PROXY_TOKEN:\?/);
  });

  test('is built where its image is that of a service, with the source that it sees, and pulled otherwise', () => {
    const own = { image: 'web', resources: { cpuMillis: 1, memoryMiB: 1 } };
    const live = { folder: 'web', live: { '/app': 'src' } };
    const file = fileOf([aService({ source: live, init: { own, other: { ...own, image: 'tools' } } })]);
    expect(file.services['web-own']).toMatchObject({
      image: 'shop/web-own:local',
      build: { context: '../../code/web' },
      volumes: [{ type: 'bind', target: '/app' }],
    });
    expect(file.services['web-own']).not.toHaveProperty('develop');
    expect(file.services['web-other']?.image).toBe('registry.test/shop/tools:0.1.0');
    expect(file.services['web-other']).not.toHaveProperty('build');
    expect(
      fileOf([aService({ init: { own } })], { ...laptop, sources: undefined } as never).services['web-own'],
    ).toMatchObject({
      image: 'registry.test/shop/web:0.1.0',
    });
  });
});
