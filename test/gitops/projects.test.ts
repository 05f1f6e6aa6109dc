import { settings } from '../../lib/environments/settings';
import { set } from '../dist/promise';
import { projectsAllowNoMore, projectsAllowWhatIsDone } from './projects';
import { find, promise } from './promise';

const APP = settings.application;

describe('projects', () => {
  promise('allow what their Applications do', projectsAllowWhatIsDone, {
    'another source': [
      (all) => set(find(all, 'Application', 'worker'), 'spec source repoURL', 'https://example.org/else.git'),
      `AppProject argocd/${APP} does not allow https://example.org/else.git`,
    ],
    'another destination': [
      (all) => set(find(all, 'Application', 'worker'), 'spec destination namespace', 'default'),
      `AppProject argocd/${APP} does not allow the namespace default`,
    ],
    'another cluster': [
      (all) => set(find(all, 'Application', 'worker'), 'spec destination server', 'https://elsewhere.example.org'),
      'of https://elsewhere.example.org',
    ],
    'no such project': [
      (all) => set(find(all, 'Application', 'worker'), 'spec project', 'default'),
      'of project default, which is not there',
    ],
    'an object of a kind that is not allowed': [
      (all) => set(find(all, 'Service', 'worker'), 'kind', 'Secret'),
      'does not allow Secret worker/worker',
    ],
    'an object in a namespace that is not allowed': [
      (all) => set(find(all, 'Service', 'worker'), 'metadata namespace', 'default'),
      'does not allow the namespace default',
    ],
    'an object of the cluster': [
      (all) => set(find(all, 'Service', 'worker'), 'metadata namespace', undefined),
      'does not allow Service worker',
    ],
  });

  const project = (all: Parameters<typeof find>[0]) => find(all, 'AppProject', APP).spec as Record<string, object[]>;
  promise('allow no more', projectsAllowNoMore, {
    'a kind that nobody writes': [
      (all) => project(all)['namespaceResourceWhitelist']?.push({ group: '', kind: 'Secret' }),
      'allows kinds that nobody uses: /Secret',
    ],
    'a kind of the cluster': [
      (all) => project(all)['clusterResourceWhitelist']?.push({ group: '*', kind: '*' }),
      'allows kinds that nobody uses: */*',
    ],
    'a namespace': [
      (all) => project(all)['destinations']?.push({ namespace: 'default', server: 'https://kubernetes.default.svc' }),
      'allows namespaces that nobody uses: default',
    ],
    'a repository': [
      (all) => set(find(all, 'AppProject', `${APP}-addons`), 'spec sourceRepos 0', '*'),
      'allows sources that nobody uses: *',
    ],
    'a project without Applications': [
      (all) => set(find(all, 'AppProject', APP), 'metadata name', 'other'),
      'AppProject argocd/other is nobody',
    ],
  });
});
