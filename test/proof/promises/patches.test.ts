import { onKubernetes, topologyOf } from '../../../lib';
import { composePatchesAreWritten, kubernetesPatchesAreWritten } from '../../../proof/invariants/patches';
import { aService, backendNamespace, cluster, database } from '../../fixtures/definitions';
import { setNamed, setService } from './break';
import { equipped } from './equipped';
import { keptIn } from './kept';

const { keptByCompose, keptByObjects } = keptIn(equipped);
const POD = 'spec template spec';

keptByObjects(kubernetesPatchesAreWritten, {
  'a list that was not replaced': [
    setNamed('Deployment', 'api', `${POD} hostAliases`, undefined),
    'Deployment backend/api is patched to [{"ip":"10.0.0.1","hostnames":["old.test"]}], and has nothing',
  ],
  'a field of a container': [
    setNamed('Deployment', 'api', `${POD} containers 0 terminationMessagePolicy`, 'File'),
    'is patched to "FallbackToLogsOnError", and has "File"',
  ],
  'what was to go': [setNamed('Deployment', 'api', 'spec revisionHistoryLimit', 3), 'is patched to null, and has 3'],
  'a field of a database': [
    setNamed('Cluster', 'postgres', 'spec logLevel', 'info'),
    'Cluster data/postgres is patched to "debug", and has "info"',
  ],
  'no object': [(all) => all.filter(({ kind }) => kind !== 'Ingress'), 'is patched to "public", and has nothing'],
});

const images = { ...cluster.images, other: { tag: '1.0.0' } };
const web = aService({
  connects: [database.readWrite],
  migrations: { args: ['up'], check: ['check'] },
  patches: [onKubernetes('Job', { spec: { activeDeadlineSeconds: 90 } }, 'web-schema')],
});
const other = aService({ name: 'other', namespace: backendNamespace, connects: [database.readWrite] });

keptIn({
  topology: topologyOf({ web, other, database }),
  environments: [{ ...cluster, images }],
}).keptByObjects(kubernetesPatchesAreWritten, {
  'what waits in another namespace': [
    setNamed('Job', 'web-schema', 'spec activeDeadlineSeconds', 180),
    'Job backend/web-schema is patched to 90, and has 180',
  ],
});

keptByCompose(composePatchesAreWritten, {
  'a field that is missing': [
    setService('staging', 'extra_hosts', 'shm_size', undefined),
    'service api is patched to "64m", and has nothing',
  ],
});
