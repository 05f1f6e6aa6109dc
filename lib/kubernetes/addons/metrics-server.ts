import { defineAddon } from '../../model';
import { ONE_AT_A_TIME } from './one-at-a-time';

/** What the autoscalers ask for CPU use. */
export const metricsServer = defineAddon({
  name: 'metrics-server',
  chart: { repository: 'https://kubernetes-sigs.github.io/metrics-server', name: 'metrics-server', version: '3.13.1' },
  namespace: 'kube-system',
  values: { replicas: 2, podDisruptionBudget: ONE_AT_A_TIME },
});
