import type { Addon, KubernetesEnvironment } from '../../model';
import { apart } from '../constructs/spread';
import { PRIORITY, uses } from './chart-pods';
import { engineAddon } from './engine-addon';
import { KEPT } from './kept-definitions';

export const KEDA = 'keda';
export const KEDA_NAMESPACE = 'keda';

const ONE_AWAY = { maxUnavailable: 1 };

const part = (name: string) => apart({ 'app.kubernetes.io/name': name });

/**
 * What counts the queues. Its parts find each other by whole names, so it must know the domain of the cluster; of two
 * operators one leads.
 *
 * @see https://github.com/kedacore/charts/blob/main/keda/values.yaml
 */
export const keda = ({ clusterDomain = 'cluster.local' }: KubernetesEnvironment): Addon =>
  engineAddon({
    name: KEDA,
    chart: { repository: 'https://kedacore.github.io/charts', name: 'keda', version: '2.20.2' },
    namespace: KEDA_NAMESPACE,
    podSecurity: 'restricted',
    values: {
      clusterDomain,
      crds: { additionalAnnotations: KEPT },
      ...PRIORITY,
      // That it can't count a queue it alone can tell; without its other parts autoscalers know of nothing.
      prometheus: { operator: { enabled: true } },
      // By default it may read, and scale, objects of every kind; Deployments it scales without.
      rbac: { enabledCustomScaledRefKinds: false },
      operator: { replicaCount: 2 },
      metricsServer: { replicaCount: 2 },
      webhooks: { replicaCount: 2 },
      podDisruptionBudget: { operator: ONE_AWAY, metricServer: ONE_AWAY, webhooks: ONE_AWAY },
      topologySpreadConstraints: {
        operator: part('keda-operator'),
        metricsServer: part('keda-operator-metrics-apiserver'),
        webhooks: part('keda-admission-webhooks'),
      },
      resources: {
        operator: uses({ cpuMillis: 50, memoryMiB: 128, memoryLimitMiB: 1000 }),
        metricServer: uses({ cpuMillis: 50, memoryMiB: 96, memoryLimitMiB: 512 }),
        webhooks: uses({ cpuMillis: 20, memoryMiB: 64, memoryLimitMiB: 256 }),
      },
    },
  });
