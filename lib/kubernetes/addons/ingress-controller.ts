import type { Addon, LoadBalancer, Topology } from '../../model';
import { controllerNeeds } from '../constructs/route-annotations';
import { INGRESS_CLASS } from '../naming/edge';
import { controllerCopies } from './controller-copies';
import { engineAddon } from './engine-addon';

/** The namespace of the controller, and beside it of the public Ingress and its certificate, under the same policies. */
export const EDGE_NAMESPACE = 'ingress';

/** Name of the add-on. A controller that is there already is said of the edge. */
export const INGRESS_CONTROLLER = 'ingress-controller';

/** What decides what the controller must be able to do: the routes, what is before it, and whether it is watched. */
interface EdgeOf {
  readonly topology: Topology;
  readonly loadBalancer: LoadBalancer;
  readonly isWatched: boolean;
}

/**
 * F5's NGINX Ingress Controller. TLS ends here and nowhere else: the load balancer in front passes it through and tells
 * the client's address by the PROXY protocol, which is believed from its own addresses alone, or leaves it as it is. So this hop, the first
 * that sees HTTP, is the one that sets X-Forwarded-Proto and X-Real-IP, whatever a client sent; to X-Forwarded-For it
 * appends: only the last address there is to be believed. It can do no more than a route asks for: custom resources are
 * Policies, and snippets lines of configuration that an Ingress could put anything into.
 *
 * @see https://github.com/nginx/kubernetes-ingress/blob/main/internal/configs/version1/nginx.ingress.tmpl
 * @see https://docs.nginx.com/nginx-ingress-controller/configuration/global-configuration/configmap-resource/
 */
export function ingressController({ topology, loadBalancer, isWatched }: EdgeOf): Addon {
  const routes = topology.services.flatMap((service) => service.routes);
  const { policies, snippets, http2 } = controllerNeeds(routes);
  const { values: copies, entries } = controllerCopies(INGRESS_CONTROLLER, routes);
  return engineAddon({
    name: INGRESS_CONTROLLER,
    chart: {
      repository: 'ghcr.io/nginx/charts',
      name: 'nginx-ingress',
      version: '2.6.4',
      // It refers to schemas on the internet, which whoever renders it would have to reach each time.
      skipSchemaValidation: true,
      // Definitions of custom resources, which nobody reads where the controller does without.
      skipCrds: !policies,
    },
    namespace: EDGE_NAMESPACE,
    ...(policies ? { prunedByHand: true } : {}),
    values: {
      controller: {
        ...copies,
        enableCustomResources: policies,
        ...(snippets ? { enableSnippets: true } : {}),
        ingressClass: { name: INGRESS_CLASS, create: true, setAsDefaultIngress: false },
        readOnlyRootFilesystem: true,
        service: serviceOf(loadBalancer),
        telemetryReporting: { enable: false },
        config: {
          entries: {
            ...trust(loadBalancer),
            ...entries,
            ...UPSTREAMS,
            ...(http2 ? { http2: 'True' } : {}),
            hsts: 'True',
            'server-tokens': 'False',
          },
        },
      },
      prometheus: { create: isWatched },
    },
  });
}

/**
 * What a pod is to NGINX: one that is gone is left for another within seconds, and one that was slow once is still asked.
 * Otherwise a single slow path takes every pod of its service away for ten seconds; who can serve is readiness' to say.
 */
const UPSTREAMS = { 'proxy-connect-timeout': '3s', 'max-fails': '0' };

/** `Local` keeps the address that a connection comes from: the load balancer's, which the trust is about, or the client's. */
const serviceOf = ({ type = 'LoadBalancer', annotations }: LoadBalancer) => ({
  type,
  externalTrafficPolicy: 'Local',
  ...(annotations === undefined ? {} : { annotations }),
});

/** Whose word is taken for the address of a client. */
const trust = ({ addresses, proxyProtocol = true }: LoadBalancer): Readonly<Record<string, string>> =>
  proxyProtocol
    ? {
        'proxy-protocol': 'True',
        'real-ip-header': 'proxy_protocol',
        'real-ip-recursive': 'True',
        'set-real-ip-from': addresses.join(','),
      }
    : {};
