import { listsAreWhole } from '../../../proof/invariants/defaults';
import { quantitiesAreCanonical } from '../../../proof/invariants/quantities';
import { customSchema } from '../../../proof/schema/schemas';
import { mebibytesOf, millisOf } from '../../../proof/values/quantity';
import { setNamed } from './break';
import { keptByObjects } from './kept';

describe('what comes back from the API server as it was written', () => {
  keptByObjects(listsAreWhole, {
    'a default in a list that is compared as a whole': [
      setNamed('Cluster', 'postgres', 'spec plugins 0 enabled', undefined),
      'Cluster data/postgres is left out, and the API server adds true',
    ],
  });
  keptByObjects(quantitiesAreCanonical, {
    'memory in a smaller unit than it could be': [
      setNamed('Cluster', 'postgres', 'spec resources limits memory', '1024Mi'),
      'Cluster data/postgres says 1024Mi',
    ],
    'whole cores in thousandths': [
      setNamed('Cluster', 'postgres', 'spec resources requests cpu', '1000m'),
      'Cluster data/postgres says 1000m',
    ],
    'a part of a unit': [setNamed('Cluster', 'postgres', 'spec storage size', '0.5Gi'), 'says 0.5Gi'],
  });

  test('is known from the defaults of custom resources, which the import keeps', () => {
    expect(customSchema('postgresql.cnpg.io/v1', 'Cluster')).toMatchObject({
      properties: { spec: { properties: { plugins: { items: { properties: { enabled: { default: true } } } } } } },
    });
    expect(customSchema('apps/v1', 'Deployment')).toBeUndefined();
  });

  test('is an amount, whatever its unit', () => {
    expect(['1Gi', '1024Mi', '512Ki', '1G'].map(mebibytesOf)).toEqual([1024, 1024, 0.5, NaN]);
    expect(['2', '1500m', '0.5', 'x'].map(millisOf)).toEqual([2000, 1500, 500, NaN]);
  });
});
