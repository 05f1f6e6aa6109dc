import { isPublic, neighbourName, routedIn, type KubernetesEnvironment, type Resolved } from '../../model';
import { merged, type Flow, type WorkloadFlows } from './flow';
import { ACME_SOLVER_PORT, acmeSolver, apiServer, INGRESS_CONTROLLER, loadBalancer } from './peers';
import { routedWorkload } from './workloads';

/** From the load balancer through the ingress controller to all that is routed to, and to the ACME solver. */
export function edgeFlows(resolved: Resolved<KubernetesEnvironment>): Flow[] {
  const { topology, environment } = resolved;
  if (!isPublic(topology)) return [];
  // A controller of somebody else's has what it needs from them.
  if (environment.cluster !== undefined) return routedFlows(resolved);
  return [
    {
      from: loadBalancer(environment),
      to: INGRESS_CONTROLLER,
      ports: [80, 443],
      because: 'users come through the load balancer',
    },
    ...routedFlows(resolved),
    {
      from: INGRESS_CONTROLLER,
      to: apiServer(environment),
      ports: [environment.network.apiServer.port],
      because: 'the ingress controller watches Ingresses',
    },
  ];
}

function routedFlows(resolved: Resolved<KubernetesEnvironment>): Flow[] {
  const { environment } = resolved;
  const controller = INGRESS_CONTROLLER;
  return [
    ...routedIn(resolved).flatMap((one) =>
      one.routes.map((route): Flow => {
        const because = `${route.prefix} is routed to ${one.name}`;
        const ports = [one.ports[route.port] ?? 0];
        return { from: controller, to: routedWorkload(one, environment), ports, because };
      }),
    ),
    ...(environment.certificates?.from === 'acme'
      ? [
          {
            from: controller,
            to: acmeSolver(environment),
            ports: [ACME_SOLVER_PORT],
            because: 'the certificate authority asks for the HTTP-01 challenge',
          },
        ]
      : []),
  ];
}

/** What the ingress controller of another environment may do besides, for this one; undefined where it need not. */
export function furtherControllerFlows(resolved: Resolved<KubernetesEnvironment>): WorkloadFlows | undefined {
  const { environment } = resolved;
  // One that nobody closed reaches everything, and a policy would close it.
  if (neighbourName(environment) === undefined || environment.edge?.controller !== 'f5-nginx') return undefined;
  const egress = merged(edgeFlows(resolved));
  return egress.length === 0 ? undefined : { workload: INGRESS_CONTROLLER, ingress: [], egress };
}
