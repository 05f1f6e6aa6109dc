import { externalSecrets, type SecretProvider } from '../../lib';
import { kubernetesRules } from '../../lib/kubernetes/rules';
import { problemsOf, unkeptDatabases, type KubernetesEnvironment, type Problem, type Topology } from '../../lib/model';
import * as seed from '../apps/seed';
import { productionWith } from './kept';
import { ownStorageAndArchive, withOwnStorage } from './rehearsal';

const problemsIn = (environment: KubernetesEnvironment, topology: Topology = seed.topology): Problem[] =>
  problemsOf({ topology, environments: [environment] }, kubernetesRules);

const said = (problems: readonly Problem[]) => problems.map(({ subject, field, given }) => [subject, field, given]);

test.each<[string, SecretProvider, string]>([
  ['no provider', {}, ''],
  ['two providers', { aws: { service: 'SecretsManager' }, fake: {} }, 'aws, fake'],
])('a store of External Secrets has one provider, not %s', (_, provider, given) => {
  expect(said(problemsIn(productionWith({ secrets: externalSecrets(provider) })))).toEqual([
    ['production', 'secrets.provider', given],
  ]);
});

describe('a map of the keys of Secrets that are there', () => {
  const withKeys = (keys: object) => problemsIn(productionWith({ secrets: { from: 'existing', keys } }));

  test('names secrets that are read', () => {
    const [problem] = withKeys({ 'redis-pasword': { secret: 'cache', key: 'password' } });
    expect(problem).toMatchObject({ field: 'secrets.keys.redis-pasword', fix: 'did you mean redis-password?' });
  });

  test('leaves the password of a role under the only key that the operator of databases reads', () => {
    const [problem] = withKeys({ 'postgres-password': { secret: 'db', key: 'POSTGRES_PASSWORD' } });
    expect(problem).toMatchObject({ field: 'secrets.keys.postgres-password.key', given: 'POSTGRES_PASSWORD' });
    expect(withKeys({ 'postgres-password': { secret: 'db', key: 'password' } })).toEqual([]);
  });

  test('has names that Kubernetes takes', () => {
    const fields = withKeys({ 'redis-password': { secret: 'Cache', key: 'a key' } }).map(({ field }) => field);
    expect(fields).toEqual(['secrets.keys.redis-password.secret', 'secrets.keys.redis-password.key']);
  });
});

describe('what becomes of a database that the operator runs', () => {
  test('is said: an archive, or that there is none', () => {
    expect(said(problemsIn(productionWith({ archive: undefined, database: { instances: 2 } })))).toEqual([
      ['production', 'archive', undefined],
    ]);
    expect(problemsIn(productionWith({ archive: 'none', database: { instances: 2 } }))).toEqual([]);
  });

  test('is repeated by every synth if it is lost with its volumes', () => {
    const environments = [
      ...seed.environments,
      productionWith({ name: 'trial', archive: 'none', database: { instances: 1 } }),
    ];
    expect(unkeptDatabases({ topology: seed.topology, environments })).toEqual(['postgres in trial']);
  });
});

describe('an archive in object storage that is run here', () => {
  test('needs some', () => {
    expect(said(problemsIn(productionWith({ archive: { api: 's3' } })))).toEqual([
      ['production', 'archive.endpoint', undefined],
    ]);
    expect(problemsIn(ownStorageAndArchive(), withOwnStorage)).toEqual([]);
  });

  test('has a bucket of its own', () => {
    const [storage] = withOwnStorage.backing.flatMap((one) => (one.kind === 'objectStorage' ? [one] : []));
    const backups = { container: storage?.bucket ?? '', retentionDays: 7, schedule: '0 0 2 * * *' };
    expect(said(problemsIn(ownStorageAndArchive({ database: { instances: 1, backups } }), withOwnStorage))).toEqual([
      ['production', 'database.backups.container', storage?.bucket],
    ]);
  });

  test('has no addresses outside', () => {
    const network = { apiServer: { cidrs: ['192.0.2.10/32'], port: 443 }, nodes: ['198.51.100.0/24'] };
    const external = { archive: ['203.0.113.9/32'] };
    const [problem] = problemsIn(ownStorageAndArchive({ network: { ...network, external } }), withOwnStorage);
    expect(problem).toMatchObject({ field: 'network.external.archive' });
  });
});
