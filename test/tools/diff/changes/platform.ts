import { defineAddon } from '../../../../lib';
import type { Row } from './row';

const ARGO = 'https://argo-cd.readthedocs.io/en/stable/user-guide';
const tenantId = '00000000-0000-0000-0000-000000000001';
const reloader = (version: string, watchGlobally = true) => ({
  production: {
    addons: {
      more: [
        defineAddon({
          ...{ name: 'reloader', namespace: 'reloader', needs: [], values: { reloader: { watchGlobally } } },
          chart: { repository: 'https://stakater.github.io/stakater-charts', name: 'reloader', version },
        }),
      ],
    },
  },
});
const byHand = { delivery: { by: 'kubectl' } } as const;

/** What brings everything, and what it stands on. */
export const platform: readonly Row[] = [
  {
    title: 'another revision',
    definition: { production: { delivery: { by: 'argocd', revision: 'release' } } },
    effects: [
      ['Application argocd/data', 'by hand', 'follows elsewhere', ['targetRevision']],
      ['Application argocd/ingress', 'by hand', 'follows elsewhere', ['targetRevision']],
      ['Application argocd/platform', 'by hand', 'follows elsewhere', ['targetRevision']],
      ['Application argocd/root', 'by hand', 'follows elsewhere', ['targetRevision']],
      ['Application argocd/shop', 'by hand', 'follows elsewhere', ['targetRevision']],
      ['Application argocd/work', 'by hand', 'follows elsewhere', ['targetRevision']],
    ],
    documented: `${ARGO}/tracking_strategies/`,
  },
  {
    title: 'another repository',
    definition: { production: { repository: 'https://git.example.org/moved.git' } },
    effects: [
      ['AppProject argocd/shop', 'reloads', 'project rules', ['sourceRepos']],
      ['AppProject argocd/shop-platform', 'reloads', 'project rules', ['sourceRepos']],
      ['AppProject argocd/shop-root', 'reloads', 'project rules', ['sourceRepos']],
      ['Application argocd/data', 'by hand', 'follows elsewhere', ['repoURL']],
      ['Application argocd/ingress', 'by hand', 'follows elsewhere', ['repoURL']],
      ['Application argocd/platform', 'by hand', 'follows elsewhere', ['repoURL']],
      ['Application argocd/root', 'by hand', 'follows elsewhere', ['repoURL']],
      ['Application argocd/shop', 'by hand', 'follows elsewhere', ['repoURL']],
      ['Application argocd/work', 'by hand', 'follows elsewhere', ['repoURL']],
    ],
    documented: `${ARGO}/projects/`,
  },
  {
    title: 'an add-on',
    definition: reloader('2.2.5'),
    effects: [
      [
        'AppProject argocd/shop-addons',
        'reloads',
        'project rules',
        ['reloader https://kubernetes.default.svc', 'sourceRepos'],
      ],
    ],
    documented: `${ARGO}/helm/`,
  },
  {
    title: 'an add-on less',
    before: reloader('2.2.5'),
    definition: {},
    effects: [
      [
        'AppProject argocd/shop-addons',
        'reloads',
        'project rules',
        ['reloader https://kubernetes.default.svc', 'sourceRepos'],
      ],
      [
        'Application argocd/reloader',
        'keeps running',
        'chart stays',
        [],
        {
          command: `kubectl --namespace argocd patch application reloader --type merge --patch '{"metadata": {"finalizers": ["resources-finalizer.argocd.argoproj.io"]}}'`,
        },
      ],
    ],
    says: [
      `what its chart made, unless Argo CD is told before this is merged to delete it: kubectl --namespace argocd patch application reloader --type merge --patch '{"metadata": {"finalizers": ["resources-finalizer.argocd.argoproj.io"]}}'; its custom resources' definitions stay in any case`,
      'https://github.com/argoproj/argo-cd/blob/master/controller/appcontroller.go',
    ],
    documented: `${ARGO}/app_deletion/`,
  },
  {
    title: 'an add-on that the cluster has',
    definition: { production: { addons: { provided: ['metrics-server'] } } },
    effects: [
      ['AppProject argocd/shop-addons', 'reloads', 'project rules', ['sourceRepos']],
      [
        'Application argocd/metrics-server',
        'keeps running',
        'chart stays',
        [],
        {
          command: `kubectl --namespace argocd patch application metrics-server --type merge --patch '{"metadata": {"finalizers": ["resources-finalizer.argocd.argoproj.io"]}}'`,
        },
      ],
    ],
    documented: `${ARGO}/app_deletion/`,
  },
  {
    title: 'a newer add-on',
    before: reloader('2.2.4'),
    definition: reloader('2.2.5'),
    effects: [['Application argocd/reloader', 'upgrades', 'chart version', ['targetRevision']]],
    documented: `${ARGO}/helm/`,
  },
  {
    title: 'values of an add-on',
    before: reloader('2.2.5'),
    definition: reloader('2.2.5', false),
    effects: [['Application argocd/reloader', 'upgrades', 'chart values', ['watchGlobally']]],
    documented: `${ARGO}/helm/`,
  },
  {
    title: 'another vault',
    definition: {
      production: {
        secrets: { from: 'azure-key-vault', url: 'https://other.vault.azure.net', tenantId, clientId: tenantId },
      },
    },
    effects: [['ClusterSecretStore cluster/key-vault', 'secret contract', 'vault changes', ['vaultUrl']]],
    documented: 'https://external-secrets.io/latest/provider/azure-key-vault/',
  },
  {
    title: 'another identity towards the vault',
    definition: {
      production: {
        secrets: {
          from: 'azure-key-vault',
          url: 'https://shop.vault.azure.net',
          tenantId,
          clientId: '00000000-0000-0000-0000-000000000002',
        },
      },
    },
    effects: [
      ['ServiceAccount external-secrets/key-vault', 'reloads', 'taken up', ['azure.workload.identity/client-id']],
    ],
    documented: 'https://azure.github.io/azure-workload-identity/docs/concepts.html',
  },
  {
    title: 'a service less where nothing prunes',
    before: { production: byHand },
    definition: { production: byHand, without: ['worker'] },
    effects: [
      [
        'Deployment work/worker',
        'keeps running',
        'nothing prunes',
        [],
        { command: 'kubectl delete --namespace work deployment.apps worker' },
      ],
      [
        'HorizontalPodAutoscaler work/worker',
        'keeps running',
        'nothing prunes',
        [],
        { command: 'kubectl delete --namespace work horizontalpodautoscaler.autoscaling worker' },
      ],
      [
        'NetworkPolicy work/worker',
        'keeps running',
        'nothing prunes',
        [],
        { command: 'kubectl delete --namespace work networkpolicy.networking.k8s.io worker' },
      ],
      [
        'PodDisruptionBudget work/worker',
        'keeps running',
        'nothing prunes',
        [],
        { command: 'kubectl delete --namespace work poddisruptionbudget.policy worker' },
      ],
      [
        'ResourceQuota work/work',
        'reloads',
        'counts for later pods',
        ['limits.memory', 'pods', 'requests.cpu', 'requests.memory'],
      ],
      [
        'ServiceAccount work/worker',
        'keeps running',
        'nothing prunes',
        [],
        { command: 'kubectl delete --namespace work serviceaccount worker' },
      ],
    ],
    arrows: [
      'closes arrow work/worker → work/redis 6379 redis',
      'closes arrow work/worker → kube-dns 53 dns-tcp, 53/UDP dns',
      'closes arrow work/worker → node-local-dns 53, 53/UDP',
    ],
    documented: 'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/',
  },
  {
    title: 'the last object of a kind',
    definition: { without: ['report'] },
    effects: [
      ['AppProject argocd/shop', 'reloads', 'project rules', ['batch CronJob']],
      [
        'CronJob work/report',
        'keeps running',
        'project forbids pruning',
        [],
        { command: 'kubectl delete --namespace work cronjob.batch report', project: 'shop' },
      ],
      [
        'ExternalSecret work/postgres-shop-client',
        'secret contract',
        'secrets differ',
        [],
        { needs: [], drops: ['password (postgres-shop-client-password)'] },
      ],
      [
        'Job work/api-schema',
        'by hand',
        'hook stays',
        [],
        { command: 'kubectl delete --namespace work job.batch api-schema' },
      ],
    ],
    arrows: [
      'closes arrow work/report → data/postgres-pooler-rw 5432 pgbouncer',
      'closes arrow work/report → kube-dns 53 dns-tcp, 53/UDP dns',
      'closes arrow work/report → node-local-dns 53, 53/UDP',
      'closes arrow work/api-schema → data/postgres 5432 postgresql',
      'closes arrow work/api-schema → data/postgres-replica 5432 postgresql',
      'closes arrow work/api-schema → kube-dns 53 dns-tcp, 53/UDP dns',
      'closes arrow work/api-schema → node-local-dns 53, 53/UDP',
    ],
    documented: `${ARGO}/projects/`,
  },
];
