import { kubernetesRules } from '../../lib/kubernetes/rules';
import { problemsOf, secret } from '../../lib/model';
import * as seed from '../apps/seed';
import { externalSecretOf } from './external-secret';
import { addonsIn, kept, namesIn, objectIn, productionWith } from './kept';
import { ownStorageAndArchive, withOwnSecrets } from './rehearsal';

const environment = ownStorageAndArchive({
  secrets: { from: 'generated' },
  certificates: { from: 'self-signed' },
});

describe('secrets that are made in the cluster', () => {
  const written = kept(environment, withOwnSecrets);

  test('keep every promise', () => {
    expect(written.violations).toEqual([]);
    expect(addonsIn(written)).toContain('external-secrets');
  });

  test('are made once each, of letters and digits, beside External Secrets', () => {
    expect(objectIn(written, 'Password').spec).toMatchObject({ length: 32, symbols: 0 });
    expect(externalSecretOf(written, 'external-secrets/postgres-password')).toMatchObject({
      refreshPolicy: 'CreatedOnce',
      target: { name: 'postgres-password', immutable: true },
      dataFrom: [{ sourceRef: { generatorRef: { kind: 'Password', name: 'generated-secrets' } } }],
    });
  });

  test('are read by all their readers from the one that was made', () => {
    for (const place of ['data/postgres', 'backend/postgres', 'worker/postgres']) {
      expect(externalSecretOf(written, place)).toMatchObject({
        secretStoreRef: { name: 'generated-secrets' },
        data: [{ remoteRef: { key: 'postgres-password', property: 'password' } }],
      });
    }
  });

  test('can be read by an account of that store alone, each by its name', () => {
    const [rule] = (objectIn(written, 'Role', 'generated-secrets') as unknown as { rules: object[] }).rules;
    expect(rule).toMatchObject({ resources: ['secrets'], verbs: ['get'] });
    expect((rule as { resourceNames: string[] }).resourceNames).toContain('postgres-password');
  });

  test('have the local value where there is one, and are not made for what its readers can do without', () => {
    expect(namesIn(written, 'Secret')).toEqual(['external-secrets/backend-session-secret']);
    expect(objectIn(written, 'Secret')).toMatchObject({ stringData: { password: 'Known-2-Everybody' } });
    expect(namesIn(written, 'ExternalSecret').filter((name) => name.includes('mail'))).toEqual([]);
  });
});

test('what somebody else issues can not be made: a client secret, a key to an archive, what pulls images', () => {
  const other = productionWith({
    secrets: { from: 'generated' },
    archive: { api: 's3', endpoint: 'https://s3.shop.test' },
    pullSecret: { kind: 'secret', secret: 'registry', key: 'dockerconfigjson', purpose: 'pulls images' },
  });
  const problems = problemsOf({ topology: seed.topology, environments: [other] }, kubernetesRules);
  expect(problems.map(({ field, given }) => `${field}: ${String(given)}`)).toEqual([
    'pullSecret: registry-dockerconfigjson',
    expect.stringMatching(/entra-id-client-secret, which entra-id issues$/) as string,
    expect.stringMatching(/postgres-archive-access-key, which whoever keeps the archive issues$/) as string,
    expect.stringMatching(/postgres-archive-secret-key, which whoever keeps the archive issues$/) as string,
  ]);
});

describe('where alerts are sent', () => {
  const toldAt = (local?: string) =>
    ownStorageAndArchive({
      secrets: { from: 'generated' },
      certificates: { from: 'self-signed' },
      images: {
        ...environment.images,
        alertmanager: { repository: 'quay.io/prometheus/alertmanager', tag: 'v0.34.0' },
      },
      monitoring: {
        ...environment.monitoring,
        alerts: { to: 'webhook', url: secret('told', 'url', 'who is told', local === undefined ? {} : { local }) },
      },
    });

  test('can not be made', () => {
    const definitions = { topology: withOwnSecrets, environments: [toldAt()] };
    expect(problemsOf(definitions, kubernetesRules)).toMatchObject([
      { field: 'monitoring.alerts.url', given: 'told-url', fix: expect.stringContaining('a local value') as string },
    ]);
  });

  test('is taken as it is where it has a local value, and every promise is kept', () => {
    const written = kept(toldAt('http://alerts.rehearsal.svc:8080/'), withOwnSecrets);
    expect(written.violations).toEqual([]);
    expect(objectIn(written, 'Secret', 'told-url')).toMatchObject({
      stringData: { password: 'http://alerts.rehearsal.svc:8080/' },
    });
  });
});
