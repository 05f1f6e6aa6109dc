import { apart } from '../constructs/spread';
import { uses } from './chart-pods';
import { engineAddon } from './engine-addon';
import { ONE_AT_A_TIME } from './one-at-a-time';

/** What the autoscalers ask for CPU use. Its namespace is the cluster's, and its chart gives it a priority by itself. */
export const metricsServer = engineAddon({
  name: 'metrics-server',
  chart: { repository: 'https://kubernetes-sigs.github.io/metrics-server', name: 'metrics-server', version: '3.13.1' },
  namespace: 'kube-system',
  values: {
    replicas: 2,
    podDisruptionBudget: ONE_AT_A_TIME,
    topologySpreadConstraints: apart({ 'app.kubernetes.io/name': 'metrics-server' }),
    resources: uses({ cpuMillis: 100, memoryMiB: 200, memoryLimitMiB: 512 }),
  },
});
