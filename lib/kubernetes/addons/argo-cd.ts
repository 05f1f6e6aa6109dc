import type { Addon, ArgoCd, KubernetesEnvironment } from '../../model';
import { APART } from '../constructs/spread';
import { ARGOCD } from '../gitops/argo-cd-namespace';
import { healthChecks } from '../gitops/health';
import { PRIORITY, uses } from './chart-pods';
import { redisApart } from './argo-cd-redis';
import { engineAddon } from './engine-addon';

/** Of what has two copies one stays. */
const budget = { enabled: true, maxUnavailable: 1 };

/** What is installed, and where, before it syncs itself. */
export const ARGO_CD = {
  // The release too: the chart calls everything after it, and this is what everybody calls it.
  name: ARGOCD,
  chart: { repository: 'https://argoproj.github.io/argo-helm', name: 'argo-cd', version: '10.1.1' },
  namespace: ARGOCD,
} as const;

/**
 * Argo CD by its own chart, which it syncs like any other add-on once somebody has installed it with the same values. What
 * nobody here asks for does not run: no sign-in of its own, no messages, which Prometheus sends, and nothing that makes
 * Applications of templates.
 *
 * The controller has one copy in any case: it shares clusters among copies, and this one has one.
 *
 * @see https://github.com/argoproj/argo-helm/blob/argo-cd-10.1.1/charts/argo-cd/README.md#high-availability
 */
export const argoCd = ({ highAvailability = true }: ArgoCd, environment: KubernetesEnvironment): Addon => {
  const copies = highAvailability ? { replicas: 2, pdb: budget } : {};
  return engineAddon({
    ...ARGO_CD,
    podSecurity: 'restricted',
    values: {
      // A definition that is pruned takes every Application and project with it.
      crds: { annotations: { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true,Prune=false' } },
      global: { ...PRIORITY, topologySpreadConstraints: APART },
      // What waves wait for.
      configs: { cm: healthChecks(environment) },
      dex: { enabled: false },
      notifications: { enabled: false },
      controller: { resources: uses({ cpuMillis: 200, memoryMiB: 384, memoryLimitMiB: 2048 }) },
      repoServer: {
        ...copies,
        // Helm has a whole chart, and all that it makes, in memory.
        resources: uses({ cpuMillis: 100, memoryMiB: 192, memoryLimitMiB: 1024, diskLimitMiB: 4096 }),
        copyutil: { resources: uses({ cpuMillis: 10, memoryMiB: 32, memoryLimitMiB: 128 }) },
      },
      server: { ...copies, resources: uses({ cpuMillis: 50, memoryMiB: 96, memoryLimitMiB: 512 }) },
      applicationSet: { replicas: 0, resources: uses({ cpuMillis: 20, memoryMiB: 64, memoryLimitMiB: 256 }) },
      redisSecretInit: { resources: uses({ cpuMillis: 10, memoryMiB: 64, memoryLimitMiB: 256 }) },
      ...(highAvailability ? { 'redis-ha': redisApart } : { redis: { resources: REDIS } }),
    },
  });
};

const REDIS = uses({ cpuMillis: 50, memoryMiB: 64, memoryLimitMiB: 256 });
