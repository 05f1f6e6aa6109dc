import {
  classesAreInOrder,
  podsHaveAPriority,
  publicBeforeBackground,
  wholeNamesAreAskedFirst,
} from '../../../proof/invariants/priorities';
import { setIn, setNamed, without } from './break';
import { keptByObjects } from './kept';

const POD = 'spec template spec';

describe('who gives way', () => {
  keptByObjects(podsHaveAPriority, {
    'pods of no class': [
      setIn('Deployment', `${POD} priorityClassName`, undefined),
      'is of no class, which is not written',
    ],
    'a class that nobody makes': [without('PriorityClass', 'app-data'), 'is of app-data, which is not written'],
    'a database that gives way': [
      setIn('Cluster', 'spec priorityClassName', 'app-service'),
      'keeps data, and gives way to others as app-service',
    ],
  });
  keptByObjects(publicBeforeBackground, {
    'a public service in the background': [
      setNamed('Deployment', 'frontend', `${POD} priorityClassName`, 'app-background'),
      'is of app-background, not of service',
    ],
  });
  keptByObjects(classesAreInOrder, {
    'a class that all pods of the cluster are of': [setIn('PriorityClass', 'globalDefault', true), "is everybody's"],
    'one that puts others out': [
      setNamed('PriorityClass', 'app-service', 'preemptionPolicy', undefined),
      'puts others out',
    ],
    'one below those of the environments beside': [
      setNamed('PriorityClass', 'app-background', 'value', 10),
      'has 10, out of its order',
    ],
  });
});

keptByObjects(wholeNamesAreAskedFirst, {
  'pods that ask in each search domain first': [
    setIn('Deployment', `${POD} dnsConfig`, undefined),
    'has ndots at five, not 2',
  ],
  'a pooler that does': [
    setIn('Pooler', `${POD} dnsConfig`, { options: [{ name: 'ndots', value: '5' }] }),
    'has ndots at 5',
  ],
});
