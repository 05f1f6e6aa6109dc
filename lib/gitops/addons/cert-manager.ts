import { ADDON_NAMESPACES } from '../../naming/addon-namespaces';
import { ONE_AT_A_TIME, type AddonRelease, type DisruptionBudgetValues } from './addon-release';

interface CertManagerValues {
  readonly crds: { readonly enabled: boolean; readonly keep: boolean };
  readonly replicaCount: number;
  readonly podDisruptionBudget: DisruptionBudgetValues;
  readonly prometheus: { readonly enabled: boolean };
}

export const certManager: AddonRelease<CertManagerValues> = {
  addon: 'cert-manager',
  namespace: ADDON_NAMESPACES.certManager,
  values: {
    // Certificates outlive the chart: its definitions stay when it goes.
    crds: { enabled: true, keep: true },
    replicaCount: 2,
    podDisruptionBudget: ONE_AT_A_TIME,
    prometheus: { enabled: true },
  },
};
