import type { Row } from './row';

const HPA = 'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/';

const counted = (restoreToOriginalReplicaCount: boolean) => ({
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledObject',
  metadata: { name: 'one', namespace: 'shop' },
  spec: { scaleTargetRef: { name: 'one' }, advanced: { restoreToOriginalReplicaCount } },
});

/** How many copies run, and what they may use. */
export const numbers: readonly Row[] = [
  {
    title: 'the most copies of a service',
    definition: { api: { scaling: { min: 2, max: 6 } } },
    effects: [
      ['Deployment shop/api', 'rolls pods', 'pod template', ['maxSkew']],
      ['HorizontalPodAutoscaler shop/api', 'scales', 'copies', ['maxReplicas']],
      [
        'ResourceQuota shop/shop',
        'reloads',
        'counts for later pods',
        ['limits.memory', 'pods', 'requests.cpu', 'requests.memory'],
      ],
    ],
    documented: HPA,
  },
  {
    title: 'the fewest copies of a service',
    definition: { api: { scaling: { min: 3, max: 4 } } },
    effects: [['HorizontalPodAutoscaler shop/api', 'scales', 'copies', ['minReplicas']]],
    documented: HPA,
  },
  {
    title: 'when copies are added',
    definition: { api: { scaling: { min: 2, max: 4, cpuPercent: 50 } } },
    effects: [['HorizontalPodAutoscaler shop/api', 'reloads', 'taken up', ['averageUtilization']]],
    documented: HPA,
  },
  {
    title: 'a service that is scaled no longer',
    definition: { api: { scaling: { min: 2, max: 2 } } },
    effects: [
      ['Deployment shop/api', 'rolls pods', 'pod template', ['maxSkew']],
      ['Deployment shop/api', 'scales', 'copies', ['replicas']],
      ['HorizontalPodAutoscaler shop/api', 'scales', 'copies are fixed'],
      [
        'ResourceQuota shop/shop',
        'reloads',
        'counts for later pods',
        ['limits.memory', 'pods', 'requests.cpu', 'requests.memory'],
      ],
    ],
    documented: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/podautoscaler/horizontal.go',
  },
  {
    title: 'copies by the length of a queue',
    definition: { production: { queueScaling: 'keda' } },
    effects: [
      ['AppProject argocd/shop', 'reloads', 'project rules', ['keda.sh ScaledObject', 'keda.sh TriggerAuthentication']],
      [
        'AppProject argocd/shop-addons',
        'reloads',
        'project rules',
        ['keda https://kubernetes.default.svc', 'sourceRepos'],
      ],
      ['HorizontalPodAutoscaler work/worker', 'scales', 'autoscaler handed over', [], { to: 'worker' }],
    ],
    arrows: ['opens arrow keda-operator → work/redis 6379 redis'],
    documented: 'https://keda.sh/docs/2.20/concepts/scaling-deployments/',
  },
  {
    title: 'a queue that counts no longer',
    before: { production: { queueScaling: 'keda' } },
    definition: { production: { queueScaling: 'keda' }, worker: { scaling: { min: 2, max: 4 } } },
    effects: [
      ['AppProject argocd/shop', 'reloads', 'project rules', ['keda.sh ScaledObject', 'keda.sh TriggerAuthentication']],
      [
        'AppProject argocd/shop-addons',
        'reloads',
        'project rules',
        ['keda https://kubernetes.default.svc', 'sourceRepos'],
      ],
      [
        'Application argocd/keda',
        'keeps running',
        'chart stays',
        [],
        {
          command: `kubectl --namespace argocd patch application keda --type merge --patch '{"metadata": {"finalizers": ["resources-finalizer.argocd.argoproj.io"]}}'`,
        },
      ],
      [
        'ScaledObject work/worker',
        'keeps running',
        'project forbids pruning',
        [],
        { command: 'kubectl delete --namespace work scaledobject.keda.sh worker', project: 'shop' },
      ],
      [
        'TriggerAuthentication work/worker',
        'keeps running',
        'project forbids pruning',
        [],
        { command: 'kubectl delete --namespace work triggerauthentication.keda.sh worker', project: 'shop' },
      ],
    ],
    arrows: ['closes arrow keda-operator → work/redis 6379 redis'],
    documented: 'https://keda.sh/docs/2.20/concepts/scaling-deployments/',
  },
  {
    title: 'copies that are counted no longer, and are as many as before',
    objects: [counted(true), undefined],
    effects: [['ScaledObject shop/one', 'scales', 'copies as before']],
    documented: 'https://keda.sh/docs/2.20/reference/scaledobject-spec/',
  },
  {
    title: 'copies that are counted no longer',
    objects: [counted(false), undefined],
    effects: [['ScaledObject shop/one', 'scales', 'copies are fixed']],
    documented: 'https://keda.sh/docs/2.20/reference/scaledobject-spec/',
  },
  {
    title: 'what a namespace may use',
    definition: { production: { quotas: { work: 'none' } } },
    effects: [],
    documented: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
  },
];
