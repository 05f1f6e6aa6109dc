import type { Row } from './row';

const DOCS = 'https://kubernetes.io/docs';
const VALIDATION = 'https://github.com/kubernetes/kubernetes/blob/master/pkg/apis';
const of = (apiVersion: string, kind: string, rest: object) => ({
  apiVersion,
  kind,
  metadata: { name: 'one', namespace: 'shop' },
  ...rest,
});
const claim = (storage: string, mode = 'ReadWriteOnce') =>
  of('v1', 'PersistentVolumeClaim', { spec: { accessModes: [mode], resources: { requests: { storage } } } });
const binding = (name: string) =>
  of('rbac.authorization.k8s.io/v1', 'RoleBinding', { roleRef: { kind: 'Role', name } });
const priority = (value: number) => ({
  apiVersion: 'scheduling.k8s.io/v1',
  kind: 'PriorityClass',
  metadata: { name: 'one' },
  value,
});
const deployment = (app: string) =>
  of('apps/v1', 'Deployment', { spec: { selector: { matchLabels: { app } }, template: { spec: { containers: [] } } } });
const service = (spec: object) => of('v1', 'Service', { spec: { ports: [{ name: 'http', port: 80 }], ...spec } });
const budget = (maxUnavailable: number) => of('policy/v1', 'PodDisruptionBudget', { spec: { maxUnavailable } });
const secretOf = (type: string) => of('v1', 'Secret', { type });
const namespace = (level: string) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'shop', labels: { 'pod-security.kubernetes.io/enforce': level } },
});
const config = (text: string, immutable?: true) =>
  of('v1', 'ConfigMap', { data: { 'app.ini': text }, ...(immutable === undefined ? {} : { immutable }) });
const route = of('gateway.example.org/v1', 'Waypoint', { spec: { size: 1 } });

const prometheus = (storage: object) => of('monitoring.coreos.com/v1', 'Prometheus', { spec: storage });
const rule = (expr: string) =>
  of('monitoring.coreos.com/v1', 'PrometheusRule', {
    spec: { groups: [{ name: 'a', rules: [{ alert: 'A', expr }] }] },
  });
const scheduled = of('postgresql.cnpg.io/v1', 'ScheduledBackup', { spec: { schedule: '0 0 2 * * *' } });
const synced = (limit: number) =>
  of('argoproj.io/v1alpha1', 'Application', {
    spec: { source: { path: 'dist/production/shop' }, syncPolicy: { retry: { limit } } },
  });

const server = (otherwise: object) =>
  of('apps/v1', 'StatefulSet', {
    spec: { replicas: 1, serviceName: 'one', volumeClaimTemplates: [{ metadata: { name: 'data' } }], ...otherwise },
  });
const job = (image: string, more: object = {}) =>
  of('batch/v1', 'Job', { spec: { template: { spec: { containers: [{ name: 'one', image }] } }, ...more } });
const placed = (suspend: boolean, zone: string) =>
  of('batch/v1', 'Job', {
    spec: { suspend, template: { spec: { containers: [{ name: 'one', image: 'one:1' }], nodeSelector: { zone } } } },
  });

/** Objects that patches and add-ons of one's own bring, or that no definition here changes by itself. */
export const objects: readonly Row[] = [
  {
    title: 'a claim that grows',
    objects: [claim('10Gi'), claim('1Ti')],
    effects: [['PersistentVolumeClaim shop/one', 'resizes', 'claim grows', ['storage']]],
    documented: `${DOCS}/concepts/storage/persistent-volumes/`,
  },
  {
    title: 'a claim that shrinks',
    objects: [claim('10Gi'), claim('5Gi')],
    effects: [['PersistentVolumeClaim shop/one', 'is refused', 'claim shrinks', ['storage']]],
    documented: `${DOCS}/concepts/storage/persistent-volumes/`,
  },
  {
    title: 'another access mode of a claim',
    objects: [claim('10Gi'), claim('10Gi', 'ReadWriteMany')],
    effects: [
      [
        'PersistentVolumeClaim shop/one',
        'is refused',
        'immutable field with data',
        ['accessModes'],
        { holds: 'the volume' },
      ],
    ],
    documented: `${VALIDATION}/core/validation/validation.go`,
  },
  {
    title: 'a claim less',
    objects: [claim('10Gi'), undefined],
    effects: [['PersistentVolumeClaim shop/one', 'loses data', 'data goes', [], { holds: 'the volume' }]],
    documented: `${DOCS}/concepts/storage/persistent-volumes/`,
  },
  {
    title: 'another role of a binding',
    objects: [binding('reader'), binding('writer')],
    effects: [['RoleBinding shop/one', 'is refused', 'immutable field', ['name']]],
    documented: `${DOCS}/reference/access-authn-authz/rbac/`,
  },
  {
    title: 'another value of a priority',
    objects: [priority(10), priority(20)],
    effects: [['PriorityClass cluster/one', 'is refused', 'immutable field', ['value']]],
    documented: `${VALIDATION}/scheduling/validation/validation.go`,
  },
  {
    title: 'another selector of a Deployment',
    objects: [deployment('a'), deployment('b')],
    effects: [['Deployment shop/one', 'is refused', 'immutable field', ['app']]],
    documented: `${DOCS}/concepts/workloads/controllers/deployment/`,
  },
  {
    title: 'another selector of a Service',
    objects: [service({ selector: { app: 'a' } }), service({ selector: { app: 'b' } })],
    effects: [['Service shop/one', 'reloads', 'selector follows', ['app']]],
    documented: `${DOCS}/concepts/services-networking/service/`,
  },
  {
    title: 'a headless Service that has an address',
    objects: [service({ clusterIP: 'None' }), service({})],
    effects: [['Service shop/one', 'by hand', 'address is kept', ['clusterIP']]],
    documented: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/service/strategy.go',
  },
  {
    title: 'a Service with an address that is to be headless',
    objects: [service({}), service({ clusterIP: 'None' })],
    effects: [['Service shop/one', 'is refused', 'immutable field', ['clusterIP']]],
    documented: `${VALIDATION}/core/validation/validation.go`,
  },
  {
    title: 'how many pods may be away',
    objects: [budget(1), budget(2)],
    effects: [['PodDisruptionBudget shop/one', 'reloads', 'counts for later evictions', ['maxUnavailable']]],
    documented: `${DOCS}/concepts/workloads/pods/disruptions/`,
  },
  {
    title: 'another type of a Secret',
    objects: [secretOf('Opaque'), secretOf('kubernetes.io/tls')],
    effects: [['Secret shop/one', 'is refused', 'immutable field', ['type']]],
    documented: `${VALIDATION}/core/validation/validation.go`,
  },
  {
    title: 'a stricter namespace',
    objects: [namespace('baseline'), namespace('restricted')],
    effects: [['Namespace shop/shop', 'reloads', 'counts for later pods', ['pod-security.kubernetes.io/enforce']]],
    documented: `${DOCS}/concepts/security/pod-security-admission/`,
  },
  {
    title: 'a text that nobody here reads',
    objects: [config('a'), config('b')],
    effects: [['ConfigMap shop/one', 'reloads', 'read by no pod', ['app.ini']]],
    documented: `${DOCS}/concepts/configuration/configmap/`,
  },
  {
    title: 'a text that can not change',
    objects: [config('a', true), config('b', true)],
    effects: [['ConfigMap shop/one', 'is refused', 'immutable field', ['app.ini']]],
    documented: `${DOCS}/concepts/configuration/configmap/`,
  },
  {
    title: 'a text that is not to change any more',
    objects: [config('a'), config('a', true)],
    effects: [['ConfigMap shop/one', 'reloads', 'taken up', ['immutable']]],
    documented: `${DOCS}/concepts/configuration/configmap/`,
  },
  {
    title: 'a text that could not change, and is to',
    objects: [config('a', true), config('a')],
    effects: [['ConfigMap shop/one', 'is refused', 'immutable field', ['immutable']]],
    documented: `${VALIDATION}/core/validation/validation.go`,
  },
  {
    title: 'a kind that no rule is about',
    objects: [undefined, route],
    effects: [['Waypoint shop/one', 'is unknown', 'kind unknown', [], { apiVersion: 'gateway.example.org/v1' }]],
    documented: `${DOCS}/concepts/extend-kubernetes/api-extension/custom-resources/`,
  },
  {
    title: 'metrics that are kept no longer',
    objects: [prometheus({ storage: { volumeClaimTemplate: {} } }), prometheus({})],
    effects: [
      ['Prometheus shop/one', 'leaves data', 'storage no longer claimed', ['storage']],
      ['Prometheus shop/one', 'rolls pods', 'monitoring pods', ['storage']],
    ],
    documented: 'https://prometheus-operator.dev/docs/platform/storage/',
  },
  {
    title: 'an alert',
    objects: [rule('1'), rule('2')],
    effects: [['PrometheusRule shop/one', 'reloads', 'monitoring reload', ['expr']]],
    documented: 'https://prometheus-operator.dev/docs/developer/alerting/',
  },
  {
    title: 'a schedule of backups less',
    objects: [scheduled, undefined],
    effects: [['ScheduledBackup shop/one', 'stops', 'no backups']],
    documented: 'https://cloudnative-pg.io/documentation/current/backup/',
  },
  {
    title: 'how often a sync is tried',
    objects: [synced(5), synced(10)],
    effects: [['Application shop/one', 'reloads', 'sync policy', ['limit']]],
    documented: 'https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/',
  },
  {
    title: 'another name for the pods of a server',
    objects: [server({}), server({ serviceName: 'two' })],
    effects: [['StatefulSet shop/one', 'is refused', 'immutable field', ['serviceName']]],
    documented: `${VALIDATION}/apps/validation/validation.go`,
  },
  {
    title: 'a server that keeps nothing',
    objects: [server({}), server({ volumeClaimTemplates: undefined })],
    effects: [['StatefulSet shop/one', 'is refused', 'claim template', ['volumeClaimTemplates']]],
    documented: `${VALIDATION}/apps/validation/validation.go`,
  },
  {
    title: 'copies of a server',
    objects: [server({}), server({ replicas: 3 })],
    effects: [['StatefulSet shop/one', 'scales', 'copies', ['replicas']]],
    documented: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/',
  },
  {
    title: 'a server less',
    objects: [server({}), undefined],
    effects: [
      ['StatefulSet shop/one', 'leaves data', 'data is kept apart', [], { holds: 'what its volumes hold (data)' }],
      ['StatefulSet shop/one', 'stops', 'is pruned'],
    ],
    says: [`${DOCS}/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention`],
    documented: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/',
  },
  {
    title: 'how often each run of a Job may fail',
    objects: [job('one:1', { backoffLimitPerIndex: 1 }), job('one:1', { backoffLimitPerIndex: 2 })],
    effects: [['Job shop/one', 'is refused', 'immutable field', ['backoffLimitPerIndex']]],
    documented: `${VALIDATION}/batch/validation/validation.go`,
  },
  {
    title: 'how many runs a Job with an index has',
    objects: [
      job('one:1', { completionMode: 'Indexed', completions: 2, parallelism: 2 }),
      job('one:1', { completionMode: 'Indexed', completions: 3, parallelism: 3 }),
    ],
    effects: [['Job shop/one', 'reloads', 'taken up', ['completions', 'parallelism']]],
    documented: `${VALIDATION}/batch/validation/validation.go`,
  },
  {
    title: 'how many runs a Job has',
    objects: [job('one:1', { completions: 2, parallelism: 1 }), job('one:1', { completions: 3, parallelism: 2 })],
    effects: [['Job shop/one', 'is refused', 'immutable field', ['completions', 'parallelism']]],
    documented: `${VALIDATION}/batch/validation/validation.go`,
  },
  {
    title: 'how many runs of a Job there are at once',
    objects: [job('one:1', { parallelism: 1 }), job('one:1', { parallelism: 2 })],
    effects: [['Job shop/one', 'reloads', 'taken up', ['parallelism']]],
    documented: `${VALIDATION}/batch/validation/validation.go`,
  },
  {
    title: 'where a Job that is suspended will run',
    objects: [placed(true, 'a'), placed(true, 'b')],
    effects: [['Job shop/one', 'reloads', 'taken up', ['zone']]],
    documented: `${VALIDATION}/batch/validation/validation.go`,
  },
  {
    title: 'where a Job that is not suspended runs',
    objects: [placed(false, 'a'), placed(false, 'b')],
    effects: [['Job shop/one', 'is refused', 'immutable field', ['zone']]],
    documented: `${VALIDATION}/batch/validation/validation.go`,
  },
  {
    title: 'the image of a Job that is no hook',
    objects: [job('one:1'), job('one:2')],
    effects: [['Job shop/one', 'is refused', 'immutable field', ['image']]],
    documented: `${VALIDATION}/batch/validation/validation.go`,
  },
];
