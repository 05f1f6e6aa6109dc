import { elsewhere } from './application';
import type { Expected, Row } from './row';

const byHand = { delivery: { by: 'kubectl' } } as const;
const NAMES =
  'https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go';

/** All that a service brings, as it is called by whoever deletes it. */
const stays = [
  ['Deployment', 'deployment.apps'],
  ['HorizontalPodAutoscaler', 'horizontalpodautoscaler.autoscaling'],
  ['Ingress', 'ingress.networking.k8s.io'],
  ['NetworkPolicy', 'networkpolicy.networking.k8s.io'],
  ['PodDisruptionBudget', 'poddisruptionbudget.policy'],
  ['Service', 'service'],
  ['ServiceAccount', 'serviceaccount'],
] as const;
/** Nothing but the page in its namespace. */
const alone = { without: ['worker', 'broker', 'report', 'api'], page: { connects: [] } };

/** Services that come back under another name, or in another place. */
export const renames: readonly Row[] = [
  {
    title: 'a service under another name',
    definition: { page: { name: 'site', image: 'page' } },
    effects: [['Deployment shop/site', 'recreates', 'renamed', [], { from: 'page', to: 'site' }]],
    documented: NAMES,
  },
  {
    title: 'a service under another name that others use',
    definition: { api: { name: 'backend', image: 'api' } },
    effects: [
      ['Deployment shop/backend', 'recreates', 'renamed', [], { from: 'api', to: 'backend' }],
      ['Deployment shop/page', 'rolls pods', 'pod template', ['API_URL', 'BACKEND_URL']],
      [
        'Job shop/backend-migrations',
        'by hand',
        'hook stays',
        [],
        { command: 'kubectl delete --namespace shop job.batch api-migrations' },
      ],
      ['Job shop/backend-migrations', 'runs again', 'hook runs', [], { hook: 'Sync' }],
      [
        'Job work/backend-schema',
        'by hand',
        'hook stays',
        [],
        { command: 'kubectl delete --namespace work job.batch api-schema' },
      ],
      ['Job work/backend-schema', 'runs again', 'hook runs', [], { hook: 'Sync' }],
    ],
    documented: NAMES,
  },
  {
    title: 'a service under another name where nothing prunes',
    before: { production: byHand },
    definition: { production: byHand, page: { name: 'site', image: 'page' } },
    effects: [
      ['Deployment shop/site', 'recreates', 'begins beside', [], { from: 'page', to: 'site' }],
      ...stays.map(([kind, full]): Expected => [
        `${kind} shop/site`,
        'keeps running',
        'nothing prunes',
        [],
        { command: `kubectl delete --namespace shop ${full} page` },
      ]),
    ],
    documented: 'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/',
  },
  {
    title: 'a service that was all of its namespace, in another one',
    before: alone,
    definition: { ...alone, page: { ...alone.page, namespace: elsewhere } },
    effects: [
      [
        'AppProject argocd/shop',
        'reloads',
        'project rules',
        ['shop', 'elsewhere', 'shop https://kubernetes.default.svc', 'elsewhere https://kubernetes.default.svc'],
      ],
      ['Application argocd/shop', 'keeps running', 'namespace stays', [], { namespace: 'shop', loses: [] }],
      ['Deployment elsewhere/page', 'recreates', 'begins beside', [], { from: 'shop/page', to: 'elsewhere/page' }],
      ['Deployment elsewhere/page', 'keeps running', 'its Application goes', [], { application: 'shop' }],
      ['Namespace shop/shop', 'keeps running', 'namespace is kept', [], { command: 'kubectl delete namespace shop' }],
    ],
    documented: 'https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/',
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
    documented: NAMES,
  },
];
