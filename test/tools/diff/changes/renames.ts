import { elsewhere } from './application';
import type { Row } from './row';

/** Services that come back under another name, or in another place. */
export const renames: readonly Row[] = [
  {
    title: 'a service under another name',
    definition: { page: { name: 'site', image: 'page' } },
    effects: [['Deployment shop/site', 'recreates', 'renamed', [], { from: 'page', to: 'site' }]],
    documented: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  },
  {
    title: 'a service under another name that others use',
    definition: { api: { name: 'backend', image: 'api' } },
    effects: [
      ['Deployment shop/backend', 'recreates', 'renamed', [], { from: 'api', to: 'backend' }],
      ['Deployment shop/page', 'rolls pods', 'pod template', ['API_URL', 'BACKEND_URL']],
      ['Job shop/backend-migrations', 'runs again', 'hook runs', [], { hook: 'Sync' }],
      ['Job work/backend-schema', 'runs again', 'hook runs', [], { hook: 'Sync' }],
    ],
    documented: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  },
  {
    title: 'a service in another namespace',
    definition: { worker: { namespace: elsewhere } },
    effects: [
      ['AppProject argocd/shop', 'reloads', 'project rules', ['elsewhere', 'elsewhere https://kubernetes.default.svc']],
      ['ClusterSecretStore cluster/key-vault', 'reloads', 'rights change', ['namespaces']],
      ['Deployment elsewhere/worker', 'recreates', 'renamed', [], { from: 'work/worker', to: 'elsewhere/worker' }],
      [
        'ExternalSecret elsewhere/redis',
        'secret contract',
        'secrets differ',
        [],
        { needs: ['password (redis-password)'], drops: [] },
      ],
      [
        'ResourceQuota work/work',
        'reloads',
        'counts for later pods',
        ['limits.memory', 'pods', 'requests.cpu', 'requests.memory'],
      ],
    ],
    documented: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  },
];
