import type { Addon, KubernetesEnvironment } from '../../model';
import { engineAddon } from './engine-addon';
import { ENVOY_GATEWAY } from './envoy-gateway';
import { GATEWAY_API } from './gateway-api';
import { alwaysThere, PRIORITY, uses } from './chart-pods';

/** Where all of it runs. Its parts on the nodes do what Pod Security admits nowhere else. */
export const ISTIO_NAMESPACE = 'istio-system';

const common = (chart: string) =>
  ({
    chart: { repository: 'https://istio-release.storage.googleapis.com/charts', name: chart, version: '1.30.3' },
    namespace: ISTIO_NAMESPACE,
    podSecurity: 'privileged',
  }) as const;

/**
 * Objects of Istio are refused while nobody answers. The chart would have it say so of itself once it is there, and undo that at
 * each sync.
 */
const VALIDATED = { validationFailurePolicy: 'Fail' };

/** Names of the add-ons, which are said by the mesh of an environment. */
export const OF_MESH: readonly string[] = ['istio-base', 'istiod', 'istio-cni', 'ztunnel'];

const base = engineAddon({
  ...common('base'),
  name: 'istio-base',
  prunedByHand: true,
  values: { profile: 'ambient', base: VALIDATED },
});

/** Nothing is put into pods, so nobody is asked for each of them. */
const istiod = ({ clusterDomain = 'cluster.local' }: KubernetesEnvironment): Addon => {
  const { topologySpreadConstraints } = alwaysThere({ app: 'istiod' });
  return engineAddon({
    ...common('istiod'),
    name: 'istiod',
    // It makes waypoints, where the kinds are there that it makes them of.
    needs: [base.name, ENVOY_GATEWAY, GATEWAY_API],
    values: {
      profile: 'ambient',
      base: VALIDATED,
      autoscaleMin: 2,
      pdb: { minAvailable: 1 },
      topologySpreadConstraints,
      resources: uses({ cpuMillis: 100, memoryMiB: 256, memoryLimitMiB: 2048 }),
      global: { ...PRIORITY, operatorManageWebhooks: true, proxy: { clusterDomain } },
    },
  });
};

/** Takes pods into the mesh, on each node. Names are asked for as without it: policies say whom. */
const cni = engineAddon({
  ...common('cni'),
  name: 'istio-cni',
  needs: ['istiod'],
  values: {
    profile: 'ambient',
    ambient: { dnsCapture: false },
    resources: uses({ cpuMillis: 20, memoryMiB: 64, memoryLimitMiB: 256 }),
  },
});

/** Carries the connections of the pods of each node, and tells who is at either end. */
const ztunnel = engineAddon({
  ...common('ztunnel'),
  name: 'ztunnel',
  needs: [cni.name],
  values: { profile: 'ambient', resources: uses({ cpuMillis: 100, memoryMiB: 128, memoryLimitMiB: 1024 }) },
});

/**
 * Istio in ambient mode: its kinds, who tells the others, and what runs on each node.
 *
 * @see https://istio.io/latest/docs/ambient/install/helm/
 */
export const istioAddons = (environment: KubernetesEnvironment): Addon[] => [base, istiod(environment), cni, ztunnel];
