import * as argo from '../../../proof/invariants/argo-cd';
import { kubernetesDollars } from '../../../proof/invariants/dollar';
import { kubernetesImagesArePinned } from '../../../proof/invariants/images';
import * as labels from '../../../proof/invariants/labels';
import * as references from '../../../proof/invariants/references';
import { apiServerAccepts } from '../../../proof/invariants/schema';
import * as selectors from '../../../proof/invariants/selectors';
import { addVariable, get, one, set, setContainer, setIn, setNamed } from './break';
import { keptByObjects } from './kept';

const ANNOTATIONS = 'metadata annotations';

describe('every object', () => {
  keptByObjects(apiServerAccepts, {
    'a misspelt field': [setIn('Deployment', 'spec replica', 1), 'no such field'],
    'a misspelt field of an Application': [
      setNamed('Application', 'root', 'spec source directories', {}),
      'Application argocd/root no such field',
    ],
    'a project without its destinations': [setIn('AppProject', 'spec destinations', 'all'), 'given "all"'],
  });
  keptByObjects(labels.objectsAreLabelled, {
    'no labels': [setIn('Service', 'metadata labels', undefined), 'has no label app.kubernetes.io/name'],
  });
  keptByObjects(labels.podsAreLabelled, {
    'a pod without a version': [
      setIn('Deployment', 'spec template metadata labels app.kubernetes.io/version', undefined),
      'has no label app.kubernetes.io/version',
    ],
  });
  keptByObjects(argo.largeObjectsAreAppliedByTheServer, {
    'a dashboard of 300 kB': [
      (all) => [
        ...all,
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'big', namespace: 'monitoring' },
          data: { big: 'x'.repeat(300_000) },
        },
      ],
      'ConfigMap monitoring/big has 300',
    ],
  });
});

describe('what is named', () => {
  keptByObjects(references.servicesFindTheirPods, {
    'a port that no pod opens': [setIn('Service', 'spec ports 0 targetPort', 'nowhere'), 'leads to nowhere'],
    'a selector that finds nothing': [
      setIn('Service', 'spec selector app.kubernetes.io/name', 'nobody'),
      'finds 0 workloads',
    ],
  });
  keptByObjects(references.accountsAreThere, {
    'an account of another namespace': [
      setIn('Deployment', 'spec template spec serviceAccountName', 'stranger'),
      'stranger, which is not there',
    ],
  });
  keptByObjects(references.volumesAreThere, {
    'a volume that it has not': [setContainer('Deployment', 'volumeMounts 0 name', 'void'), 'mounts void'],
  });
  keptByObjects(selectors.podMonitorsFindTheirPods, {
    'a label that no pod has': [
      setNamed('PodMonitor', 'postgres', 'spec selector matchLabels cnpg.io/cluster', 'other'),
      'PodMonitor data/postgres finds no pod',
    ],
    'a port that is not there': [
      setNamed('PodMonitor', 'worker', 'spec podMetricsEndpoints 0 port', 'http'),
      'scrapes port http, which worker/worker does not open',
    ],
  });
  keptByObjects(selectors.disruptionBudgetsFindTheirPods, {
    'the labels that the operator overwrites': [
      setNamed('PodDisruptionBudget', 'postgres-pooler-rw', 'spec selector matchLabels', {
        'app.kubernetes.io/name': 'postgres-pooler-rw',
      }),
      'PodDisruptionBudget data/postgres-pooler-rw finds no pod',
    ],
  });
  keptByObjects(selectors.clustersAreThere, {
    'a pooler of another cluster': [
      setIn('Pooler', 'spec cluster name', 'other'),
      'Cluster data/other, which is not there',
    ],
  });
  keptByObjects(selectors.archivesAreThere, {
    'an archive that is not defined': [
      setIn('Cluster', 'spec plugins 0 parameters barmanObjectName', 'other'),
      'ObjectStore data/other, which is not there',
    ],
  });
});

describe('what is immutable on a live cluster', () => {
  keptByObjects(labels.selectorsAreFixed, {
    'a version in a selector': [
      setIn('Deployment', 'spec selector matchLabels app.kubernetes.io/version', '1'),
      'selects by app.kubernetes.io/instance, app.kubernetes.io/name, app.kubernetes.io/version',
    ],
    'a Service that takes any pod': [setIn('Service', 'spec selector', undefined), 'selects by nothing'],
  });
  keptByObjects(labels.selectorsFindTheirOwn, {
    'two workloads of one name': [
      (all) => {
        const [a, b] = all.filter((o) => o.kind === 'Deployment' && o.metadata.namespace === 'frontend');
        set(a ?? {}, 'spec selector matchLabels', get(b ?? {}, 'spec selector matchLabels'));
      },
      'selects the pods of',
    ],
  });
  keptByObjects(argo.claimTemplatesAreWhole, {
    'a template without a kind': [
      setIn('StatefulSet', 'spec volumeClaimTemplates 0 kind', undefined),
      'does not say apiVersion and kind',
    ],
  });
  keptByObjects(labels.identityIsNoSelector, {
    'identity in a selector': [
      setIn('Deployment', 'spec selector matchLabels azure.workload.identity/use', 'true'),
      'selects by azure.workload.identity/use',
    ],
  });
  keptByObjects(labels.identityIsSomebody, {
    'an account without a client id': [
      (all) => {
        for (const o of all) if (o.kind === 'ServiceAccount') set(o, ANNOTATIONS, undefined);
      },
      'names no client id',
    ],
  });
});

describe('a dollar on Kubernetes', () => {
  keptByObjects(kubernetesDollars, {
    'a literal dollar in a variable': [addVariable('Deployment', { name: 'PRICE', value: '$5' }), 'PRICE has $'],
    'a variable that is set later': [
      addVariable('Deployment', { name: 'EARLY', value: 'x$(PROCESSES)' }),
      'EARLY has $(PROCESSES)',
    ],
    'a shell variable in an argument': [setContainer('Deployment', 'args', ['sh', '-c', 'echo $HOME']), 'has $'],
    'a shell substitution in a probe': [
      setContainer('Deployment', 'readinessProbe exec', { command: ['sh', '-c', '$(date)'] }),
      'has $(date)',
    ],
  });
});

describe('an image', () => {
  keptByObjects(kubernetesImagesArePinned, {
    'the latest': [setContainer('Deployment', 'image', 'ghcr.io/example/app:latest'), 'no version that stays'],
    'no version': [setContainer('Deployment', 'image', 'ghcr.io/example/app'), 'no version that stays'],
    'no registry': [setContainer('Deployment', 'image', 'redis:8'), 'does not say its registry'],
    'a vanished image': [setContainer('Deployment', 'image', 'docker.io/minio/minio:R1'), 'no longer there'],
    'an unmaintained one': [setContainer('Deployment', 'image', 'docker.io/bitnami/redis:8'), 'no longer there'],
    'the image of an operator': [
      (all) => set(one(all, 'Prometheus'), 'spec image', 'prom/prometheus'),
      'Prometheus monitoring/prometheus runs prom/prometheus',
    ],
  });
});
