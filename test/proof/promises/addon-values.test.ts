import type { KubernetesEnvironment } from '../../../lib/model';
import { valuesAreSaid } from '../../../proof/invariants/gitops/addon-values';
import * as seed from '../../apps/seed';
import { clusterOf, writtenOf } from '../../capabilities/broken-promises';
import { setNamed } from './break';
import { keptByObjects, keptIn } from './kept';

const environment: KubernetesEnvironment = {
  ...clusterOf(seed),
  addons: { values: { 'cert-manager': { webhook: { timeoutSeconds: 5 }, prometheus: null } } },
};

describe('by Argo CD', () => {
  keptByObjects(
    valuesAreSaid,
    {
      'a value that is forgotten': [
        setNamed('Application', 'cert-manager', 'spec source helm valuesObject webhook', undefined),
        "has cert-manager's webhook.timeoutSeconds as nothing, not 5",
      ],
      'a value that was to go': [
        setNamed('Application', 'cert-manager', 'spec source helm valuesObject prometheus', { enabled: true }),
        `has cert-manager's prometheus as {"enabled":true}, not null`,
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
  keptByFiles(valuesAreSaid, 'kubernetes', {
    'a value that is another': [
      (all) =>
        all.map((file) =>
          file.path.endsWith('addons/cert-manager.yaml')
            ? { ...file, text: file.text.replace('timeoutSeconds: 5', 'timeoutSeconds: 6') }
            : file,
        ),
      "has cert-manager's webhook.timeoutSeconds as 6, not 5",
    ],
  });
});
