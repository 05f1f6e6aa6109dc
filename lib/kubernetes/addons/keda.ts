import { defineAddon, type Addon, type KubernetesEnvironment } from '../../model';

export const KEDA_NAMESPACE = 'keda';

const ONE_AWAY = { maxUnavailable: 1 };

/**
 * What counts the queues. Its parts find each other by whole names, so it must know the domain of the cluster; of two
 * operators one leads.
 *
 * @see https://github.com/kedacore/charts/blob/main/keda/values.yaml
 */
export const keda = ({ clusterDomain = 'cluster.local' }: KubernetesEnvironment): Addon =>
  defineAddon({
    name: 'keda',
    chart: { repository: 'https://kedacore.github.io/charts', name: 'keda', version: '2.20.2' },
    namespace: KEDA_NAMESPACE,
    values: {
      clusterDomain,
      operator: { replicaCount: 2 },
      metricsServer: { replicaCount: 2 },
      webhooks: { replicaCount: 2 },
      podDisruptionBudget: { operator: ONE_AWAY, metricServer: ONE_AWAY, webhooks: ONE_AWAY },
    },
  });
