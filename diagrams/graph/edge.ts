import { hostPorts } from '../../compose/host-ports';
import { ROUTER } from '../../compose/router/router';
import { EDGE_NAMESPACE } from '../../lib/kubernetes/addons/ingress-controller';
import {
  composeHost,
  hostsOf,
  MAIN_HOST,
  own,
  routedIn,
  type ComposeEnvironment,
  type KubernetesEnvironment,
  type Resolved,
  type Route,
} from '../../lib/model';
import type { Arrow, Part, Portion } from './graph';
import { LOAD_BALANCER, PEOPLE, placeOf, type Place } from './places';

/** What lies between users and everything that is public; nothing where nothing is. */
export function edgeOf({ environment, ...resolved }: Resolved): Portion {
  if (routedIn(resolved).length === 0) return { parts: [], arrows: [] };
  switch (environment.target) {
    case 'kubernetes':
      return inCluster({ ...resolved, environment });
    case 'compose':
      return inCompose({ ...resolved, environment });
  }
}

function inCluster(resolved: Resolved<KubernetesEnvironment>): Portion {
  const { environment } = resolved;
  const { edge } = environment;
  const isOurs = edge !== undefined && edge.controller !== 'existing';
  const place = controllerPlace(environment);
  const hosts = Object.values(hostsOf(environment));
  const controller: Part = {
    ...place,
    kind: 'edge',
    lines: [madeBy(environment), ...hosts],
  };
  const https = { scheme: 'https', port: 443 };
  const users = { from: PEOPLE.id, ...https, because: 'users come by TLS' };
  return {
    parts: [...(isOurs ? [LOAD_BALANCER] : []), controller],
    arrows: [
      ...(isOurs
        ? [
            { ...users, to: LOAD_BALANCER.id },
            { from: LOAD_BALANCER.id, to: place.id, ...https, because: 'users come through the load balancer' },
          ]
        : [{ ...users, to: place.id }]),
      ...routeArrows(place, resolved, (host) => (host === MAIN_HOST ? '' : (own(hostsOf(environment), host) ?? host))),
    ],
  };
}

function madeBy({ edge }: KubernetesEnvironment): string {
  switch (edge?.controller) {
    case 'f5-nginx':
      return 'NGINX Ingress Controller';
    case 'envoy-gateway':
      return 'Envoy Gateway';
    case 'existing':
    case undefined:
      return edge?.api === 'gateway' ? 'Gateway of the cluster' : 'Ingress controller of the cluster';
  }
}

function controllerPlace({ edge }: KubernetesEnvironment): Place {
  const at = (group: string, name: string): Place => ({ id: `${group}/${name}`, name, group });
  switch (edge?.controller) {
    case 'existing':
      return at(edge.pods.namespace, edge.api === 'gateway' ? edge.gatewayClass : edge.ingressClass);
    case 'envoy-gateway':
      return at(EDGE_NAMESPACE, 'envoy');
    case 'f5-nginx':
    case undefined:
      return at(EDGE_NAMESPACE, 'nginx-ingress');
  }
}

function inCompose(resolved: Resolved<ComposeEnvironment>): Portion {
  const { environment } = resolved;
  const place = placeOf(ROUTER.name, undefined, environment);
  const { public: open } = environment;
  const isPlain = open === undefined || open.certificates.from === 'proxy';
  const plainPort =
    open?.certificates.from === 'proxy' ? (open.certificates.port ?? 8080) : hostPorts(resolved).routerPort;
  return {
    parts: [{ ...place, kind: 'edge', lines: ['Caddy', open?.host ?? 'localhost'] }],
    arrows: [
      {
        from: PEOPLE.id,
        to: place.id,
        scheme: isPlain ? 'http' : 'https',
        port: isPlain ? (plainPort ?? 0) : 443,
        because: open === undefined ? 'whoever is on the machine' : 'users come from elsewhere',
      },
      ...routeArrows(place, resolved, (host) => (host === MAIN_HOST ? '' : (composeHost(environment, host) ?? host))),
    ],
  };
}

function routeArrows(from: Place, resolved: Resolved, hostOf: (name: string) => string): Arrow[] {
  const { environment } = resolved;
  return routedIn(resolved).flatMap(({ name, namespace, ports, routes }) =>
    routes.map((route: Route) => ({
      from: from.id,
      to: placeOf(name, namespace, environment).id,
      scheme: route.grpc ? 'grpc' : 'http',
      port: ports[route.port] ?? 0,
      because: `${route.prefix} is routed to ${name}`,
      routes: route.hosts.map((host) => `${hostOf(host)}${route.prefix}`),
    })),
  );
}
