import { defineAddon } from '../../../lib/model';
import { addonsAreAdmitted } from '../../../proof/invariants/gitops/addon-namespaces';
import {
  addonsOutliveTheApplication,
  addonsSayWhatTheyUse,
  whatIsAskedIsThere,
} from '../../../proof/invariants/gitops/addon-pods';
import * as seed from '../../apps/seed';
import { clusterOf } from '../../capabilities/broken-promises';
import { set, setNamed, without } from './break';
import { keptByObjects, keptIn } from './kept';

const values = (addon: string, path: string, value: unknown) =>
  setNamed('Application', addon, `spec source helm valuesObject ${path}`, value);

describe('the pods of add-ons', () => {
  keptByObjects(addonsSayWhatTheyUse, {
    'a container that asks for nothing': [
      values('cert-manager', 'cainjector', {}),
      'gives the cainjector of cert-manager no cainjector.resources.requests.cpu',
    ],
    'one that may fill the disk': [
      values('barman-cloud', 'resources limits ephemeral-storage', undefined),
      'gives the plugin of barman-cloud no resources.limits.ephemeral-storage',
    ],
  });
  keptByObjects(addonsOutliveTheApplication, {
    'an operator that any pod puts out': [
      values('prometheus-operator', 'prometheusOperator priorityClassName', undefined),
      'gives the operator of prometheus-operator no class at prometheusOperator.priorityClassName',
    ],
  });
  keptByObjects(whatIsAskedIsThere, {
    'a webhook in one copy': [
      values('external-secrets', 'webhook replicaCount', undefined),
      'runs the webhook of external-secrets in 1 copies at webhook.replicaCount',
    ],
    'a webhook without a budget': [
      values('cert-manager', 'webhook podDisruptionBudget', { enabled: false }),
      'has no budget for the webhook of cert-manager',
    ],
    'a budget with both numbers': [
      values('external-secrets', 'webhook podDisruptionBudget maxUnavailable', 1),
      'has no budget for the webhook of external-secrets',
    ],
    'copies that may be together': [
      values('cert-manager', 'webhook topologySpreadConstraints', undefined),
      'has copies of the webhook of cert-manager together: no webhook.topologySpreadConstraints',
    ],
    'an operator that nothing guards': [
      without('PodDisruptionBudget', 'cloudnative-pg'),
      'has no budget for the operator of cloudnative-pg',
    ],
  });
});

const admitted = 'spec syncPolicy managedNamespaceMetadata';

describe('the namespaces of add-ons', () => {
  keptByObjects(addonsAreAdmitted, {
    'one that says nothing': [
      setNamed('Application', 'cert-manager', admitted, undefined),
      'has cert-manager enforce nothing, not restricted',
    ],
    'one that admits more': [
      setNamed(
        'Application',
        'external-secrets',
        `${admitted} labels pod-security.kubernetes.io/enforce`,
        'privileged',
      ),
      'has external-secrets enforce privileged, not restricted',
    ],
    'one that the next version of the cluster changes': [
      setNamed(
        'Application',
        'cert-manager',
        `${admitted} labels pod-security.kubernetes.io/enforce-version`,
        'latest',
      ),
      'has cert-manager enforce what the next version of the cluster asks for',
    ],
    'one that is written, too': [
      setNamed('Application', 'ingress-controller', admitted, { labels: {} }),
      'labels ingress, which has its labels from elsewhere',
    ],
  });

  const environment = clusterOf(seed);
  const more = ['baseline', undefined].map((podSecurity) =>
    defineAddon({
      name: podSecurity ?? 'unsaid',
      chart: { repository: 'https://charts.test', name: 'agent', version: '1.0.0' },
      namespace: podSecurity ?? 'unsaid',
      ...(podSecurity === 'baseline' ? { podSecurity } : {}),
      values: {},
    }),
  );
  const { clusters } = keptIn({ topology: seed.topology, environments: [{ ...environment, addons: { more } }] });
  keptByObjects(
    addonsAreAdmitted,
    {
      'one of an environment’s own that is otherwise': [
        (all) =>
          set(
            all.find(({ kind, metadata }) => kind === 'Application' && metadata.name === 'baseline') ?? {},
            admitted,
            { labels: {} },
          ),
        'has baseline enforce nothing, not baseline',
      ],
    },
    clusters,
  );
});

describe('the namespaces of add-ons that kubectl makes', () => {
  const { keptByFiles } = keptIn({
    topology: seed.topology,
    environments: [{ ...clusterOf(seed), delivery: { by: 'kubectl' } }],
  });
  keptByFiles(addonsAreAdmitted, 'kubernetes', {
    'one that helm makes': [
      (all) => all.map((file) => ({ ...file, text: file.text.replace(/^labelled cert-manager [^]*?[^\\]\n/m, '') })),
      'has cert-manager enforce nothing, not restricted',
    ],
  });
});
