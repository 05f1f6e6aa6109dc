import { defineAddon } from '../../model';
import { ONE_AT_A_TIME } from './one-at-a-time';

export const certManager = defineAddon({
  name: 'cert-manager',
  chart: { repository: 'https://charts.jetstack.io', name: 'cert-manager', version: 'v1.21.1' },
  namespace: 'cert-manager',
  values: {
    // Certificates outlive the chart: its definitions stay when it goes.
    crds: { enabled: true, keep: true },
    replicaCount: 2,
    podDisruptionBudget: ONE_AT_A_TIME,
    prometheus: { enabled: true },
  },
});
