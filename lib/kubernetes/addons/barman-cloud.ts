import { defineAddon } from '../../model';
import { certManager } from './cert-manager';
import { cloudNativePg } from './cloudnative-pg';

/** Talks to the operator over TLS, with certificates from cert-manager, and must be beside it. */
export const barmanCloud = defineAddon({
  name: 'barman-cloud',
  chart: { repository: 'https://cloudnative-pg.github.io/charts', name: 'plugin-barman-cloud', version: '0.7.0' },
  namespace: cloudNativePg.namespace,
  needs: [certManager.name, cloudNativePg.name],
  values: { crds: { create: true } },
});
