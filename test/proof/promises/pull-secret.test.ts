import { imagesArePulledWithTheirSecret } from '../../../proof/invariants/pull-secret';
import { secretsAreMade, secretsAreRead } from '../../../proof/invariants/secret-contract';
import { set, setIn, setNamed, without } from './break';
import { equipped } from './equipped';
import { keptIn } from './kept';

const { keptByObjects } = keptIn(equipped);

keptByObjects(imagesArePulledWithTheirSecret, {
  'a pod without it': [
    setNamed('Deployment', 'api', 'spec template spec imagePullSecrets', undefined),
    'Deployment backend/api pulls its images without registry',
  ],
  'Prometheus without it': [setIn('Prometheus', 'spec imagePullSecrets', []), 'pulls its images without registry'],
  'a pooler without it': [setIn('Pooler', 'spec template spec imagePullSecrets', []), 'images without registry'],
  'a database with another': [
    setIn('Cluster', 'spec imagePullSecrets 0 name', 'other'),
    'pulls its images with other, which nobody makes beside it',
  ],
  'a namespace where it is not made': [
    without('ExternalSecret', 'registry', 'data'),
    'Cluster data/postgres pulls its images with registry, which nobody makes beside it',
  ],
  'another form': [
    setNamed('ExternalSecret', 'registry', 'spec target template type', 'Opaque', 'data'),
    'Cluster data/postgres pulls its images with registry, which nobody makes beside it',
  ],
});
keptByObjects(secretsAreMade, {
  'a form that the kubelet can not read': [
    setNamed('ExternalSecret', 'registry', 'spec target template', undefined, 'data'),
    'data/registry: .dockerconfigjson, which nobody makes',
  ],
});
keptByObjects(secretsAreRead, {
  'pods that do without': [
    (all) => {
      for (const object of all) {
        if (object.metadata.namespace === 'monitoring' && object.kind === 'Prometheus')
          set(object, 'spec imagePullSecrets', []);
        if (object.metadata.namespace === 'monitoring' && object.kind === 'Deployment')
          set(object, 'spec template spec imagePullSecrets', []);
      }
    },
    'makes monitoring/registry: .dockerconfigjson, which nobody reads',
  ],
});
