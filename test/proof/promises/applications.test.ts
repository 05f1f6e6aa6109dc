import * as projects from '../../../proof/invariants/gitops/projects';
import * as inSync from '../../../proof/invariants/gitops/in-sync';
import * as syncing from '../../../proof/invariants/gitops/syncing';
import type { KubernetesObject } from '../../../proof/objects';
import { one, set, setNamed, without } from './break';
import { keptByObjects } from './kept';

const ANNOTATIONS = 'metadata annotations';
const WAVE = `${ANNOTATIONS} argocd.argoproj.io/sync-wave`;

describe('Applications', () => {
  keptByObjects(syncing.foldersAreSynced, {
    'a folder that nobody syncs': [without('Application', 'worker'), 'worker is synced by 0 Applications'],
    'a folder synced twice': [
      setNamed('Application', 'worker', 'spec source path', 'dist/production/data'),
      'data is synced by 2 Applications',
    ],
  });
  keptByObjects(syncing.applicationsSyncAFolder, {
    'a path where nothing is': [
      setNamed('Application', 'worker', 'spec source path', 'dist/production/workers'),
      'syncs dist/production/workers, where nothing is',
    ],
    'descending into folders': [
      setNamed('Application', 'data', 'spec source directory', { recurse: true }),
      'Application argocd/data would descend',
    ],
    'neither a folder nor a chart': [
      setNamed('Application', 'worker', 'spec source path', undefined),
      'has neither path nor chart',
    ],
  });

  keptByObjects(syncing.everythingSyncsItself, {
    'no pruning': [
      setNamed('Application', 'data', 'spec syncPolicy automated prune', false),
      'argocd/data does not prune',
    ],
    'no healing': [
      setNamed('Application', 'data', 'spec syncPolicy automated selfHeal', undefined),
      'argocd/data does not heal itself',
    ],
    'no retry': [setNamed('Application', 'data', 'spec syncPolicy retry', undefined), 'argocd/data does not try again'],
    'a commit that is given up': [
      setNamed('Application', 'data', 'spec syncPolicy retry limit', 5),
      'argocd/data gives a commit up, and never tries it again',
    ],
    'a commit that is tried again when another one is there': [
      setNamed('Application', 'data', 'spec syncPolicy retry refresh', undefined),
      'argocd/data tries the commit that failed',
    ],
    'a revert that waits for an hour': [
      setNamed('Application', 'data', 'spec syncPolicy retry backoff maxDuration', '1h'),
      'argocd/data lets a revert wait for long',
    ],
    'no back-off': [
      setNamed('Application', 'data', 'spec syncPolicy retry backoff', undefined),
      'argocd/data does not try again',
    ],
    'client-side apply': [
      setNamed('Application', 'data', 'spec syncPolicy syncOptions', ['PruneLast=true']),
      'argocd/data applies on the client',
    ],
  });

  keptByObjects(inSync.applicationsSayNoZeros, {
    'what Argo CD takes for nothing': [
      setNamed('Application', 'data', 'spec source directory', { recurse: false }),
      'argocd/data is left out by Argo CD',
    ],
  });
  keptByObjects(inSync.theServerCompares, {
    'a comparison without defaults': [
      setNamed('Application', 'data', 'metadata annotations argocd.argoproj.io/compare-options', undefined),
      'argocd/data is compared by Argo CD alone',
    ],
  });
  keptByObjects(syncing.applicationsOwnNothing, {
    'the finalizer': [
      setNamed('Application', 'data', 'metadata finalizers', ['resources-finalizer.argocd.argoproj.io']),
      'argocd/data has the finalizer',
    ],
  });

  keptByObjects(syncing.chartsArePinned, {
    'a range': [setNamed('Application', 'cert-manager', 'spec source targetRevision', '1.*'), 'at 1.*, which may move'],
    'the scheme of a registry': [
      setNamed('Application', 'ingress-controller', 'spec source repoURL', 'oci://ghcr.io/nginx/charts'),
      'wants a registry without oci://',
    ],
  });

  keptByObjects(syncing.rootIsThere, {
    none: [without('Application', 'root'), 'no Application syncs the folder that it is in'],
  });
  keptByObjects(syncing.rootWaitsForNothing, {
    'something after the root': [
      setNamed('Application', 'ingress', WAVE, '9'),
      'Application argocd/ingress is in no wave before the root',
    ],
    'pruning after the root': [
      setNamed('Application', 'root', 'spec syncPolicy syncOptions', ['PruneLast=true']),
      'Application argocd/root prunes in a wave after its own',
    ],
  });

  keptByObjects(syncing.minionsHoldNothingUp, {
    'a minion that counts for health': [
      setNamed('Ingress', 'backend', `${ANNOTATIONS} argocd.argoproj.io/ignore-healthcheck`, undefined),
      'Ingress backend/backend waits for its master',
    ],
  });
});

describe('projects', () => {
  keptByObjects(projects.projectsAllowWhatIsDone, {
    'another source': [
      setNamed('Application', 'worker', 'spec source repoURL', 'https://example.org/else.git'),
      `AppProject argocd/app does not allow https://example.org/else.git`,
    ],
    'another destination': [
      setNamed('Application', 'worker', 'spec destination namespace', 'default'),
      `AppProject argocd/app does not allow the namespace default`,
    ],
    'another cluster': [
      setNamed('Application', 'worker', 'spec destination server', 'https://elsewhere.example.org'),
      'of https://elsewhere.example.org',
    ],
    'no such project': [
      setNamed('Application', 'worker', 'spec project', 'default'),
      'of project default, which is not there',
    ],
    'an object of a kind that is not allowed': [
      setNamed('Service', 'worker', 'kind', 'Secret'),
      'does not allow Secret worker/worker',
    ],
    'an object in a namespace that is not allowed': [
      setNamed('Service', 'worker', 'metadata namespace', 'default'),
      'does not allow the namespace default',
    ],
    'an object of the cluster': [
      setNamed('Service', 'worker', 'metadata namespace', undefined),
      'does not allow Service worker',
    ],
  });

  const project = (all: KubernetesObject[]) => one(all, 'AppProject', 'app').spec as Record<string, object[]>;
  keptByObjects(projects.projectsAllowNoMore, {
    'a kind that nobody writes': [
      (all) => void project(all)['namespaceResourceWhitelist']?.push({ group: '', kind: 'Secret' }),
      'allows kinds that nobody uses: /Secret',
    ],
    'a kind of the cluster': [
      (all) => void project(all)['clusterResourceWhitelist']?.push({ group: '*', kind: '*' }),
      'allows kinds that nobody uses: */*',
    ],
    'a namespace': [
      (all) =>
        void project(all)['destinations']?.push({ namespace: 'default', server: 'https://kubernetes.default.svc' }),
      'allows namespaces that nobody uses: default',
    ],
    'a repository': [
      (all) => set(one(all, 'AppProject', 'app-addons'), 'spec sourceRepos 0', '*'),
      'allows sources that nobody uses: *',
    ],
    'a project without Applications': [
      (all) => set(one(all, 'AppProject', 'app'), 'metadata name', 'other'),
      'AppProject argocd/other is nobody',
    ],
  });
});
