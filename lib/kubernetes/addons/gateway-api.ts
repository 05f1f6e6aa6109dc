import { engineAddon } from './engine-addon';

/** Name of the add-on. */
export const GATEWAY_API = 'gateway-api';

/**
 * The kinds of the Gateway API, and nothing that does anything: where nobody else brings them. A mesh makes its waypoints of them.
 *
 * @see https://gateway.envoyproxy.io/docs/install/gateway-crds-helm-api/
 */
export const gatewayApi = engineAddon({
  name: GATEWAY_API,
  chart: { repository: 'docker.io/envoyproxy', name: 'gateway-crds-helm', version: 'v1.9.1' },
  namespace: 'gateway-api',
  podSecurity: 'restricted',
  // With a definition go all objects of its kind.
  prunedByHand: true,
  values: {
    crds: {
      gatewayAPI: { enabled: true, channel: 'standard', safeUpgradePolicy: { enabled: false } },
      envoyGateway: { enabled: false },
    },
  },
});
