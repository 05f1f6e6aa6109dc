import {
  defineAddon,
  defineObjectStorage,
  definePostgres,
  defineService,
  exec,
  http,
  secret,
  topologyOf,
  type Definition,
  type Environment,
} from '../../lib';
import { orphanImages, problemsOf, unreleasedImages } from '../../lib/model';
import { local, production } from '../apps/seed/environments';
import { backendNamespace } from '../apps/seed/namespaces';
import { broker, database, objectStorage } from '../apps/seed/services';

const service = (more: object): Definition =>
  defineService({
    name: 'web',
    namespace: backendNamespace,
    purpose: 'A service of a test',
    ports: { http: 8080 },
    probes: { readiness: http('/ready') },
    resources: { cpuMillis: 100, memoryMiB: 64 },
    ...more,
  });

const fieldsOf = (definition: Definition, environments: readonly Environment[] = [local, production]): string[] =>
  problemsOf({ topology: topologyOf({ definition }), environments }).map(({ field }) => field);

/** The same object with another value at a path, whatever type it has. */
function changed<T extends object>(object: T, path: string, value: unknown): T {
  const [first = '', ...rest] = path.split('.');
  const member = (object as Record<string, unknown>)[first];
  const inner = rest.length === 0 ? value : changed(member ?? {}, rest.join('.'), value);
  return { ...object, [first]: inner };
}

describe('what no output could hold is refused at its field: of a service', () => {
  test.each<[string, object]>([
    ['env.A', { env: { A: 5 } }],
    ['env.A', { env: { A: true } }],
    ['env.a-b', { env: { 'a-b': 'x' } }],
    ['env.A_KEY.purpose', { env: { A_KEY: secret('a', 'b', 'two\nlines') } }],
    ['purpose', { purpose: 'two\nlines' }],
    ['purpose', { purpose: '' }],
    ['image', { image: 'Backend' }],
    ['metrics.path', { metrics: { port: 'http', path: 'metrics' } }],
    ['profile', { profile: 'my profile' }],
    ['user', { user: 0 }],
    ['drainSeconds', { drainSeconds: 1e21 }],
    ['migrations.timeoutSeconds', { migrations: { args: ['up'], timeoutSeconds: 0 } }],
    ['probes.readiness.command', { probes: { readiness: exec([]) } }],
    ['probes.readiness.path', { probes: { readiness: http("/ready'") } }],
    ['probes.readiness.path', { probes: { readiness: http('/$HOME') } }],
    ['source.folder', { source: { folder: '../elsewhere' } }],
    ['source.folder', { source: { folder: '/etc' } }],
    ['source.rebuild[0]', { source: { folder: 'web', rebuild: ['../Dockerfile'] } }],
    ['resources.memoryMiB', { resources: { cpuMillis: 1, memoryMiB: 1e21 } }],
  ])('%s', (field, more) => {
    expect(fieldsOf(service(more))).toEqual([field]);
  });
});

describe('what no output could hold is refused at its field: of a backing service', () => {
  test.each<[string, unknown]>([
    ['database', 'my-app'],
    ['database', 'postgres'],
    ['role', 'App'],
    ['role', 'pg_reader'],
    ['volumeGiB', 0],
    ['maxConnections', 1.5],
  ])('%s of PostgreSQL', (field, value) => {
    expect(fieldsOf(definePostgres(changed(database, field, value)))).toEqual([field]);
  });

  test('the bucket of an object storage', () => {
    expect(fieldsOf(defineObjectStorage({ ...objectStorage, bucket: 'My_Bucket' }))).toEqual(['bucket']);
  });
});

describe('what no output could hold is refused at its field: of an environment', () => {
  test.each<[string, unknown]>([
    ['application', 'My App'],
    ['repository', 'not a url'],
    ['registry', 'https://ghcr.io/team'],
    ['registry', 'ghcr.io/team/'],
    ['runbook', 'docs/runbook.md'],
    ['signIn.issuer', 'login.test'],
    ['signIn.issuer', 'https://login.test/$' + '{TENANT}'],
    ['signIn.clientId', 'a}b'],
    ['host', 'App.example.org'],
    ['database.instances', 0],
    ['database.backups.retentionDays', 0],
    ['database.backups.container', 'Backups'],
    ['database.backups.schedule', '0 2 * * *'],
    ['database.backups.schedule', 'daily'],
    ['monitoring.volumeGiB', 0],
    ['monitoring.retentionDays', -1],
    ['delivery.revision', '--upload-pack=x'],
    ['certificates.email', 'nobody'],
    ['certificates.server', 'http://acme.test'],
    ['secrets.url', 'example.vault.azure.net'],
    ['objectStorage.account', 'My-Account'],
    ['network.apiServer.port', 0],
    ['network.nodes', []],
    ['storageClass', 'Fast Disks'],
  ])('%s of a Kubernetes environment: %j', (field, value) => {
    expect(fieldsOf(service({}), [changed(production, field, value)])).toEqual([field]);
  });

  test.each<[string, unknown]>([
    ['sources', '/home/me/code'],
    ['sources', '../code'],
    ['credentials', 'none'],
    ['objectStorage.region', ''],
    ['hostPorts.web', 0],
  ])('%s of a Compose environment: %j', (field, value) => {
    expect(fieldsOf(service({}), [changed(local, field, value)])).toEqual([field]);
  });

  test('an add-on of its own, by its own name', () => {
    const addon = defineAddon({
      name: 'queue',
      chart: { repository: 'r', name: 'c' } as never,
      namespace: 'Queue',
      values: {},
    });
    const problems = problemsOf({
      topology: topologyOf({ web: service({}) }),
      environments: [{ ...production, addons: { more: [addon] } }],
    });
    expect(problems.map(({ subject, field }) => `${subject}: ${field}`)).toEqual([
      'queue: chart.version',
      'queue: namespace',
    ]);
  });
});

test('a synth warns of images that nobody released, and of pinned ones that nothing runs', () => {
  const images = { ...production.images, gone: { tag: '1.0' } };
  const application = { topology: topologyOf({ broker, web: service({}) }), environments: [{ ...production, images }] };
  expect(unreleasedImages(application)).toEqual(['web']);
  expect(orphanImages(application)).toContain('gone');
  expect(orphanImages(application)).not.toContain('redis');
});
