import { renderCompose } from '../../compose';
import { resolve, type ComposeEnvironment, type Service } from '../../lib/model';
import { aService, laptop, topologyWith } from '../fixtures/definitions';
import { fileOf } from './rendered';

/** The router's configuration, without indentation. */
function configuration(list: readonly Service[], environment: ComposeEnvironment = laptop): string {
  const { files } = renderCompose(resolve(topologyWith(list), environment), `dist/${environment.name}`);
  return (files.find(({ path }) => path.endsWith('/Caddyfile'))?.text ?? '').replace(/^\t+/gm, '');
}

const page = aService({ name: 'page', route: '/', ports: { http: 4321 } });
const api = (route: Service['routes'][number] | object) =>
  aService({ name: 'api', route: { prefix: '/api', ...route } });

describe('the router', () => {
  test('has the port of what is served at "/", which is not published once more; all others are', () => {
    const { services } = fileOf([page, api({})]);
    expect(services['router']?.ports).toEqual(['127.0.0.1:${ROUTER_PORT:-4321}:8080']);
    expect(services['page']?.ports).toBeUndefined();
    expect(services['api']?.ports).toEqual(['127.0.0.1:${API_PORT:-8080}:8080']);
  });

  test('is where the environment says that what is served at "/" is', () => {
    const { services } = fileOf([page], { ...laptop, hostPorts: { page: 4000 } });
    expect(services['router']?.ports).toEqual(['127.0.0.1:${ROUTER_PORT:-4000}:8080']);
  });

  test('is on 3000 or the next free port where nothing is served at "/"', () => {
    expect(fileOf([api({})]).services['router']?.ports).toEqual(['127.0.0.1:${ROUTER_PORT:-3000}:8080']);
    const taken = { ...laptop, hostPorts: { api: 3000 } };
    expect(fileOf([api({})], taken).services['router']?.ports).toEqual(['127.0.0.1:${ROUTER_PORT:-3002}:8080']);
  });

  test('is not there where nothing has a route', () => {
    expect(fileOf([aService()]).services).not.toHaveProperty('router');
    expect(configuration([aService()])).toBe('');
  });

  test('may keep the one capability that its image asks for, and no other', () => {
    expect(fileOf([page]).services['router']).toMatchObject({ cap_drop: ['ALL'], cap_add: ['NET_BIND_SERVICE'] });
  });

  test('tries the longest prefix first, by whole segments, in letters as they are, and finds nothing else', () => {
    const text = configuration([api({}), aService({ name: 'files', route: '/api/v1.2' })]);
    const longer = text.indexOf('@files path_regexp ^/api/v1\\.2(/|$)\nhandle @files {');
    expect(longer).toBeGreaterThan(0);
    expect(text.indexOf('@api path_regexp ^/api(/|$)\nhandle @api {')).toBeGreaterThan(longer);
    expect(text).toContain('handle {\nrespond 404\n}');
    expect(configuration([page])).not.toContain('404');
  });

  test('gives requests what an edge gives them by default', () => {
    const text = configuration([api({})]);
    expect(text).toContain('max_size 1MiB\n');
    for (const what of ['response_header', 'read', 'write']) expect(text).toContain(`${what}_timeout 60s\n`);
    expect(text).toContain('request_header -Upgrade\n');
    expect(text).not.toContain('flush_interval');
  });

  test('does what a route says', () => {
    const text = configuration([
      api({
        stripPrefix: true,
        maxBodyMiB: 100,
        timeoutSeconds: 300,
        webSocket: true,
        streaming: true,
        headers: { 'X-Robots-Tag': 'noindex, nofollow' },
      }),
    ]);
    expect(text).toContain('uri strip_prefix /api\n');
    expect(text).toContain('max_size 100MiB\n');
    for (const what of ['response_header', 'read', 'write']) expect(text).toContain(`${what}_timeout 300s\n`);
    expect(text).not.toContain('Upgrade');
    expect(text).toContain('flush_interval -1\n');
    expect(text).toContain('header +X-Robots-Tag "noindex, nofollow"\n');
  });

  test('holds a request while what answers starts anew, no longer than its route lets it wait', () => {
    expect(configuration([api({})])).toContain('lb_try_duration 30s\n');
    expect(configuration([api({ timeoutSeconds: 10 })])).toContain('lb_try_duration 10s\n');
  });

  test('does not wait long for what is started on demand', () => {
    expect(configuration([aService({ route: '/', profile: 'apps' })])).toContain('lb_try_duration 2s\n');
  });

  test('serves further hosts below localhost, and the main one under every name', () => {
    const text = configuration([page, aService({ name: 'desk', route: { hosts: ['admin'] } })]);
    expect(text).toMatch(/http:\/\/ \{\nroute \{\nhandle \{[^]*page:4321[^]*http:\/\/admin\.localhost \{[^]*desk:8080/);
  });

  test('leads to each of the ports that routes of a service name', () => {
    const ports = { http: 8080, events: 9000 };
    const text = configuration([aService({ ports, route: ['/', { prefix: '/events', port: 'events' }] })]);
    expect(text).toMatch(/handle @web\.2 \{[^]*reverse_proxy web:9000/);
  });
});

test('a container is made anew when the files that it reads are others', () => {
  const label = (list: readonly Service[]) => fileOf(list).services['router']?.labels?.['configuration'];
  expect(label([page])).toMatch(/^[0-9a-f]{16}$/);
  expect(label([page])).not.toBe(label([page, api({})]));
  expect(label([page])).toBe(label([page]));
  expect(fileOf([page]).services['page']).not.toHaveProperty('labels');
});
