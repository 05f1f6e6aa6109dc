import { edgeFacts, type Addon, type KubernetesEnvironment } from '../../model';
import { alwaysThere, PRIORITY, uses } from './chart-pods';
import { engineAddon } from './engine-addon';
import { ENVOY_GATEWAY } from './envoy-gateway';

const NAME = 'cert-manager';
const part = (component: string) => ({
  'app.kubernetes.io/instance': NAME,
  'app.kubernetes.io/component': component,
});

/**
 * Its webhook refuses every certificate while it is away, and the plugin for backups has one.
 *
 * @see https://github.com/cert-manager/cert-manager/blob/v1.21.1/deploy/charts/cert-manager/values.yaml
 */
export const certManager = engineAddon({
  name: NAME,
  chart: { repository: 'https://charts.jetstack.io', name: 'cert-manager', version: 'v1.21.1' },
  namespace: NAME,
  podSecurity: 'restricted',
  prunedByHand: true,
  values: {
    // Helm leaves the definitions, too.
    crds: { enabled: true, keep: true },
    global: PRIORITY,
    ...alwaysThere(part('controller')),
    resources: uses({ cpuMillis: 20, memoryMiB: 96, memoryLimitMiB: 512 }),
    webhook: {
      ...alwaysThere(part('webhook')),
      resources: uses({ cpuMillis: 20, memoryMiB: 64, memoryLimitMiB: 256 }),
    },
    cainjector: { resources: uses({ cpuMillis: 20, memoryMiB: 128, memoryLimitMiB: 512 }) },
    startupapicheck: { resources: uses({ cpuMillis: 10, memoryMiB: 32, memoryLimitMiB: 128 }) },
    prometheus: { enabled: true },
  },
});

/** Told that there are Gateways, where a certificate authority is answered through one: it looks for their definitions at its start. */
export function certManagerFor(environment: KubernetesEnvironment): Addon {
  const { certificates, edge } = environment;
  const isAnswered = certificates?.from === 'acme' && edgeFacts(environment).routes === 'gateway-routes';
  if (!isAnswered) return certManager;
  const config = {
    apiVersion: 'controller.config.cert-manager.io/v1alpha1',
    kind: 'ControllerConfiguration',
    gatewayAPI: { enabled: true },
  };
  return {
    ...certManager,
    ...(edge?.controller === 'envoy-gateway' ? { needs: [ENVOY_GATEWAY] } : {}),
    values: { ...certManager.values, config },
  };
}
