import { contains, formatAddress, type Address } from './addresses';
import type { Endpoint, PodsEndpoint } from './endpoints';
import type { Direction, Peer, Policy, Rule } from './network-policy';
import { allPorts, intersection, noPorts, union, type PortRange, type Ports } from './ports';
import { rulePorts } from './rule-ports';
import { selects } from './selectors';
import type { World } from './world';

/** What is open from one endpoint to another, exactly: a port in none of these sets is closed. */
export interface Reach {
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** Ports that both ends let through, at every address an end may have. */
  readonly open: Ports;
  /** Ports that both ends let through at one address or more; pods are alike, so there it equals `open`. */
  readonly somewhere: Ports;
  /** What one end alone lets through at one address or more; `allPorts` where nothing isolates it. */
  readonly egress: Ports;
  readonly ingress: Ports;
}

/** Why one end lets a port through, or doesn't. */
export interface SideVerdict {
  readonly direction: Direction;
  /** Policies that isolate this end in this direction; without any, everything passes. */
  readonly isolatedBy: readonly string[];
  /** Rules that let the port through. */
  readonly allowedBy: readonly Rule[];
  readonly allowed: boolean;
}

export interface Verdict {
  readonly allowed: boolean;
  readonly egress: SideVerdict;
  readonly ingress: SideVerdict;
  /** The address the verdict is about, where an end has more than one. */
  readonly address?: string;
}

interface Isolation {
  readonly policies: readonly Policy[];
  readonly rules: readonly Rule[];
}

/**
 * Answers who reaches whom, by https://kubernetes.io/docs/concepts/services-networking/network-policies/: a connection
 * passes when the source's egress and the destination's ingress both let it through. Policies see pod ports, never those
 * of a Service. A workload stands for all its pods; from a workload to itself means between two of its pods, because
 * no policy can keep a pod from itself.
 */
export class Reachability {
  private readonly isolations: Record<Direction, Map<Endpoint, Isolation>> = { egress: new Map(), ingress: new Map() };
  private readonly matched: WeakMap<Peer, Map<string, boolean>>;
  private readonly policiesByNamespace = new Map<string, Policy[]>();

  /** @param unchanged answers for all namespaces but one, where this world differs from it */
  constructor(
    readonly world: World,
    private readonly unchanged?: { readonly reachability: Reachability; readonly except: string },
  ) {
    // The endpoints are the same, and so is which selector matches which of them.
    this.matched = unchanged?.reachability.matched ?? new WeakMap();
    for (const policy of world.policies) {
      const list = this.policiesByNamespace.get(policy.namespace);
      if (list === undefined) this.policiesByNamespace.set(policy.namespace, [policy]);
      else list.push(policy);
    }
  }

  /** The same endpoints, with one policy changed or gone. */
  withPolicy(before: Policy, after: Policy | undefined): Reachability {
    const rest = this.world.policies.filter((policy) => policy !== before);
    const policies = after === undefined ? rest : [...rest, after];
    return new Reachability({ ...this.world, policies }, { reachability: this, except: before.namespace });
  }

  /** The policies that isolate an endpoint in a direction, and all their rules. */
  isolation(endpoint: Endpoint, direction: Direction): Isolation {
    if (this.unchanged !== undefined && endpoint.kind === 'pods' && endpoint.namespace !== this.unchanged.except) {
      return this.unchanged.reachability.isolation(endpoint, direction);
    }
    const known = this.isolations[direction].get(endpoint);
    if (known !== undefined) return known;
    const policies = this.candidates(endpoint).filter(
      (policy) => policy[direction] !== undefined && selects(policy.podSelector, (endpoint as PodsEndpoint).labels),
    );
    const isolation = { policies, rules: policies.flatMap((policy) => policy[direction] ?? []) };
    this.isolations[direction].set(endpoint, isolation);
    return isolation;
  }

  /** Policies act on pods of their namespace, except on those that live on the host network. */
  private candidates(endpoint: Endpoint): readonly Policy[] {
    if (endpoint.kind === 'addresses' || endpoint.hostNetwork) return [];
    return this.policiesByNamespace.get(endpoint.namespace) ?? [];
  }

  reach(from: Endpoint, to: Endpoint): Reach {
    const egress = this.side('egress', from, to);
    const ingress = this.side('ingress', to, from);
    const open = intersection(egress.everywhere, ingress.everywhere);
    const somewhere = intersection(egress.somewhere, ingress.somewhere);
    return { from, to, open, somewhere, egress: egress.somewhere, ingress: ingress.somewhere };
  }

  /** The ports that one end lets through: at every address of the peer, and at some. */
  private side(direction: Direction, self: Endpoint, peer: Endpoint): { everywhere: Ports; somewhere: Ports } {
    const { policies, rules } = this.isolation(self, direction);
    if (policies.length === 0) return { everywhere: allPorts, somewhere: allPorts };
    const destination = direction === 'egress' ? peer : self;
    if (peer.kind === 'pods') {
      const ports = this.allowed(
        rules.filter((rule) => this.admits(rule, peer)),
        destination,
      );
      return { everywhere: ports, somewhere: ports };
    }
    // Most rules name pods: only the others need to be asked about each address.
    const asked = rules.filter(({ peers }) => peers?.some(({ kind }) => kind === 'addresses') ?? true);
    if (asked.length === 0) return { everywhere: noPorts, somewhere: noPorts };
    const byAddress = (this.world.addresses.get(peer) ?? []).map((address) =>
      this.allowed(
        asked.filter((rule) => this.admits(rule, peer, address)),
        destination,
      ),
    );
    return { everywhere: byAddress.reduce(intersection, allPorts), somewhere: union(...byAddress) };
  }

  private allowed(rules: readonly Rule[], destination: Endpoint): Ports {
    const [first] = rules;
    if (first === undefined) return noPorts;
    return rules.length === 1
      ? rulePorts(first, destination)
      : union(...rules.map((rule) => rulePorts(rule, destination)));
  }

  /** Whether a rule lets an endpoint through, at the address or at any that it has. */
  admits(rule: Rule, endpoint: Endpoint, address?: Address): boolean {
    return rule.peers?.some((peer) => this.peerMatches(peer, rule.namespace, endpoint, address)) ?? true;
  }

  private peerMatches(peer: Peer, namespace: string, endpoint: Endpoint, address?: Address): boolean {
    const key = address === undefined ? endpoint.name : `${endpoint.name} ${address.family}:${address.value}`;
    let answers = this.matched.get(peer);
    if (answers === undefined) this.matched.set(peer, (answers = new Map<string, boolean>()));
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = this.computeMatch(peer, namespace, endpoint, address);
    answers.set(key, answer);
    return answer;
  }

  private computeMatch(peer: Peer, namespace: string, endpoint: Endpoint, address?: Address): boolean {
    if (peer.kind === 'addresses') {
      const addresses = address === undefined ? (this.world.addresses.get(endpoint) ?? []) : [address];
      return addresses.some((each) => contains(peer.block, each) && !peer.except.some((hole) => contains(hole, each)));
    }
    if (endpoint.kind === 'addresses' || endpoint.hostNetwork) return false;
    const inNamespace = peer.namespaceSelector
      ? selects(peer.namespaceSelector, this.world.namespaces.get(endpoint.namespace) ?? {})
      : endpoint.namespace === namespace;
    return inNamespace && selects(peer.podSelector ?? {}, endpoint.labels);
  }

  /** Whether one port passes, and by which rules; where addresses differ, about one that lets it through if any does. */
  verdict(from: Endpoint, to: Endpoint, port: PortRange): Verdict {
    const outside = [from, to].find((end) => end.kind === 'addresses');
    const addresses = outside === undefined ? [undefined] : (this.world.addresses.get(outside) ?? []);
    const verdicts = addresses.map((address) => {
      const egress = this.sideVerdict('egress', from, to, port, address);
      const ingress = this.sideVerdict('ingress', to, from, port, address);
      return {
        allowed: egress.allowed && ingress.allowed,
        egress,
        ingress,
        ...(address !== undefined && { address: formatAddress(address) }),
      };
    });
    const found = verdicts.find(({ allowed }) => allowed) ?? verdicts[0];
    if (found === undefined) throw new Error(`${outside?.name ?? from.name} has no address at all`);
    return found;
  }

  private sideVerdict(
    direction: Direction,
    self: Endpoint,
    peer: Endpoint,
    port: PortRange,
    at?: Address,
  ): SideVerdict {
    const { policies, rules } = this.isolation(self, direction);
    const destination = direction === 'egress' ? peer : self;
    const address = peer.kind === 'addresses' ? at : undefined;
    const allowedBy = rules.filter(
      (rule) => this.admits(rule, peer, address) && intersection(rulePorts(rule, destination), [port]).length > 0,
    );
    const isolatedBy = policies.map(({ id }) => id);
    return { direction, isolatedBy, allowedBy, allowed: isolatedBy.length === 0 || allowedBy.length > 0 };
  }
}
