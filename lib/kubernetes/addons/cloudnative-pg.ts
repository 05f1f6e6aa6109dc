import { defineAddon } from '../../model';

/** Two operators, of which one leads: a failover of the database must not wait for a drained node. */
export const cloudNativePg = defineAddon({
  name: 'cloudnative-pg',
  chart: { repository: 'https://cloudnative-pg.github.io/charts', name: 'cloudnative-pg', version: '0.29.0' },
  namespace: 'cnpg-system',
  values: { crds: { create: true }, replicaCount: 2 },
});
