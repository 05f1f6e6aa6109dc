import {
  archiveServer,
  edgeFacts,
  isPlace,
  isPublic,
  monitoringNamespaces,
  namespaceInCluster,
  namespaceOf,
  namespacesOf,
  runningClients,
  type Endpoint,
  type KubernetesEnvironment,
  type Namespace,
  type Resolved,
} from '../../model';
import { EDGE_NAMESPACE } from '../addons/ingress-controller';

/** Where the public hosts and their certificates are: beside the ingress controller, if that is ours. */
export const edgeNamespace = (environment: KubernetesEnvironment): string =>
  namespaceInCluster(EDGE_NAMESPACE, environment);

/** Whether a namespace is the one of the public hosts: that of a tenant may be one with something else in it. */
export const isEdge = ({ name }: Namespace, environment: KubernetesEnvironment): boolean =>
  name === edgeNamespace(environment);

/** Whether there are public hosts, all of them in one namespace. */
export const gathersHosts = ({ topology, environment }: Resolved<KubernetesEnvironment>): boolean =>
  isPublic(topology) && edgeFacts(environment).certificates === 'gathered';

/** The namespaces of an environment that hold something of ours; that of the edge only if there is a route and its hosts are gathered there, that of monitoring only if something watches. */
export function namespacesIn(resolved: Resolved<KubernetesEnvironment>): Namespace[] {
  const { topology, environment } = resolved;
  const own = [...namespacesOf(topology), ...monitoringNamespaces(environment)];
  const edge: Namespace = { kind: 'namespace', name: edgeNamespace(environment) };
  const isThere = own.some((namespace) => isEdge(namespace, environment));
  return [...new Set([...own, ...(gathersHosts(resolved) && !isThere ? [edge] : [])])];
}

/** Those of them in which pods of ours run; those at the edge come from the chart of the ingress controller. */
export function namespacesWithPods({
  services,
  jobs,
  backing,
  environment,
}: Resolved<KubernetesEnvironment>): Namespace[] {
  const stored = backing.flatMap(({ backing: one, form }) =>
    form.kind === 'external' ? [] : (namespaceOf(one) ?? []),
  );
  const all = [
    ...services.map(({ service }) => service.namespace),
    ...jobs.map(({ job }) => job.namespace),
    ...stored,
    ...monitoringNamespaces(environment),
  ];
  return [...new Set(all)];
}

/**
 * How many namespaces must be healthy, one after the other, before each: what its services connect to is elsewhere.
 * Namespaces that need each other come together.
 */
export function namespaceDepths(resolved: Resolved<KubernetesEnvironment>): Map<Namespace, number> {
  const direct = directNeeds(resolved);
  const all = new Map([...direct.keys()].map((namespace) => [namespace, closure(namespace, direct)]));
  const depths = new Map<Namespace, number>();
  const depth = (namespace: Namespace): number => {
    const known = depths.get(namespace);
    if (known !== undefined) return known;
    const before = [...(all.get(namespace) ?? [])].filter((other) => all.get(other)?.has(namespace) !== true);
    const found = before.reduce((deepest, other) => Math.max(deepest, depth(other) + 1), 0);
    depths.set(namespace, found);
    return found;
  };
  for (const namespace of direct.keys()) depth(namespace);
  return depths;
}

/** The other namespaces that the services of each connect to: not for what somebody else runs, or browsers alone go to. */
function directNeeds(resolved: Resolved<KubernetesEnvironment>): Map<Namespace, Set<Namespace>> {
  const { topology, backing } = resolved;
  const isReached = ({ of, name }: Endpoint): boolean => {
    const form = backing.find((one) => one.backing === of)?.form;
    return form === undefined || (form.kind !== 'external' && isPlace(form, name));
  };
  const needs = new Map(namespacesOf(topology).map((namespace) => [namespace, new Set<Namespace>()]));
  // What waits for a schema waits for the migrations that make it.
  for (const { namespace, awaits } of topology.jobs) {
    if (awaits !== undefined) needs.get(namespace)?.add(awaits.namespace);
  }
  for (const { namespace, connects } of runningClients(resolved)) {
    for (const endpoint of connects.filter(isReached)) {
      const { of } = endpoint;
      const other = of.kind === 'service' ? of.namespace : namespaceOf(of);
      if (other !== undefined && other !== namespace) needs.get(namespace)?.add(other);
    }
  }
  // A database whose backups object storage of ours keeps.
  const archive = archiveServer(resolved)?.form.namespace;
  for (const { backing: one, form } of backing) {
    if (one.kind !== 'postgres' || form.kind !== 'operator' || form.settings.backups === undefined) continue;
    if (archive !== undefined && archive !== one.namespace) needs.get(one.namespace)?.add(archive);
  }
  return needs;
}

function closure(of: Namespace, direct: ReadonlyMap<Namespace, ReadonlySet<Namespace>>): Set<Namespace> {
  const found = new Set<Namespace>();
  const visit = (namespace: Namespace): void => {
    for (const next of direct.get(namespace) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(of);
  return found;
}
