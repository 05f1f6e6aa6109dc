import * as argoCd from '../../../proof/invariants/gitops/argo-cd-itself';
import { helmKeepsItsLabels } from '../../../proof/invariants/gitops/in-sync';
import * as limits from '../../../proof/invariants/gitops/project-limits';
import type { KubernetesObject } from '../../../proof/objects';
import { topology } from '../../apps/seed';
import { production } from '../../apps/seed/environments';
import { one, set, setNamed } from './break';
import { clustersOf, keptByFiles, keptByObjects } from './kept';

const WAVE = 'metadata annotations argocd.argoproj.io/sync-wave';
const VALUES = 'spec source helm valuesObject';
const CHECK = 'resource.customizations.health.argoproj.io_Application';
const others = clustersOf({ topology, environments: [{ ...production, addons: { provided: ['argocd'] } }] });

describe('Argo CD itself', () => {
  keptByFiles(argoCd.argocdIsInstalledAsItIsSynced, 'kubernetes', {
    'a value that only the first installation has': [
      (files) =>
        files.map(({ path, text }) => ({
          path,
          text: path.endsWith('/addons/argocd.yaml') ? text.replace('dex:\n  enabled: false', 'dex: {}') : text,
        })),
      'says something else than is synced',
    ],
    'no file to install it with': [
      (files) => files.filter(({ path }) => !path.endsWith('/addons/argocd.yaml')),
      'is first installed with nothing',
    ],
  });
  keptByObjects(argoCd.argocdIsToldOfHealth, {
    'a check that is missing': [
      (all) => void delete (one(all, 'Application', 'argocd').spec as Told).source.helm.valuesObject.configs.cm[CHECK],
      'says nothing of the health of argoproj.io_Application',
    ],
    'an edge on ports of nodes, whose Ingresses get no address': [
      setNamed('Application', 'ingress-controller', `${VALUES} controller service type`, 'NodePort'),
      'says nothing of the health of networking.k8s.io_Ingress',
    ],
    'two who say it': [
      (all) => set(one(all, 'ConfigMap'), 'metadata name', 'argocd-cm'),
      'is not the only one that tells Argo CD of health',
    ],
  });
  keptByObjects(argoCd.argocdOutlivesAMachine, {
    'one Redis': [setNamed('Application', 'argocd', `${VALUES} redis-ha enabled`, false), 'has one Redis'],
    'one server': [setNamed('Application', 'argocd', `${VALUES} server replicas`, 1), 'has one copy of its server'],
    'no budget': [
      setNamed('Application', 'argocd', `${VALUES} repoServer pdb`, undefined),
      'has no budget for its repoServer',
    ],
  });
  keptByObjects(argoCd.argocdIsReadyFirst, {
    'along with other add-ons': [
      setNamed('Application', 'argocd', WAVE, '2'),
      'Application argocd/argocd comes no earlier',
    ],
    'a project after its Applications': [
      setNamed('AppProject', 'app', WAVE, '3'),
      'AppProject argocd/app comes no earlier',
    ],
  });
});

interface Told {
  readonly source: {
    readonly helm: { readonly valuesObject: { readonly configs: { readonly cm: Record<string, string> } } };
  };
}

describe('an Argo CD of somebody else', () => {
  keptByObjects(
    argoCd.argocdIsReadyFirst,
    {
      'the health check with the rest of the configuration': [
        setNamed('ConfigMap', 'argocd-cm', WAVE, '2'),
        'ConfigMap argocd/argocd-cm comes no earlier',
      ],
    },
    others,
  );
  keptByObjects(
    argoCd.argocdIsToldOfHealth,
    {
      'a check that is missing': [
        (all) => void delete (one(all, 'ConfigMap', 'argocd-cm')['data'] as Record<string, string>)[CHECK],
        'says nothing of the health of argoproj.io_Application',
      ],
    },
    others,
  );
  keptByObjects(
    helmKeepsItsLabels,
    {
      'a label of the chart of Argo CD': [
        setNamed('ConfigMap', 'argocd-cm', 'metadata labels app.kubernetes.io/managed-by', 'cdk8s'),
        'says who manages it, as its chart does',
      ],
    },
    others,
  );
});

const allowed = (all: KubernetesObject[], project: string) =>
  one(all, 'AppProject', project).spec as Record<string, object[]>;

describe('what projects are for', () => {
  keptByObjects(limits.onlyTheRootMakesApplications, {
    'a project of ours that makes projects': [
      (all) =>
        void allowed(all, 'app')['namespaceResourceWhitelist']?.push({ group: 'argoproj.io', kind: 'AppProject' }),
      'AppProject argocd/app allows Applications and projects to others than the root',
    ],
    'the root in the project of the rest': [
      setNamed('Application', 'root', 'spec project', 'app'),
      "AppProject argocd/app is not the root's alone",
    ],
    'a root that binds roles': [
      (all) => set(one(all, 'AppProject', 'app-root'), 'spec clusterResourceWhitelist', [{ group: '*', kind: '*' }]),
      'lets the root make objects of the cluster',
    ],
  });
  keptByObjects(limits.rolesOfTheClusterAreNamed, {
    'any role of the cluster': [
      (all) =>
        void allowed(all, 'app-platform')['clusterResourceWhitelist']?.push({
          group: 'rbac.authorization.k8s.io',
          kind: 'ClusterRoleBinding',
        }),
      'AppProject argocd/app-platform allows any ClusterRoleBinding',
    ],
    'a namespace of somebody else': [
      (all) =>
        void allowed(all, 'app')['clusterResourceWhitelist']?.push({
          group: '',
          kind: 'Namespace',
          name: 'kube-system',
        }),
      'allows the Namespace kube-system, which nobody writes',
    ],
  });
  keptByObjects(limits.whoStaysInsideReachesNoOther, {
    'a namespace in the project of what is beyond it': [
      setNamed('Application', 'worker', 'spec project', 'app-platform'),
      'AppProject argocd/app-platform lets worker reach what only',
    ],
  });
});
