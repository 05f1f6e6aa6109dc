import { specOf } from '../../proof/invariants/workload';
import * as seed from '../apps/seed';
import { externalSecretOf } from './external-secret';
import { addonsIn, kept, namesIn, objectIn, productionWith, type Kept } from './kept';
import { ownStorageAndArchive, withOwnStorage } from './rehearsal';

const withArchive = (archive: unknown, more: object = {}): Kept => kept(productionWith({ archive, ...more }));
const configurationOf = (written: Kept) =>
  specOf<{ configuration: object }>(objectIn(written, 'ObjectStore')).configuration;

describe('an archive in Azure, with a key in place of an identity', () => {
  const written = withArchive({ api: 'azure', account: 'shopbackups' });

  test('keeps every promise', () => {
    expect(written.violations).toEqual([]);
  });

  test('is opened by the account and its key, which stand in one Secret', () => {
    const key = { name: 'postgres-archive', key: 'account-key' };
    expect(configurationOf(written)).toMatchObject({
      azureCredentials: { storageAccount: { ...key, key: 'account' }, storageKey: key },
    });
    expect(externalSecretOf(written, 'data/postgres-archive')).toMatchObject({
      target: { template: { data: { account: 'shopbackups', 'account-key': '{{ .accountKey }}' } } },
      data: [{ secretKey: 'accountKey', remoteRef: { key: 'postgres-archive-account-key' } }],
    });
  });

  test('makes the database nobody to Azure', () => {
    expect(JSON.stringify(objectIn(written, 'Cluster'))).not.toContain('azure.workload.identity');
  });
});

describe('an archive in S3', () => {
  const written = withArchive({ api: 's3', endpoint: 'https://s3.shop.test:8443', region: 'eu-north-1' });

  test('keeps every promise, and is reached on its port', () => {
    expect(written.violations).toEqual([]);
  });

  test('is signed for its region', () => {
    expect(objectIn(written, 'ObjectStore').spec).toMatchObject({
      instanceSidecarConfiguration: { env: [{ name: 'AWS_DEFAULT_REGION', value: 'eu-north-1' }] },
    });
  });
});

describe('an archive in object storage that is run here', () => {
  const written = kept(ownStorageAndArchive(), withOwnStorage);

  test('keeps every promise', () => {
    expect(written.violations).toEqual([]);
  });

  test('is reached inside the cluster, with a key to its bucket that a job has made', () => {
    expect(configurationOf(written)).toMatchObject({
      destinationPath: 's3://database-backups/',
      endpointURL: 'http://object-storage.data.svc.cluster.local:9000',
      s3Credentials: { accessKeyId: { name: 'object-storage-archive', key: 'access-key' } },
    });
    expect(namesIn(written, 'Job')).toContain('data/object-storage-archive');
    expect(JSON.stringify(objectIn(written, 'Job', 'object-storage-archive'))).toContain(
      '"name":"BUCKETS","value":"database-backups"',
    );
  });

  test('has its first backup after that job', () => {
    const wave = (kind: string, name: string): number =>
      Number(objectIn(written, kind, name).metadata.annotations?.['argocd.argoproj.io/sync-wave']);
    expect(wave('ScheduledBackup', 'postgres')).toBeGreaterThan(wave('Job', 'object-storage-archive'));
  });
});

test('no archive keeps every promise, and brings nothing that would write one', () => {
  const written = withArchive('none', { database: { instances: 2 } });
  expect(written.violations).toEqual([]);
  expect(addonsIn(written)).not.toContain('barman-cloud');
});

describe('files in Azure, with a key in place of an identity', () => {
  const written = kept(productionWith({ objectStorage: { api: 'azure', account: 'shopfiles' } }), seed.topology);

  test('keep every promise', () => {
    expect(written.violations).toEqual([]);
  });

  test('are opened by a key that clients are given, who are nobody to Azure', () => {
    const deployment = JSON.stringify(objectIn(written, 'Deployment', 'backend'));
    expect(deployment).toContain('"name":"STORAGE_ACCOUNT_KEY"');
    expect(deployment).not.toContain('azure.workload.identity');
  });
});
