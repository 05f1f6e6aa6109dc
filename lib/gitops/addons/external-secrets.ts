import { ADDON_NAMESPACES } from '../../naming/addon-namespaces';
import type { AddonRelease } from './addon-release';

interface ExternalSecretsValues {
  readonly installCRDs: boolean;
  readonly replicaCount: number;
  readonly leaderElect: boolean;
  readonly podDisruptionBudget: { readonly enabled: true; readonly minAvailable: 1 };
}

/**
 * Its chart sets `minAvailable: 1`, which `maxUnavailable` would come on top of, and no budget may have both. Of two pods
 * it means the same.
 *
 * @see https://github.com/external-secrets/external-secrets/blob/main/deploy/charts/external-secrets/values.yaml
 */
export const externalSecrets: AddonRelease<ExternalSecretsValues> = {
  addon: 'external-secrets',
  namespace: ADDON_NAMESPACES.externalSecrets,
  values: {
    installCRDs: true,
    replicaCount: 2,
    leaderElect: true,
    podDisruptionBudget: { enabled: true, minAvailable: 1 },
  },
};
