import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../lib/environments/settings';
import { CHARTS } from '../../lib/gitops/charts';
import { readFiles } from '../../proof/invariants/dist';
import { validateObject } from '../../proof/schema/validate-object';
import { set } from '../dist/promise';
import * as applications from './applications';
import { ANNOTATIONS, find, promise, remove, WAVE } from './promise';

const APP = settings.application;

const ROOT = join(__dirname, '..', '..');

describe('Applications', () => {
  promise('sync every folder, each once, and nothing else', applications.foldersAreSynced, {
    'a folder that nobody syncs': [(all) => remove(all, 'Application', 'worker'), 'worker is synced by 0 Applications'],
    'a path where nothing is': [
      (all) => set(find(all, 'Application', 'worker'), 'spec source path', 'dist/production/workers'),
      'syncs dist/production/workers, where nothing is',
    ],
    'a folder synced twice': [
      (all) => set(find(all, 'Application', 'worker'), 'spec source path', 'dist/production/data'),
      'data is synced by 2 Applications',
    ],
    'descending into folders': [
      (all) => set(find(all, 'Application', 'data'), 'spec source directory recurse', true),
      'Application argocd/data would descend',
    ],
  });

  promise('sync, prune, heal and try again by themselves, on the server', applications.everythingSyncsItself, {
    'no pruning': [
      (all) => set(find(all, 'Application', 'data'), 'spec syncPolicy automated prune', false),
      'argocd/data does not prune',
    ],
    'no healing': [
      (all) => set(find(all, 'Application', 'data'), 'spec syncPolicy automated selfHeal', undefined),
      'argocd/data does not heal itself',
    ],
    'no retry': [
      (all) => set(find(all, 'Application', 'data'), 'spec syncPolicy retry limit', 0),
      'argocd/data does not try again',
    ],
    'no back-off': [
      (all) => set(find(all, 'Application', 'data'), 'spec syncPolicy retry backoff', undefined),
      'argocd/data does not try again',
    ],
    'client-side apply': [
      (all) => set(find(all, 'Application', 'data'), 'spec syncPolicy syncOptions', ['PruneLast=true']),
      'argocd/data applies on the client',
    ],
  });

  promise('own nothing that would go with them', applications.applicationsOwnNothing, {
    'the finalizer': [
      (all) => set(find(all, 'Application', 'data'), 'metadata finalizers', ['resources-finalizer.argocd.argoproj.io']),
      'argocd/data has the finalizer',
    ],
  });

  promise('bring charts at the versions of one list', applications.chartsArePinned, {
    'another version': [
      (all) => set(find(all, 'Application', 'cert-manager'), 'spec source targetRevision', 'v1.0.0'),
      'has cert-manager v1.0.0, which is not pinned',
    ],
    'a range': [
      (all) => set(find(all, 'Application', 'cert-manager'), 'spec source targetRevision', '1.*'),
      '1.* may move',
    ],
    'another repository': [
      (all) => set(find(all, 'Application', 'cert-manager'), 'spec source repoURL', 'https://example.org'),
      'which is not pinned',
    ],
    'the scheme of a registry': [
      (all) => set(find(all, 'Application', 'ingress-controller'), 'spec source repoURL', 'oci://ghcr.io/nginx/charts'),
      'wants a registry without oci://',
    ],
  });

  promise('let the root end its own sync', applications.rootWaitsForNothing, {
    'something after the root': [
      (all) => set(find(all, 'Application', 'ingress'), WAVE, '9'),
      'Application argocd/ingress is in no wave before the root',
    ],
    'pruning after the root': [
      (all) => set(find(all, 'Application', 'root'), 'spec syncPolicy syncOptions', ['PruneLast=true']),
      'Application argocd/root prunes in a wave after its own',
    ],
  });

  promise('do not wait for a host that waits for them', applications.minionsHoldNothingUp, {
    'a minion that counts for health': [
      (all) => set(find(all, 'Ingress', 'backend'), `${ANNOTATIONS} argocd.argoproj.io/ignore-healthcheck`, undefined),
      'Ingress backend/backend waits for its master',
    ],
    'no master': [(all) => remove(all, 'Ingress', APP), 'there is no master Ingress'],
  });
});

describe('the versions of charts', () => {
  const written = ['lib', 'compose', 'tools', 'proof'].flatMap((folder) =>
    readFiles(join(ROOT, folder)).map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
  );
  const places = (version: string) =>
    written.filter(({ text }) => text.includes(`'${version}'`)).map(({ path }) => path);

  test.each(Object.entries(CHARTS))('%s stands in lib/gitops/charts.ts and nowhere else', (_, { version }) => {
    expect(places(version)).toEqual(['lib/gitops/charts.ts']);
  });

  test('are looked for where they could be found', () => {
    expect(readFileSync(join(ROOT, 'lib/gitops/charts.ts'), 'utf8')).toContain("'v1.21.1'");
    expect(places('spec')).not.toEqual([]);
  });
});

promise('Argo CD accepts what is its own', ({ argocd = [] }) => argocd.flatMap(validateObject), {
  'a misspelt field of an Application': [
    (all) => set(find(all, 'Application', 'root'), 'spec source directories', {}),
    'spec.source.directories: no such field',
  ],
  'a project without its destinations': [
    (all) => set(find(all, 'AppProject', APP), 'spec destinations', 'all'),
    'spec.destinations: given "all"',
  ],
});
