import { apart } from '../constructs/spread';
import { PRIORITY, uses } from './chart-pods';
import { engineAddon } from './engine-addon';

const NAME = 'cloudnative-pg';

/** The labels of its pods, by which a budget finds them: the chart has none. */
export const OPERATOR_LABELS = { 'app.kubernetes.io/name': NAME, 'app.kubernetes.io/instance': NAME };

/**
 * The PgBouncer that this version of the operator reads the state of: 1.26 answers it otherwise. Change both together.
 *
 * @see https://github.com/cloudnative-pg/cloudnative-pg/blob/v1.30.0/pkg/versions/versions.go
 */
export const POOLER_VERSION = '1.25';

/**
 * Two operators, of which one leads: a failover of the database must not wait for a drained node, and nothing of a database
 * can be changed while no webhook answers.
 */
export const cloudNativePg = engineAddon({
  name: NAME,
  chart: { repository: 'https://cloudnative-pg.github.io/charts', name: 'cloudnative-pg', version: '0.29.0' },
  namespace: 'cnpg-system',
  podSecurity: 'restricted',
  // With the definition of a Cluster would go every database.
  prunedByHand: true,
  values: {
    crds: { create: true },
    replicaCount: 2,
    ...PRIORITY,
    topologySpreadConstraints: apart(OPERATOR_LABELS),
    resources: uses({ cpuMillis: 100, memoryMiB: 128, memoryLimitMiB: 512 }),
  },
});
