import type { Row } from './row';

const CONTROLLER = 'https://github.com/argoproj/argo-cd/blob/master/controller';
const PROJECT = 'https://github.com/argoproj/argo-cd/blob/master/pkg/apis/application/v1alpha1/app_project_types.go';
const argo = (kind: string, spec: object) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind,
  metadata: { name: 'shop', namespace: 'argocd' },
  spec,
});
const repository = { repoURL: 'https://git.example.org/shop.git' };
const ofFolder = (otherwise: object = {}) =>
  argo('Application', {
    project: 'shop',
    source: { ...repository, path: 'dist/production/shop' },
    destination: { server: 'https://kubernetes.default.svc', namespace: 'shop' },
    syncPolicy: { automated: { prune: true } },
    ...otherwise,
  });
const ofChart = (source: object) =>
  argo('Application', { source: { repoURL: 'https://charts.example.org', chart: 'reloader', ...source } });
const destinations = (...namespaces: readonly string[]) =>
  namespaces.map((namespace) => ({ server: 'https://kubernetes.default.svc', namespace }));
/** What an Application of a project stands beside. */
const by = (project: object) => [ofFolder(), argo('AppProject', project)];

const claim = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'one', namespace: 'shop' },
  spec: {},
};
const priority = {
  apiVersion: 'scheduling.k8s.io/v1',
  kind: 'PriorityClass',
  metadata: { name: 'one' },
  value: 10,
};
const deleteClaim = 'kubectl delete --namespace shop persistentvolumeclaim one';
const deletePriority = 'kubectl delete priorityclass.scheduling.k8s.io one';
const forbidden = (command: string) => ['project forbids pruning', [], { command, project: 'shop' }] as const;

/** What Argo CD brings, and what it takes away. */
export const delivered: readonly Row[] = [
  {
    title: 'a volume less that its project allows',
    objects: [claim, undefined],
    beside: by({ destinations: destinations('sh*') }),
    effects: [['PersistentVolumeClaim shop/one', 'loses data', 'data goes', [], { holds: 'the volume' }]],
    documented: PROJECT,
  },
  {
    title: 'a volume less in a namespace that is no destination of its project',
    objects: [claim, undefined],
    beside: by({ destinations: destinations('work') }),
    effects: [['PersistentVolumeClaim shop/one', 'keeps running', ...forbidden(deleteClaim)]],
    documented: PROJECT,
  },
  {
    title: 'a volume less in a namespace that its project excepts',
    objects: [claim, undefined],
    beside: by({ destinations: destinations('*', '!shop') }),
    effects: [['PersistentVolumeClaim shop/one', 'keeps running', ...forbidden(deleteClaim)]],
    documented: PROJECT,
  },
  {
    title: 'a volume less in a namespace beside one that its project excepts',
    objects: [claim, undefined],
    beside: by({ destinations: destinations('!work') }),
    effects: [['PersistentVolumeClaim shop/one', 'loses data', 'data goes', [], { holds: 'the volume' }]],
    documented: PROJECT,
  },
  {
    title: 'a volume less of a kind that its project denies',
    objects: [claim, undefined],
    beside: by({
      destinations: destinations('shop'),
      namespaceResourceBlacklist: [{ group: '', kind: 'PersistentVolume*' }],
    }),
    effects: [['PersistentVolumeClaim shop/one', 'keeps running', ...forbidden(deleteClaim)]],
    documented: PROJECT,
  },
  {
    title: 'an object less of the whole cluster, which its project lists and denies',
    objects: [priority, undefined],
    beside: by({
      clusterResourceWhitelist: [{ group: '*', kind: '*' }],
      clusterResourceBlacklist: [{ group: 'scheduling.k8s.io', kind: 'PriorityClass' }],
    }),
    effects: [['PriorityClass cluster/one', 'keeps running', ...forbidden(deletePriority)]],
    documented: PROJECT,
  },
  {
    title: 'an object less of the whole cluster, where its project lists none',
    objects: [priority, undefined],
    beside: by({ destinations: destinations('shop') }),
    effects: [['PriorityClass cluster/one', 'keeps running', ...forbidden(deletePriority)]],
    documented: PROJECT,
  },
  {
    title: 'an object less of the whole cluster, where its project lists another of its name',
    objects: [priority, undefined],
    beside: by({
      clusterResourceWhitelist: [{ group: 'scheduling.k8s.io', kind: 'PriorityClass', name: 'two' }],
      destinations: destinations('shop'),
    }),
    effects: [['PriorityClass cluster/one', 'keeps running', ...forbidden(deletePriority)]],
    documented: PROJECT,
  },
  {
    title: 'another folder',
    objects: [ofFolder(), ofFolder({ source: { ...repository, path: 'dist/live/shop' } })],
    effects: [['Application argocd/shop', 'reloads', 'follows another folder', ['path']]],
    documented: 'https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/#automatic-pruning',
  },
  {
    title: 'another cluster',
    objects: [ofFolder(), ofFolder({ destination: { server: 'https://other.example.org', namespace: 'shop' } })],
    effects: [['Application argocd/shop', 'keeps running', 'brings into another cluster', ['server']]],
    documented: `${CONTROLLER}/state.go`,
  },
  {
    title: 'another namespace for what names none',
    objects: [ofFolder(), ofFolder({ destination: { server: 'https://kubernetes.default.svc', namespace: 'work' } })],
    effects: [['Application argocd/shop', 'reloads', 'brings into another namespace', ['namespace']]],
    documented: 'https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#applications',
  },
  {
    title: 'a chart from elsewhere',
    objects: [ofChart({}), ofChart({ repoURL: 'https://mirror.example.org' })],
    effects: [['Application argocd/shop', 'upgrades', 'another chart', ['repoURL']]],
    documented: 'https://argo-cd.readthedocs.io/en/stable/user-guide/helm/',
  },
];
