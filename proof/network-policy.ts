import { isInside, parseNetwork, type Network } from './addresses';
import { groupOf, namespaceOf, type KubernetesObject, type Labels } from './objects';
import { protocols, type Protocol } from './ports';
import { selectorProblems, type LabelSelector } from './selectors';

/** The two directions, with the words the API has for their rules and peers. */
export const directions = ['egress', 'ingress'] as const;
export type Direction = (typeof directions)[number];

/** A NetworkPolicy with every default of the API filled in. */
export interface Policy {
  /** `namespace/name` */
  readonly id: string;
  readonly namespace: string;
  readonly podSelector: LabelSelector;
  /** The rules of a direction; undefined when the policy says nothing about it and doesn't isolate. */
  readonly egress?: readonly Rule[];
  readonly ingress?: readonly Rule[];
  readonly annotations: Labels;
}

export interface Rule {
  readonly policy: string;
  readonly namespace: string;
  readonly direction: Direction;
  /** Position in the file, from 0. */
  readonly index: number;
  /** undefined: everyone (the API's absent or empty `to` or `from`) */
  readonly peers?: readonly Peer[];
  /** undefined: every port (the API's absent or empty `ports`) */
  readonly ports?: readonly PortItem[];
}

export type Peer =
  | { readonly kind: 'pods'; readonly podSelector?: LabelSelector; readonly namespaceSelector?: LabelSelector }
  | { readonly kind: 'addresses'; readonly block: Network; readonly except: readonly Network[] };

export interface PortItem {
  readonly protocol: Protocol;
  /** A number, or the name of a container port of the destination; undefined: every port of the protocol. */
  readonly port?: number | string;
  readonly endPort?: number;
}

interface Spec {
  readonly podSelector?: LabelSelector;
  readonly policyTypes?: readonly string[];
  readonly egress?: readonly RawRule[];
  readonly ingress?: readonly RawRule[];
}

interface RawRule {
  readonly to?: readonly RawPeer[];
  readonly from?: readonly RawPeer[];
  readonly ports?: readonly { protocol?: string; port?: number | string; endPort?: number }[];
}

interface RawPeer {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly ipBlock?: { readonly cidr?: string; readonly except?: readonly string[] };
}

export const peersField = { egress: 'to', ingress: 'from' } as const;
const policyType = { egress: 'Egress', ingress: 'Ingress' } as const;

export function isNetworkPolicy(object: KubernetesObject): boolean {
  return object.kind === 'NetworkPolicy' && groupOf(object) === 'networking.k8s.io';
}

/**
 * Reads a NetworkPolicy of networking.k8s.io/v1 by the rules of
 * https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/.
 *
 * @param problems receives what the API server would refuse, one sentence each
 */
export function readPolicy(object: KubernetesObject, problems: string[]): Policy {
  const spec = (object.spec ?? {}) as Spec;
  const namespace = namespaceOf(object);
  const id = `${namespace}/${object.metadata.name}`;
  const report = (sentence: string) => problems.push(`NetworkPolicy ${id}: ${sentence}`);
  const types = spec.policyTypes?.length ? spec.policyTypes : defaultTypes(spec);
  for (const type of types) {
    if (type !== 'Ingress' && type !== 'Egress') report(`policyTypes has "${type}"; allowed: Ingress, Egress`);
  }
  selectorProblems(spec.podSelector).forEach(report);
  const rules = (direction: Direction): { [D in Direction]?: Rule[] } => {
    if (!types.includes(policyType[direction])) return {};
    const list = (spec[direction] ?? []).map((raw, index) =>
      readRule(raw, { policy: id, namespace, direction, index }, report),
    );
    return { [direction]: list };
  };
  return {
    id,
    namespace,
    podSelector: spec.podSelector ?? {},
    ...rules('egress'),
    ...rules('ingress'),
    annotations: object.metadata.annotations ?? {},
  };
}

/** Without `policyTypes`, a policy always isolates for ingress, and for egress only if it has egress rules. */
function defaultTypes(spec: Spec): string[] {
  return (spec.egress ?? []).length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
}

type Identity = Pick<Rule, 'policy' | 'namespace' | 'direction' | 'index'>;

function readRule(raw: RawRule, identity: Identity, report: (sentence: string) => void): Rule {
  const where = `${identity.direction} rule ${identity.index + 1}`;
  const say = (sentence: string) => report(`${where}: ${sentence}`);
  const wrongField = raw[peersField[identity.direction === 'egress' ? 'ingress' : 'egress']];
  if (wrongField !== undefined)
    say(`the peers of this direction are written under "${peersField[identity.direction]}"`);
  const peers = (raw[peersField[identity.direction]] ?? []).flatMap((peer) => readPeer(peer, say));
  const ports = (raw.ports ?? []).flatMap((item) => readPort(item, say));
  return { ...identity, ...(peers.length > 0 && { peers }), ...(ports.length > 0 && { ports }) };
}

function readPeer(raw: RawPeer, say: (sentence: string) => void): Peer[] {
  const { podSelector, namespaceSelector, ipBlock } = raw;
  if (ipBlock === undefined) {
    if (podSelector === undefined && namespaceSelector === undefined) {
      say('an empty peer; name a podSelector, a namespaceSelector or an ipBlock');
    }
    [podSelector, namespaceSelector].flatMap(selectorProblems).forEach(say);
    return [{ kind: 'pods', ...(podSelector && { podSelector }), ...(namespaceSelector && { namespaceSelector }) }];
  }
  if (podSelector !== undefined || namespaceSelector !== undefined)
    say('an ipBlock beside a selector; make two peers of it');
  const block = parseNetwork(ipBlock.cidr ?? '');
  if (block === undefined) {
    say(`ipBlock.cidr "${ipBlock.cidr ?? ''}" is no CIDR block`);
    return [];
  }
  const except = (ipBlock.except ?? []).flatMap((cidr) => {
    const hole = parseNetwork(cidr);
    if (hole !== undefined && isInside(hole, block)) return [hole];
    say(`except "${cidr}" is no CIDR block inside ${block.cidr}`);
    return [];
  });
  return [{ kind: 'addresses', block, except }];
}

function readPort(
  raw: { protocol?: string; port?: number | string; endPort?: number },
  say: (sentence: string) => void,
): PortItem[] {
  const protocol = protocols.find((known) => known === (raw.protocol ?? 'TCP'));
  if (protocol === undefined) {
    say(`protocol "${raw.protocol}"; allowed: ${protocols.join(', ')}`);
    return [];
  }
  const { port, endPort } = raw;
  if (typeof port === 'number' && (port < 1 || port > 65535)) say(`port ${port}; allowed: 1 to 65535`);
  if (endPort !== undefined && (typeof port !== 'number' || endPort < port)) {
    say(`endPort ${endPort} needs a port number that is not above it, got ${port ?? 'none'}`);
  }
  return [{ protocol, ...(port !== undefined && { port }), ...(endPort !== undefined && { endPort }) }];
}
