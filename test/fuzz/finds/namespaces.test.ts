import { endpoint, ref } from '../../../fuzz/plan/marks';
import type { Entry } from '../../../fuzz/plan/plan';
import { findsIn, part } from './minimal';

const resources = { cpuMillis: 100, memoryMiB: 64 };

test('a namespace of servers alone, or of what watches, may take all of the cluster', () => {
  const namespaces = ['data', 'watch'].map((name) => part.namespace(name));
  const server = part.server('search', { namespace: ref('data') });
  const monitoring = { namespace: ref('watch'), retentionDays: 1, volumeGiB: 5 };
  const cluster = part.cluster('live', { quotas: { data: 'none', watch: 'none' }, monitoring });
  expect(findsIn(...namespaces, server, part.service('web'), cluster)).toEqual([]);
});

test('a database may keep its backups where something uses it', () => {
  const files: Entry = {
    key: 'files',
    define: 'objectStorage',
    props: {
      name: 'files',
      purpose: 'Keeps files',
      bucket: 'app-files',
      server: { namespace: ref('front'), resources },
    },
  };
  const web = part.service('web', { namespace: ref('front'), connects: [endpoint('database', 'readWrite')] });
  const backups = { container: 'backups', retentionDays: 14, schedule: '0 30 1 * * *' };
  const cluster = part.cluster('live', {
    objectStorage: { api: 's3', region: 'eu' },
    archive: { api: 's3' },
    database: { instances: 1, backups },
  });
  expect(findsIn(part.namespace('front'), files, part.postgres('database'), web, cluster)).toEqual([]);
});
