export const NAME_LABEL = 'app.kubernetes.io/name';

/** Of an exporter's pods: what it tells about, and so the job of its metrics. */
export const WATCHED_LABEL = 'topology/watches';

/** Labels that CloudNativePG puts on the pods of a Cluster and of a Pooler. */
export const CLUSTER_LABEL = 'cnpg.io/cluster';
export const POOLER_LABEL = 'cnpg.io/poolerName';
export const ROLE_LABEL = 'cnpg.io/podRole';

/** The labels of primary and replicas: its jobs and its PgBouncers belong to the same cluster. */
export const instanceLabels = (cluster: string): Record<string, string> => ({
  [CLUSTER_LABEL]: cluster,
  [ROLE_LABEL]: 'instance',
});

/** The labels of the pods that the operator makes of an Alertmanager: the label `instance` it gives a value of its own. */
export const alertmanagerLabels = (name: string): Record<string, string> => ({
  [NAME_LABEL]: 'alertmanager',
  alertmanager: name,
});

/** The labels that find a pod. They are immutable on a live cluster: never add to them, never change them. */
export const selectorLabels = (name: string, instance: string): Record<string, string> => ({
  [NAME_LABEL]: name,
  'app.kubernetes.io/instance': instance,
});

/**
 * The labels of everything that belongs to one workload. `component` is its tier. The chart adds part-of and
 * managed-by.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
 */
export const workloadLabels = (name: string, instance: string, component: string): Record<string, string> => ({
  ...selectorLabels(name, instance),
  'app.kubernetes.io/component': component,
});

/** The labels of the namespaces of an environment, by which others find them. */
export const environmentLabels = (application: string, instance: string): Record<string, string> => ({
  'app.kubernetes.io/part-of': application,
  'app.kubernetes.io/instance': instance,
});

/** The labels of everything in a chart. */
export const chartLabels = (application: string): Record<string, string> => ({
  'app.kubernetes.io/part-of': application,
  'app.kubernetes.io/managed-by': 'cdk8s',
});

/** The version label of a workload and its pods: the image's tag. */
export const versionLabel = (image: string): Record<string, string> => ({
  'app.kubernetes.io/version': image.replace(/@.*/, '').replace(/^.*:/, ''),
});
