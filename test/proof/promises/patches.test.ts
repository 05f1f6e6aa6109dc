import { composePatchesAreWritten, kubernetesPatchesAreWritten } from '../../../proof/invariants/patches';
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

keptByCompose(composePatchesAreWritten, {
  'a field that is missing': [
    setService('staging', 'extra_hosts', 'shm_size', undefined),
    'service api is patched to "64m", and has nothing',
  ],
});
