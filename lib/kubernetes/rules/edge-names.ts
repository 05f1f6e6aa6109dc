import { routedHosts, routedIn, type KubernetesEnvironment, type MadeName, type Resolved } from '../../model';
import { edgeNamespace } from '../namespaces/namespaces-in';
import { publicHostName, routeName } from '../naming/edge';

/** Kubernetes' own limit for names that are no DNS label. */
const LONGEST = 253;

/** The names of Ingresses: those of routes beside their Services, and those of hosts. */
export function edgeNames(resolved: Resolved<KubernetesEnvironment>): MadeName[] {
  const { environment } = resolved;
  const ingress = (name: string, namespace: string, of: string, what: string): MadeName => ({
    name,
    among: `Ingress in ${namespace}`,
    of,
    what,
    longest: LONGEST,
  });
  return [
    ...routedHosts(resolved).map(([called, host]) =>
      ingress(
        publicHostName(environment.application, called),
        edgeNamespace(environment),
        environment.name,
        `the host ${host}`,
      ),
    ),
    ...routedIn(resolved).flatMap(({ name, namespace, routes }) =>
      routes.flatMap(({ hosts, prefix }, i) =>
        [...new Set(hosts)].map((host) =>
          ingress(routeName(name, i, host), namespace.name, name, `the route ${prefix} of ${name}`),
        ),
      ),
    ),
  ];
}
