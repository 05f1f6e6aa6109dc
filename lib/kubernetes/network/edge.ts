import { neighbourName, routedIn, type KubernetesEnvironment, type Resolved } from '../../model';
import { certificateNamespaces, solverNamespaces } from '../edge';
import { merged, type Flow, type WorkloadFlows } from './flow';
import { ACME_SOLVER_PORT, acmeSolver, apiServer, ingressController, loadBalancer, outside } from './peers';
import { routedWorkload } from './workloads';

type InCluster = Resolved<KubernetesEnvironment>;

/** From users through the ingress controller to every routed service, and to the ACME solver. */
export function edgeFlows(resolved: InCluster): Flow[] {
  const { environment } = resolved;
  if (certificateNamespaces(resolved).length === 0) return [];
  // A controller of somebody else's has what it needs from them.
  if (!isOurs(environment)) return routedFlows(resolved);
  return [
    ...usersFlows(environment),
    ...routedFlows(resolved),
    {
      from: ingressController(environment),
      to: apiServer(environment),
      ports: [environment.network.apiServer.port],
      because: 'the ingress controller watches Ingresses',
    },
  ];
}

/** Whether the environment installs the controller of its hosts. */
const isOurs = (environment: KubernetesEnvironment): boolean =>
  environment.edge?.controller !== 'existing' && environment.cluster === undefined;

function usersFlows(environment: KubernetesEnvironment): Flow[] {
  const { edge } = environment;
  const users = { to: ingressController(environment), ports: [80, 443] };
  return [
    { ...users, from: loadBalancer(environment), because: 'users come through the load balancer' },
    ...(edge?.controller === 'f5-nginx' && edge.loadBalancer.proxyProtocol === false
      ? [{ ...users, from: outside('users', environment), because: 'users come with addresses of their own' }]
      : []),
  ];
}

function routedFlows(resolved: InCluster): Flow[] {
  const { environment } = resolved;
  const controller = ingressController(environment);
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
  return egress.length === 0 ? undefined : { workload: ingressController(environment), ingress: [], egress };
}
