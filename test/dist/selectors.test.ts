import {
  databasePartsFindEachOther,
  disruptionBudgetsFindTheirPods,
  podMonitorsFindTheirPods,
} from '../../proof/invariants/selectors';
import { objects, objectsPromise, one, set, setIn } from './promise';

describe('every selector finds at least one pod, of workloads and of the operators', () => {
  objectsPromise('a PodMonitor, with a port that they open', podMonitorsFindTheirPods, {
    'a label that no pod has': [
      (all) => set(one(all, 'PodMonitor', 'postgres'), 'spec selector matchLabels cnpg.io/cluster', 'other'),
      'PodMonitor data/postgres finds no pod',
    ],
    'a port that is not there': [
      (all) => set(one(all, 'PodMonitor', 'worker'), 'spec podMetricsEndpoints 0 port', 'http'),
      'scrapes port http, which worker/worker does not open',
    ],
  });
  objectsPromise('a PodDisruptionBudget', disruptionBudgetsFindTheirPods, {
    'the labels that the operator overwrites': [
      (all) =>
        set(one(all, 'PodDisruptionBudget', 'postgres-pooler-rw'), 'spec selector matchLabels', {
          'app.kubernetes.io/name': 'postgres-pooler-rw',
        }),
      'PodDisruptionBudget data/postgres-pooler-rw finds no pod',
    ],
  });
  objectsPromise('a Pooler, a backup and an archive, their cluster', databasePartsFindEachOther, {
    'a pooler of another cluster': [setIn('Pooler', 'spec cluster name', 'other'), 'Cluster data/other, which is not there'],
    'an archive that is not defined': [
      setIn('Cluster', 'spec plugins 0 parameters barmanObjectName', 'other'),
      'ObjectStore data/other, which is not there',
    ],
  });
});

test('every service with metrics, the database, both poolers and Redis have a PodMonitor', () => {
  const monitors = objects.filter(({ kind }) => kind === 'PodMonitor').map(({ metadata }) => metadata.name);
  expect(monitors).toEqual(
    expect.arrayContaining(['backend', 'worker', 'postgres', 'postgres-pooler-rw', 'postgres-pooler-ro', 'redis']),
  );
});
