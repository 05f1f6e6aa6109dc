import { isMerged, routedHosts, routedIn, type KubernetesEnvironment, type MadeName, type Resolved } from '../../model';
import { edgeNamespace } from '../namespaces/namespaces-in';
import { certificateNamespaces, certifiedHosts, solverNamespaces } from '../edge';
import { ACME_SOLVER } from '../network/peers';
import { publicHostName, routeName, tlsSecret } from '../naming/edge';

/** Kubernetes' own limit for names that are no DNS label. */
const LONGEST = 253;

/** The names that public hosts take: Ingresses, those of routes beside their Services and those of hosts, and what their certificates need. */
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
    ...(isMerged(environment) ? routedHosts(resolved) : []).map(([called, host]) =>
      ingress(
        publicHostName(environment.application, called),
        edgeNamespace(environment),
        environment.name,
        `the host ${host}`,
      ),
    ),
    ...certificateNamespaces(resolved).flatMap((namespace) =>
      certifiedHosts(resolved, namespace).map(([called, host]) => ({
        name: tlsSecret(called, environment.certificates),
        among: `Secret in ${namespace.name}`,
        of: environment.name,
        what: `the certificate of ${host}`,
      })),
    ),
    ...solverNamespaces(resolved).map(({ name }) => ({
      name: ACME_SOLVER,
      among: `workload in ${name}`,
      of: environment.name,
      what: 'what answers the certificate authority',
    })),
    ...routedIn(resolved).flatMap(({ name, namespace, routes }) =>
      routes.flatMap(({ hosts, prefix }, i) =>
        [...new Set(hosts)].map((host) =>
          ingress(routeName(name, i, host), namespace.name, name, `the route ${prefix} of ${name}`),
        ),
      ),
    ),
  ];
}
