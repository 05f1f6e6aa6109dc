import { externalSecrets, secret, type KubernetesEnvironment } from '../../lib';
import { externalSecretOf } from './external-secret';
import { addonsIn, kept, namesIn, objectIn, productionWith } from './kept';

type Secrets = KubernetesEnvironment['secrets'];

/** Users sign in somewhere else: what issues a client secret is outside, and nothing that could be made here. */
const withSecrets = (secrets: Secrets, more: object = {}) => kept(productionWith({ secrets, ...more }));

describe('secrets from Azure Key Vault', () => {
  const written = kept(productionWith({}));

  test('keep every promise', () => {
    expect(written.violations).toEqual([]);
  });

  test('can be read by the namespaces that have some, and by no other of the cluster', () => {
    expect(objectIn(written, 'ClusterSecretStore').spec).toMatchObject({
      conditions: [{ namespaces: ['backend', 'data', 'frontend', 'monitoring', 'worker'] }],
    });
  });
});

describe('secrets from any other store of External Secrets', () => {
  const written = withSecrets(
    externalSecrets({
      aws: {
        service: 'SecretsManager',
        region: 'eu-west-1',
        auth: { secretRef: { accessKeyIDSecretRef: { name: 'aws', key: 'id' } } },
      },
    }),
  );

  test('keep every promise', () => {
    expect(written.violations).toEqual([]);
  });

  test('are read by the provider as it is written, and by their names in the vault', () => {
    expect(objectIn(written, 'ClusterSecretStore', 'secret-store').spec).toMatchObject({
      provider: { aws: { auth: { secretRef: { accessKeyIDSecretRef: { name: 'aws', key: 'id' } } } } },
    });
    expect(externalSecretOf(written, 'data/postgres')).toMatchObject({
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'secret-store' },
      data: [{ secretKey: 'password', remoteRef: { key: 'postgres-password' } }],
    });
  });

  test('make no account of Azure', () => {
    expect(namesIn(written, 'ServiceAccount')).not.toContain('external-secrets/key-vault');
  });
});

describe('secrets that are there', () => {
  const keys = {
    'redis-password': { secret: 'cache-credentials', key: 'REDIS_PASSWORD' },
    'postgres-password': { secret: 'db-app', key: 'password' },
    'registry-dockerconfigjson': { secret: 'pull', key: '.dockerconfigjson' },
  };
  const pullSecret = secret('registry', 'dockerconfigjson', 'pulls images');
  const written = withSecrets({ from: 'existing', keys }, { pullSecret });

  test('keep every promise', () => {
    expect(written.violations).toEqual([]);
  });

  test('are read by pods, the database, and who pulls images, where they are', () => {
    const text = JSON.stringify(written.objects);
    expect(text).toContain('"secretKeyRef":{"key":"REDIS_PASSWORD","name":"cache-credentials"}');
    expect(text).not.toContain('"secretKeyRef":{"key":"password","name":"redis"}');
    expect(objectIn(written, 'Cluster').spec).toMatchObject({
      bootstrap: { initdb: { secret: { name: 'db-app' } } },
      imagePullSecrets: [{ name: 'pull' }],
    });
  });

  test('ask for nothing of External Secrets', () => {
    expect(addonsIn(written)).not.toContain('external-secrets');
    for (const kind of ['ExternalSecret', 'ClusterSecretStore']) expect(namesIn(written, kind)).toEqual([]);
  });

  test('and certificates too, leave the cluster no store and no issuer', () => {
    const both = withSecrets({ from: 'existing' }, { certificates: { from: 'secret', name: 'wildcard' } });
    expect(both.violations).toEqual([]);
    for (const kind of ['ClusterSecretStore', 'ClusterIssuer']) expect(namesIn(both, kind)).toEqual([]);
  });
});
