import { renderCompose } from '../../compose';
import { problemsOf, resolve, topologyOf, type ComposeEnvironment, type Job, type PublicHost } from '../../lib/model';
import { defineJob } from '../../lib/model';
import { aService, backendNamespace, host, laptop, production, topologyWith } from '../fixtures/definitions';
import { fileOf } from './rendered';

const acme = { from: 'acme', server: 'https://acme.test/directory', email: 'us@example.org' } as const;
const open = (more: Partial<PublicHost> = {}): ComposeEnvironment => ({
  ...host,
  public: { host: 'shop.example.org', certificates: acme, ...more },
});

const page = aService({ name: 'page', route: '/' });
const admin = aService({ name: 'admin', route: { prefix: '/admin', allow: ['192.0.2.0/24'] }, profile: 'apps' });

const configuration = (environment: ComposeEnvironment, list = [page, admin]): string => {
  const { files } = renderCompose(resolve(topologyWith(list), environment), 'dist/x');
  return (files.find(({ path }) => path.endsWith('/Caddyfile'))?.text ?? '').replace(/^\t+/gm, '');
};

describe('a machine for people elsewhere', () => {
  test('opens the ports of the router to every network, and publishes nothing else', () => {
    const { services } = fileOf([page, admin], open());
    const published = Object.entries(services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => `${name} ${port}`),
    );
    expect(published).toEqual(['router 80:8080', 'router 443:8443']);
    expect(services).toHaveProperty('grafana');
  });

  test('starts everything, but for what is on a schedule', () => {
    const nightly: Job = defineJob({
      name: 'nightly',
      namespace: backendNamespace,
      purpose: 'a job',
      args: ['report'],
      schedule: '0 3 * * *',
      resources: { cpuMillis: 100, memoryMiB: 64 },
    });
    const topology = topologyOf({ page, admin, nightly });
    const { files } = renderCompose(resolve(topology, open()), 'dist/x');
    const text = files.find(({ path }) => path.endsWith('docker-compose.yml'))?.text ?? '';
    expect([...text.matchAll(/profiles:\n +- (\w+)/g)].map(([, profile]) => profile)).toEqual(['jobs']);
  });

  test('waits for nothing less because it is started', () => {
    expect(configuration(open())).not.toContain('lb_try_duration 2s');
    expect(configuration(laptop)).toContain('lb_try_duration 2s');
  });

  test('has a certificate made for its host, keeps it, and sends who comes without TLS there', () => {
    const text = configuration(open());
    expect(text).toContain('auto_https disable_redirects\nemail us@example.org\nacme_ca https://acme.test/directory\n');
    expect(text).toContain('http://shop.example.org {\nredir https://{host}{uri} permanent\n}');
    expect(text).toContain('https://shop.example.org {\nheader Strict-Transport-Security max-age=2592000\nroute {');
    expect(text).toContain('http:// {\nrespond 404\n}');
    const { services, volumes } = fileOf([page], open());
    expect(services['router']?.volumes).toContainEqual({
      type: 'volume',
      source: 'router-certificates',
      target: '/data/caddy',
    });
    expect(volumes).toHaveProperty('router-certificates');
  });

  test('takes a certificate of one’s own from files that are secrets', () => {
    const environment = open({ certificates: { from: 'files' } });
    expect(configuration(environment)).toContain('tls /etc/caddy-tls/tls.crt /etc/caddy-tls/tls.key\n');
    expect(configuration(environment)).toContain('auto_https off\n');
    const { services, secrets } = fileOf([page], environment);
    expect(services['router']?.secrets).toEqual([
      { source: 'tls-certificate', target: '/etc/caddy-tls/tls.crt' },
      { source: 'tls-key', target: '/etc/caddy-tls/tls.key' },
    ]);
    expect(secrets).toMatchObject({ 'tls-key': { file: './.secrets/tls-key' } });
  });

  test('listens on this machine alone behind a proxy, whose word it takes', () => {
    const behind = (certificates: PublicHost['certificates']) => open({ certificates });
    expect(fileOf([page], behind({ from: 'proxy' })).services['router']?.ports).toEqual([
      '127.0.0.1:${ROUTER_PORT:-8080}:8080',
    ]);
    expect(configuration(behind({ from: 'proxy' }))).toContain(
      'servers {\ntrusted_proxies static private_ranges\ntrusted_proxies_strict\n}',
    );
    const other = behind({ from: 'proxy', port: 9999, addresses: ['10.1.0.0/16'] });
    expect(fileOf([page], other).services['router']?.ports).toEqual(['127.0.0.1:${ROUTER_PORT:-9999}:8080']);
    expect(configuration(other)).toContain('trusted_proxies static 10.1.0.0/16\n');
    expect(configuration(other)).toContain('http://shop.example.org {\n');
  });

  test('lets in whom a route names, who is everybody on a machine that is for nobody elsewhere', () => {
    const text = configuration(open());
    expect(text).toContain('@admin.shut not client_ip 192.0.2.0/24\n');
    expect(text).toMatch(/handle @admin \{\nrespond @admin\.shut 403\n/);
    expect(configuration(host)).not.toContain('shut');
  });

  test('has the hosts that routes name', () => {
    const desk = aService({ name: 'desk', route: { hosts: ['desk'] } });
    expect(configuration(open({ hosts: { desk: 'desk.example.org' } }), [desk])).toContain(
      'https://desk.example.org {',
    );
  });
});

describe('what is public in Compose is refused', () => {
  const problems = (environment: ComposeEnvironment) =>
    problemsOf({
      topology: topologyWith([page, aService({ name: 'desk', route: { hosts: ['desk'] } })]),
      environments: [environment, { ...production, hosts: { desk: 'desk.example.org' } }],
    }).map(({ subject, field }) => `${subject} ${field}`);

  test('with credentials that everybody knows', () => {
    const hosts = { desk: 'desk.example.org' };
    expect(problems({ ...open({ hosts }), credentials: 'defaults' })).toEqual([`${host.name} credentials`]);
    expect(problems(open({ hosts }))).toEqual([]);
  });

  test('without a host that a route names, and with one twice', () => {
    expect(problems(open())).toEqual(['desk route.hosts[0]']);
    expect(problems(open({ hosts: { desk: 'shop.example.org' } }))).toEqual([`${host.name} public.hosts`]);
  });
});
