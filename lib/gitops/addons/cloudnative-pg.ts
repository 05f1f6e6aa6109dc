import { ADDON_NAMESPACES } from '../../naming/addon-namespaces';
import type { AddonRelease } from './addon-release';

interface CloudNativePgValues {
  readonly crds: { readonly create: boolean };
  readonly replicaCount: number;
}

/** Two operators, of which one leads: a failover of the database must not wait for a drained node. */
export const cloudNativePg: AddonRelease<CloudNativePgValues> = {
  addon: 'cloudnative-pg',
  namespace: ADDON_NAMESPACES.postgresOperator,
  values: { crds: { create: true }, replicaCount: 2 },
};
