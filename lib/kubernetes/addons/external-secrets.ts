import { defineAddon } from '../../model';

/**
 * Its chart sets `minAvailable: 1`, which `maxUnavailable` would come on top of, and no budget may have both. Of two pods
 * it means the same.
 *
 * @see https://github.com/external-secrets/external-secrets/blob/main/deploy/charts/external-secrets/values.yaml
 */
export const externalSecrets = defineAddon({
  name: 'external-secrets',
  chart: { repository: 'https://charts.external-secrets.io', name: 'external-secrets', version: '2.9.0' },
  namespace: 'external-secrets',
  values: {
    installCRDs: true,
    replicaCount: 2,
    leaderElect: true,
    podDisruptionBudget: { enabled: true, minAvailable: 1 },
  },
});
