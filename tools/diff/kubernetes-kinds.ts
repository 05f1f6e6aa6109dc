import { groupOf, type KubernetesObject } from '../../proof/objects';

/** What is known of a kind: paths of fields, from the object's root. */
export interface KindRules {
  /** The pods are replaced one after the other. */
  readonly rolls?: readonly string[];
  /** The API server refuses to change them: the object must be deleted and made again. */
  readonly immutable?: readonly string[];
  /** Of those, what may change after all. */
  readonly mutable?: readonly string[];
  readonly scales?: readonly string[];
  /** Sizes of volumes, which grow but never shrink. */
  readonly sizes?: readonly string[];
  /** What is gone with the object, when it holds data. */
  readonly data?: (object: KubernetesObject) => string | undefined;
}

const template = 'spec.template';

/** https://www.postgresql.org/docs/current/view-pg-settings.html: the settings of context `postmaster` that one tunes. */
const restartingSettings = [
  ...['shared_buffers', 'max_connections', 'superuser_reserved_connections', 'reserved_connections', 'huge_pages'],
  ...['max_worker_processes', 'max_wal_senders', 'max_replication_slots', 'max_prepared_transactions', 'wal_level'],
  ...['max_locks_per_transaction', 'wal_buffers', 'track_commit_timestamp', 'track_activity_query_size', 'io_method'],
];

const ofPods = [
  'affinity',
  'resources',
  'topologySpreadConstraints',
  'priorityClassName',
  'imagePullPolicy',
  'env',
  'envFrom',
];
const under = (prefix: string, fields: readonly string[]) => fields.map((field) => `${prefix}.${field}`);

/**
 * The rules of each kind. Immutable fields: the API reference of each built-in kind
 * (https://kubernetes.io/docs/reference/kubernetes-api/); rolling fields of custom resources: what their operators put
 * into pod specs (https://cloudnative-pg.io/documentation/current/rolling_update/,
 * https://prometheus-operator.dev/docs/api-reference/api/).
 */
const kinds: Readonly<Record<string, KindRules>> = {
  'apps/Deployment': { rolls: [template], immutable: ['spec.selector'], scales: ['spec.replicas'] },
  'apps/DaemonSet': { rolls: [template], immutable: ['spec.selector'] },
  'apps/StatefulSet': {
    rolls: [template],
    immutable: ['spec'],
    mutable: under('spec', [
      ...['replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit'],
      ...['persistentVolumeClaimRetentionPolicy', 'minReadySeconds'],
    ]),
    scales: ['spec.replicas'],
    sizes: ['spec.volumeClaimTemplates'],
    data: ({ spec }) => {
      const claims =
        (spec as { volumeClaimTemplates?: { metadata?: { name?: string } }[] } | undefined)?.volumeClaimTemplates ?? [];
      return claims.length > 0 ? `its volumes (${claims.map(({ metadata }) => metadata?.name).join(', ')})` : undefined;
    },
  },
  'batch/Job': {
    immutable: under('spec', ['template', 'selector', 'completionMode', 'podFailurePolicy', 'successPolicy']),
  },
  '/Service': { immutable: ['spec.clusterIP', 'spec.clusterIPs'] },
  '/PersistentVolumeClaim': {
    immutable: ['spec'],
    mutable: ['spec.resources', 'spec.volumeAttributesClassName'],
    sizes: ['spec.resources'],
    data: () => 'the volume',
  },
  '/Namespace': { data: () => 'everything in the namespace' },
  '/Secret': { immutable: ['type'] },
  'rbac.authorization.k8s.io/RoleBinding': { immutable: ['roleRef'] },
  'rbac.authorization.k8s.io/ClusterRoleBinding': { immutable: ['roleRef'] },
  'storage.k8s.io/StorageClass': { immutable: ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'] },
  'autoscaling/HorizontalPodAutoscaler': { scales: ['spec.minReplicas', 'spec.maxReplicas'] },
  'keda.sh/ScaledObject': { scales: ['spec.minReplicaCount', 'spec.maxReplicaCount', 'spec.idleReplicaCount'] },
  'postgresql.cnpg.io/Cluster': {
    rolls: [
      ...under('spec', [...ofPods, 'imageName', 'imageCatalogRef', 'plugins', 'probes', 'projectedVolumeTemplate']),
      ...under('spec', ['schedulerName', 'seccompProfile', 'serviceAccountTemplate', 'postgresUID', 'postgresGID']),
      ...under('spec.postgresql', [
        'shared_preload_libraries',
        'extensions',
        ...under('parameters', restartingSettings),
      ]),
    ],
    immutable: ['spec.storage.storageClass', 'spec.walStorage.storageClass'],
    scales: ['spec.instances'],
    sizes: ['spec.storage', 'spec.walStorage'],
    data: () => 'the database',
  },
  // What it names is kept when it goes.
  'postgresql.cnpg.io/Database': { immutable: ['spec.name', 'spec.cluster'] },
  'postgresql.cnpg.io/Pooler': { rolls: [template], scales: ['spec.instances'] },
  'monitoring.coreos.com/Prometheus': {
    rolls: under('spec', [
      ...[...ofPods, 'image', 'version', 'retention', 'retentionSize', 'podMetadata', 'securityContext', 'volumes'],
      ...['volumeMounts', 'containers', 'initContainers', 'tolerations', 'nodeSelector', 'externalUrl', 'routePrefix'],
      ...['enableFeatures', 'walCompression', 'portName', 'serviceAccountName', 'storage', 'web', 'tsdb', 'logLevel'],
    ]),
    scales: ['spec.replicas', 'spec.shards'],
    sizes: ['spec.storage'],
    data: ({ spec }) =>
      (spec as { storage?: unknown } | undefined)?.storage === undefined ? undefined : 'its metrics',
  },
};

/** The rules of an object's kind; none for kinds that hold no data and are changed in place. */
export function rulesOf(object: KubernetesObject): KindRules {
  return kinds[`${groupOf(object)}/${object.kind}`] ?? {};
}
