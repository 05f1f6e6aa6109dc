import { isPublic, routedIn, type KubernetesEnvironment, type Resolved } from '../../model';
import type { Flow } from './flow';
import { ACME_SOLVER, ACME_SOLVER_PORT, apiServer, INGRESS_CONTROLLER, loadBalancer } from './peers';
import { routedWorkload } from './workloads';

/** From the load balancer through the ingress controller to all that is routed to, and to the ACME solver. */
export function edgeFlows(resolved: Resolved<KubernetesEnvironment>): Flow[] {
  const { topology, environment } = resolved;
  const controller = INGRESS_CONTROLLER;
  if (!isPublic(topology)) return [];
  return [
    {
      from: loadBalancer(environment),
      to: controller,
      ports: [80, 443],
      because: 'users come through the load balancer',
    },
    ...routedIn(resolved).flatMap((one) =>
      one.routes.map((route): Flow => {
        const because = `${route.prefix} is routed to ${one.name}`;
        const ports = [one.ports[route.port] ?? 0];
        return { from: controller, to: routedWorkload(one, environment), ports, because };
      }),
    ),
    {
      from: controller,
      to: ACME_SOLVER,
      ports: [ACME_SOLVER_PORT],
      because: 'the certificate authority asks for the HTTP-01 challenge',
    },
    {
      from: controller,
      to: apiServer(environment),
      ports: [environment.network.apiServer.port],
      because: 'the ingress controller watches Ingresses',
    },
  ];
}
