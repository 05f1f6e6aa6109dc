import { compareOne, type Declared } from './compare';
import type { Endpoint, PodsEndpoint } from './endpoints';
import { describePeer, describePort, describeRule } from './describe-rule';
import { directions, type Direction, type Peer, type Policy, type Rule } from './network-policy';

import { isOwn } from './matrix';
import type { Reachability } from './reachability';
import { isEmpty, selects } from './selectors';
import { openNamespace, openSides } from './unisolated';

/** One small change to one policy. */
export interface Mutation {
  readonly words: string;
  readonly before: Policy;
  /** undefined: the policy is gone */
  readonly after: Policy | undefined;
}

/**
 * Every single thing a policy can lose: itself, a rule, a peer, an exception of a peer, a port, and if it is there for
 * all pods of its namespace, a direction. Losing the last peer or port of a rule leaves the list empty, which means
 * everyone or every port.
 */
export function removals(policy: Policy): Mutation[] {
  const whole: Mutation = { words: `${policy.id} removed`, before: policy, after: undefined };
  return [whole, ...directions.flatMap((direction) => removalsOfDirection(policy, direction))];
}

function removalsOfDirection(policy: Policy, direction: Direction): Mutation[] {
  const rules = policy[direction];
  if (rules === undefined) return [];
  const ofRules = rules.flatMap((rule) => {
    const replace = (words: string, ...by: Rule[]): Mutation => ({
      words: `${words} removed from ${describeRule(rule)}`,
      before: policy,
      after: { ...policy, [direction]: rules.flatMap((each) => (each === rule ? by : [each])) },
    });
    const gone = { ...replace('', ...[]), words: `${describeRule(rule)} removed` };
    return [gone, ...peerRemovals(rule, replace), ...portRemovals(rule, replace)];
  });
  if (!isEmpty(policy.podSelector)) return ofRules;
  const { egress, ingress, ...rest } = policy;
  const after = { ...rest, ...(direction === 'egress' ? ingress && { ingress } : egress && { egress }) };
  return [{ words: `${policy.id} no longer isolates for ${direction}`, before: policy, after }, ...ofRules];
}

type Replace = (words: string, ...by: Rule[]) => Mutation;

function peerRemovals(rule: Rule, replace: Replace): Mutation[] {
  const { peers = [], ...everyone } = rule;
  return peers.flatMap((peer) => {
    const others = peers.filter((each) => each !== peer);
    const gone = replace(describePeer(peer), others.length > 0 ? { ...rule, peers: others } : everyone);
    if (peer.kind === 'pods') return [gone];
    const exceptions = peer.except.map((hole) => {
      const wider: Peer = { ...peer, except: peer.except.filter((each) => each !== hole) };
      return replace(`exception ${hole.cidr}`, { ...rule, peers: peers.map((each) => (each === peer ? wider : each)) });
    });
    return [gone, ...exceptions];
  });
}

function portRemovals(rule: Rule, replace: Replace): Mutation[] {
  const { ports = [], ...everyPort } = rule;
  return ports.map((item) => {
    const others = ports.filter((each) => each !== item);
    return replace(describePort(item), others.length > 0 ? { ...rule, ports: others } : everyPort);
  });
}

/** A port that nothing of this size listens on, so that allowing it is always one allow too many. */
const strayPort = 4242;

/** For every direction a policy isolates: one more allow for each other endpoint, and one for everyone. */
export function additions(policy: Policy, endpoints: readonly Endpoint[]): Mutation[] {
  return directions.flatMap((direction) => {
    const rules = policy[direction];
    if (rules === undefined) return [];
    const identity = { policy: policy.id, namespace: policy.namespace, direction, index: rules.length };
    const pods = endpoints.filter(
      (endpoint): endpoint is PodsEndpoint => endpoint.kind === 'pods' && !endpoint.hostNetwork,
    );
    const added: Rule[] = [
      identity,
      ...pods.map((endpoint) => ({
        ...identity,
        peers: [exactly(endpoint)],
        ports: [{ protocol: 'TCP' as const, port: strayPort }],
      })),
    ];
    return added.map((rule) => ({
      words: `${describeRule(rule)} added`,
      before: policy,
      after: { ...policy, [direction]: [...rules, rule] },
    }));
  });
}

function exactly({ namespace, labels }: PodsEndpoint): Peer {
  const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': namespace } };
  return { kind: 'pods', namespaceSelector, podSelector: { matchLabels: labels } };
}

/**
 * The mutations that the proof does not notice: with the mutated policy, network and arrows are still the same. Each one
 * is a rule that does nothing, or that lets through what nobody checks.
 *
 * The unmutated network must equal the arrows ({@link compare} finds nothing): only pairs a mutation touches are checked.
 */
export function survivors(reachability: Reachability, declared: Declared, mutations: readonly Mutation[]): Mutation[] {
  return mutations.filter((mutation) => !isNoticed(reachability, declared, mutation));
}

function isNoticed(reachability: Reachability, declared: Declared, { before, after }: Mutation): boolean {
  const mutated = reachability.withPolicy(before, after);
  const { world } = mutated;
  const changed = directions.filter((direction) => before[direction] !== after?.[direction]);
  const touched = world.endpoints.filter(
    (endpoint) =>
      endpoint.kind === 'pods' &&
      endpoint.namespace === before.namespace &&
      selects(before.podSelector, endpoint.labels),
  );
  if (openNamespace(mutated, before.namespace).length > 0) return true;
  return touched.some(
    (endpoint) =>
      openSides(mutated, endpoint).length > 0 ||
      world.endpoints.some((other) =>
        changed.some((direction) => {
          if (!isOwn(world, endpoint) && !isOwn(world, other)) return false;
          const [from, to] = direction === 'egress' ? [endpoint, other] : [other, endpoint];
          return compareOne(mutated, mutated.reach(from, to), declared).length > 0;
        }),
      ),
  );
}

/** Every mutation of every policy that {@link removals} and {@link additions} know. */
export function allMutations({ world }: Reachability): Mutation[] {
  return world.policies.flatMap((policy) => [...removals(policy), ...additions(policy, world.endpoints)]);
}
