import { set } from '../dist/promise';
import { nothingIsDestroyed } from './keeps';
import { find, promise, SYNC_OPTIONS, type Breakages } from './promise';

describe('what holds data', () => {
  const keep = (kind: string, name: string, path = SYNC_OPTIONS): Breakages[string] => [
    (all) => set(find(all, kind, name), path, 'Prune=false'),
    'lacks Delete=false',
  ];
  promise('is never pruned and never deleted', nothingIsDestroyed, {
    'a namespace': keep('Namespace', 'data'),
    'the database': keep('Cluster', 'postgres'),
    'a claim': keep('StatefulSet', 'redis', `spec volumeClaimTemplates 0 ${SYNC_OPTIONS}`),
    'the samples of Prometheus': keep('Prometheus', 'prometheus', `spec storage volumeClaimTemplate ${SYNC_OPTIONS}`),
  });
});
