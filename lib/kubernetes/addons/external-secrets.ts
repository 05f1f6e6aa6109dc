import { alwaysThere, PRIORITY, uses } from './chart-pods';
import { engineAddon } from './engine-addon';
import { KEPT } from './kept-definitions';

/**
 * Its chart sets `minAvailable: 1`, which `maxUnavailable` would come on top of, and no budget may have both. Of two pods
 * it means the same.
 */
const ONE_STAYS = { enabled: true, minAvailable: 1 };

const part = (name: string) => ({ 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': 'external-secrets' });

/**
 * Its webhook refuses every secret and store while it is away.
 *
 * @see https://github.com/external-secrets/external-secrets/blob/main/deploy/charts/external-secrets/values.yaml
 */
export const externalSecrets = engineAddon({
  name: 'external-secrets',
  chart: { repository: 'https://charts.external-secrets.io', name: 'external-secrets', version: '2.9.0' },
  namespace: 'external-secrets',
  podSecurity: 'restricted',
  values: {
    installCRDs: true,
    crds: { annotations: KEPT },
    leaderElect: true,
    ...PRIORITY,
    ...alwaysThere(part('external-secrets'), ONE_STAYS),
    resources: uses({ cpuMillis: 50, memoryMiB: 128, memoryLimitMiB: 512 }),
    webhook: {
      ...PRIORITY,
      ...alwaysThere(part('external-secrets-webhook'), ONE_STAYS),
      resources: uses({ cpuMillis: 20, memoryMiB: 64, memoryLimitMiB: 256 }),
    },
    certController: { ...PRIORITY, resources: uses({ cpuMillis: 20, memoryMiB: 96, memoryLimitMiB: 256 }) },
  },
});
