import { ADDON_NAMESPACES } from '../../naming/addon-namespaces';
import { ONE_AT_A_TIME, type AddonRelease, type DisruptionBudgetValues } from './addon-release';

interface ExternalSecretsValues {
  readonly installCRDs: boolean;
  readonly replicaCount: number;
  readonly leaderElect: boolean;
  readonly podDisruptionBudget: DisruptionBudgetValues;
}

export const externalSecrets: AddonRelease<ExternalSecretsValues> = {
  addon: 'external-secrets',
  namespace: ADDON_NAMESPACES.externalSecrets,
  values: { installCRDs: true, replicaCount: 2, leaderElect: true, podDisruptionBudget: ONE_AT_A_TIME },
};
