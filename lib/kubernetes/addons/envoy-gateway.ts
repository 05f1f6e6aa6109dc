import type { Addon, LoadBalancer, Topology } from '../../model';
import { APART } from '../constructs/spread';
import { PRIORITY, uses } from './chart-pods';
import { engineAddon } from './engine-addon';
import { envoyProxy } from './envoy-proxy';

/** Name of the add-on. An implementation that is there already is said of the edge. */
export const ENVOY_GATEWAY = 'envoy-gateway';

/** Of what configures the proxies, which nobody outside reaches: they are beside the Gateway, under policies of ours. */
export const ENVOY_GATEWAY_NAMESPACE = 'envoy-gateway-system';

/** What decides what the proxies must be able to do: the routes, and what is before them. */
interface GatewayOf {
  readonly topology: Topology;
  readonly loadBalancer: LoadBalancer;
}

/** A name for the spread of its pods. */
const labelSelector = { matchLabels: { 'control-plane': 'envoy-gateway' } };

/**
 * Envoy Gateway: one program that makes Envoys of Gateways, and tells them of routes. It brings the definitions of the Gateway
 * API with it. TLS ends in the proxies and nowhere else: this hop, the first that sees HTTP, is the one that sets
 * X-Forwarded-Proto, whatever a client sent; to X-Forwarded-For it appends: only the last address there is to be believed.
 *
 * @see https://github.com/envoyproxy/gateway/blob/v1.9.1/charts/gateway-helm/values.tmpl.yaml
 * @see https://gateway.envoyproxy.io/docs/api/extension_types/#envoygateway
 */
export const envoyGateway = ({ topology, loadBalancer }: GatewayOf): Addon =>
  engineAddon({
    name: ENVOY_GATEWAY,
    chart: { repository: 'docker.io/envoyproxy', name: 'gateway-helm', version: 'v1.9.1' },
    namespace: ENVOY_GATEWAY_NAMESPACE,
    podSecurity: 'restricted',
    // With a definition go all objects of its kind, and nothing can be annotated.
    prunedByHand: true,
    values: {
      // It would ask the cluster what is there, which nobody can who renders the chart elsewhere.
      crds: { gatewayAPI: { safeUpgradePolicy: { enabled: false } } },
      // What places pods of a Gateway by zones would be asked for each pod of the cluster.
      topologyInjector: { enabled: false },
      deployment: {
        // Without one no new proxy learns of routes; those that run go on.
        replicas: 2,
        ...PRIORITY,
        pod: { topologySpreadConstraints: APART.map((one) => ({ ...one, labelSelector })) },
        envoyGateway: { resources: uses({ cpuMillis: 50, memoryMiB: 256, memoryLimitMiB: 1024 }) },
      },
      podDisruptionBudget: { maxUnavailable: 1 },
      certgen: { job: { resources: uses({ cpuMillis: 10, memoryMiB: 64, memoryLimitMiB: 128 }) } },
      config: {
        envoyGateway: {
          provider: { type: 'Kubernetes', kubernetes: { deploy: { type: 'GatewayNamespace' } } },
          envoyProxy: envoyProxy(
            topology.services.flatMap(({ routes }) => routes),
            loadBalancer,
          ),
        },
      },
    },
  });
