import { ADDON_NAMESPACES } from '../../naming/addon-namespaces';
import type { AddonRelease } from './addon-release';

interface BarmanCloudValues {
  readonly crds: { readonly create: boolean };
}

/** Talks to the operator over TLS, with certificates from cert-manager. */
export const barmanCloud: AddonRelease<BarmanCloudValues> = {
  addon: 'barman-cloud',
  namespace: ADDON_NAMESPACES.postgresOperator,
  needs: ['cert-manager', 'cloudnative-pg'],
  values: { crds: { create: true } },
};
