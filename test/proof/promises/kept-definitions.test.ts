import type { KubernetesEnvironment } from '../../../lib/model';
import { definitionsAreKept } from '../../../proof/invariants/gitops/kept-definitions';
import * as seed from '../../apps/seed';
import { clusterOf, writtenOf } from '../../capabilities/broken-promises';
import { setNamed } from './break';
import { keptByObjects, keptIn } from './kept';

const environment: KubernetesEnvironment = clusterOf(seed);

describe('by Argo CD', () => {
  keptByObjects(
    definitionsAreKept,
    {
      'databases that go with a definition': [
        setNamed('Application', 'cloudnative-pg', 'spec syncPolicy automated prune', true),
        'lets Argo CD take the definitions of cloudnative-pg away',
      ],
      'definitions that are not annotated': [
        setNamed('Application', 'external-secrets', 'spec source helm valuesObject crds', {}),
        'lets Argo CD take the definitions of external-secrets away',
      ],
    },
    [writtenOf(environment)],
  );
});

describe('by kubectl', () => {
  const { keptByFiles } = keptIn({
    topology: seed.topology,
    environments: [{ ...environment, delivery: { by: 'kubectl' } }],
  });
  keptByFiles(definitionsAreKept, 'kubernetes', {
    'definitions that Helm takes away': [
      (all) =>
        all.map((file) =>
          file.path.endsWith('addons/external-secrets.yaml')
            ? { ...file, text: file.text.replace('helm.sh/resource-policy: keep', '') }
            : file,
        ),
      'lets Helm take the definitions of external-secrets away',
    ],
  });
});
