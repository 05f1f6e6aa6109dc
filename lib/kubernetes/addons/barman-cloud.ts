import { certManager } from './cert-manager';
import { PRIORITY, uses } from './chart-pods';
import { cloudNativePg } from './cloudnative-pg';
import { engineAddon } from './engine-addon';

/**
 * Talks to the operator over TLS, with certificates from cert-manager, and must be beside it. One copy, for it can't be
 * rolled: the log is archived by what it puts into the pods of a database, which goes on without it.
 */
export const barmanCloud = engineAddon({
  name: 'barman-cloud',
  chart: { repository: 'https://cloudnative-pg.github.io/charts', name: 'plugin-barman-cloud', version: '0.7.0' },
  namespace: cloudNativePg.namespace,
  podSecurity: 'restricted',
  prunedByHand: true,
  needs: [certManager.name, cloudNativePg.name],
  values: {
    crds: { create: true },
    // The chart itself says debug; of an argument that is given twice the last one holds.
    additionalArgs: ['--log-level=info'],
    ...PRIORITY,
    resources: uses({ cpuMillis: 20, memoryMiB: 64, memoryLimitMiB: 256 }),
  },
});
