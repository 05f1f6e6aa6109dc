import { ADDON_NAMESPACES } from '../../naming/addon-namespaces';
import { ONE_AT_A_TIME, type AddonRelease, type DisruptionBudgetValues } from './addon-release';

interface MetricsServerValues {
  readonly replicas: number;
  readonly podDisruptionBudget: DisruptionBudgetValues;
}

/** What the autoscalers ask for CPU use. */
export const metricsServer: AddonRelease<MetricsServerValues> = {
  addon: 'metrics-server',
  namespace: ADDON_NAMESPACES.metricsServer,
  values: { replicas: 2, podDisruptionBudget: ONE_AT_A_TIME },
};
