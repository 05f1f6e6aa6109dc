import { endpointOf, privateNetworks, type Actor } from './actors';
import { network, representatives, type Address, type Network } from './addresses';
import type { Endpoint, PodsEndpoint } from './endpoints';
import { directions, isNetworkPolicy, readPolicy, type Policy } from './network-policy';
import { namespaceOf, type KubernetesObject, type Labels } from './objects';
import { throwIfAny } from './problems';
import { operatorService, readService, type Service } from './services';
import { podsOf } from './workloads';

/** What the YAML doesn't say. */
export interface Surroundings {
  readonly actors: readonly Actor[];
  /**
   * CIDR blocks that pod addresses come from: an ipBlock that meets them may match any pod.
   * @default the private networks, where pod networks are as a rule
   */
  readonly podNetworks?: readonly string[];
  /** CIDR blocks of the nodes, where pods on the host network are. @default the private networks */
  readonly nodeNetworks?: readonly string[];
  /** CIDR blocks in those of the pods that no pod has its address from. @default none */
  readonly notPods?: readonly string[];
  /** Namespaces that belong to others, whatever of ours stands in them. @default none */
  readonly others?: readonly string[];
}

/** Everything that decides who reaches whom. */
export interface World {
  readonly endpoints: readonly Endpoint[];
  readonly policies: readonly Policy[];
  readonly namespaces: ReadonlyMap<string, Labels>;
  /** The namespaces that the YAML fills; the rest belongs to others. */
  readonly own: ReadonlySet<string>;
  readonly services: readonly Service[];
  /** For each endpoint, addresses that stand for all it may have. */
  readonly addresses: ReadonlyMap<Endpoint, readonly Address[]>;
}

/** @throws ProblemsError that lists every object that can't be evaluated */
export function buildWorld(objects: readonly KubernetesObject[], surroundings: Surroundings): World {
  const problems: string[] = [];
  const policies = objects.filter(isNetworkPolicy).map((object) => readPolicy(object, problems));
  const made = objects.map((object) => ({ namespace: namespaceOf(object), ...podsOf(object, problems) }));
  const workloads = tellApart(made.flatMap(({ pods }) => pods));
  const endpoints = [...workloads, ...surroundings.actors.map(endpointOf)];
  problems.push(
    ...duplicates(
      'endpoints',
      endpoints.map(({ name }) => name),
    ),
  );
  problems.push(
    ...duplicates(
      'NetworkPolicies',
      policies.map(({ id }) => id),
    ),
  );
  throwIfAny('The reachability of these objects is not defined:', problems);
  return {
    endpoints,
    policies,
    namespaces: namespacesOf(objects, surroundings.actors, endpoints),
    own: ownNamespaces(objects, [...workloads, ...policies], surroundings.others),
    services: [
      ...objects.map(readService).filter((service) => service !== undefined),
      ...made.flatMap(({ namespace, services }) => services.map((service) => operatorService(namespace, service))),
    ],
    addresses: addressesOf(endpoints, policies, surroundings),
  };
}

function ownNamespaces(
  objects: readonly KubernetesObject[],
  filled: readonly { namespace: string }[],
  others: readonly string[] = [],
): Set<string> {
  const named = objects.filter(isNamespace).map(({ metadata }) => metadata.name);
  const all = [...named, ...filled.map(({ namespace }) => namespace)];
  return new Set(all.filter((namespace) => !others.includes(namespace)));
}

function isNamespace({ kind, apiVersion }: KubernetesObject): boolean {
  return kind === 'Namespace' && apiVersion === 'v1';
}

/** Two workloads of one name (a Deployment and a CronJob, say) are told apart by their kinds. */
function tellApart(pods: readonly PodsEndpoint[]): PodsEndpoint[] {
  const count = new Map<string, number>();
  for (const { name } of pods) count.set(name, (count.get(name) ?? 0) + 1);
  return pods.map((each) => (count.get(each.name) === 1 ? each : { ...each, name: `${each.name} (${each.source})` }));
}

function duplicates(what: string, names: readonly string[]): string[] {
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => `two ${what} are called ${name}`);
}

function namespacesOf(
  objects: readonly KubernetesObject[],
  actors: readonly Actor[],
  endpoints: readonly Endpoint[],
): Map<string, Labels> {
  const labels = new Map<string, Labels>();
  const add = (name: string, more: Labels = {}) =>
    labels.set(name, { ...labels.get(name), ...more, 'kubernetes.io/metadata.name': name });
  for (const endpoint of endpoints) if (endpoint.kind === 'pods') add(endpoint.namespace);
  for (const actor of actors) if (actor.kind === 'pods') add(actor.namespace, actor.namespaceLabels);
  for (const { metadata } of objects.filter(isNamespace)) add(metadata.name, metadata.labels);
  return labels;
}

function addressesOf(
  endpoints: readonly Endpoint[],
  policies: readonly Policy[],
  { podNetworks = privateNetworks, nodeNetworks = privateNetworks, notPods = [] }: Surroundings,
): Map<Endpoint, readonly Address[]> {
  const blocks = blocksOf(policies);
  const podAddresses = representatives(podNetworks.map(network), notPods.map(network), blocks);
  const nodeAddresses = representatives(nodeNetworks.map(network), [], blocks);
  const addresses = (endpoint: Endpoint): readonly Address[] => {
    if (endpoint.kind === 'pods') return endpoint.hostNetwork ? nodeAddresses : podAddresses;
    return representatives(endpoint.blocks, endpoint.except, blocks);
  };
  return new Map(endpoints.map((endpoint) => [endpoint, addresses(endpoint)] as const));
}

function blocksOf(policies: readonly Policy[]): Network[] {
  const peers = policies.flatMap((policy) => directions.flatMap((direction) => policy[direction] ?? []));
  const all = peers
    .flatMap(({ peers = [] }) => peers)
    .flatMap((peer) => (peer.kind === 'addresses' ? [peer.block, ...peer.except] : []));
  return [...new Map(all.map((block) => [block.cidr, block])).values()];
}
