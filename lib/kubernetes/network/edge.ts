import { edgeFacts, neighbourName, routedIn, type KubernetesEnvironment, type Resolved } from '../../model';
import { certificateNamespaces, solverNamespaces } from '../edge';
import { merged, type Flow, type WorkloadFlows } from './flow';
import { ACME_SOLVER_PORT, acmeSolver, apiServer, edgePods, GATEWAY_CONTROLLER, loadBalancer, outside } from './peers';
import { routedWorkload } from './workloads';

type InCluster = Resolved<KubernetesEnvironment>;

/** From users through what routes them to every routed service, and to the ACME solver. */
export function edgeFlows(resolved: InCluster): Flow[] {
  const { environment } = resolved;
  if (certificateNamespaces(resolved).length === 0) return [];
  return [...usersFlows(environment), ...routedFlows(resolved), ...toldFlows(environment)];
}

/** What the pods at the edge are told of routes by, where the environment has them: somebody else's have it already. */
function toldFlows(environment: KubernetesEnvironment): Flow[] {
  const from = edgePods(environment);
  switch (environment.edge?.controller) {
    case 'envoy-gateway':
      return [{ from, to: GATEWAY_CONTROLLER, ports: [18000], because: 'the proxies are told of routes' }];
    case 'f5-nginx':
    case undefined: {
      // That of another environment is closed there.
      if (environment.cluster !== undefined) return [];
      const { port } = environment.network.apiServer;
      return [{ from, to: apiServer(environment), ports: [port], because: 'the ingress controller watches Ingresses' }];
    }
    case 'existing':
      return [];
  }
}

/** Where users come in, where that is the environment's to open. Envoy listens where no rights are needed. */
function userPorts({ edge, cluster }: KubernetesEnvironment): readonly number[] {
  switch (edge?.controller) {
    case 'envoy-gateway':
      return [10080, 10443];
    case 'f5-nginx':
    case undefined:
      return cluster === undefined ? [80, 443] : [];
    case 'existing':
      return [];
  }
}

function usersFlows(environment: KubernetesEnvironment): Flow[] {
  const ports = userPorts(environment);
  if (ports.length === 0) return [];
  const users = { to: edgePods(environment), ports };
  return [
    { ...users, from: loadBalancer(environment), because: 'users come through the load balancer' },
    ...(edgeFacts(environment).loadBalancer?.proxyProtocol === false
      ? [{ ...users, from: outside('users', environment), because: 'users come with addresses of their own' }]
      : []),
  ];
}

function routedFlows(resolved: InCluster): Flow[] {
  const { environment } = resolved;
  const controller = edgePods(environment);
  return [
    ...routedIn(resolved).flatMap((one) =>
      one.routes.map((route): Flow => {
        const because = `${route.prefix} is routed to ${one.name}`;
        const ports = [one.ports[route.port] ?? 0];
        return { from: controller, to: routedWorkload(one, environment), ports, because };
      }),
    ),
    ...solverNamespaces(resolved).map((namespace) => ({
      from: controller,
      to: acmeSolver(namespace),
      ports: [ACME_SOLVER_PORT],
      because: 'the certificate authority asks for the HTTP-01 challenge',
    })),
  ];
}

/** What the ingress controller of another environment may do besides, for this one; undefined where it need not. */
export function furtherControllerFlows(resolved: InCluster): WorkloadFlows | undefined {
  const { environment } = resolved;
  // One that nobody closed reaches everything, and a policy would close it.
  if (neighbourName(environment) === undefined || environment.edge?.controller !== 'f5-nginx') return undefined;
  const egress = merged(edgeFlows(resolved));
  return egress.length === 0 ? undefined : { workload: edgePods(environment), ingress: [], egress };
}
