import { isInside, type Network } from './addresses';
import { describePeer, describePort, describeRule } from './describe-rule';
import type { Endpoint, PodsEndpoint } from './endpoints';
import { directions, type Direction, type Peer, type Policy, type Rule } from './network-policy';
import { isEmpty } from './selectors';

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
    return [gone, ...peerRemovals(rule, rules, replace), ...portRemovals(rule, replace)];
  });
  if (!isEmpty(policy.podSelector)) return ofRules;
  const { egress, ingress, ...rest } = policy;
  const after = { ...rest, ...(direction === 'egress' ? ingress && { ingress } : egress && { egress }) };
  return [{ words: `${policy.id} no longer isolates for ${direction}`, before: policy, after }, ...ofRules];
}

type Replace = (words: string, ...by: Rule[]) => Mutation;

function peerRemovals(rule: Rule, rules: readonly Rule[], replace: Replace): Mutation[] {
  const { peers = [], ...everyone } = rule;
  return peers.flatMap((peer) => {
    const others = peers.filter((each) => each !== peer);
    const gone = replace(describePeer(peer), others.length > 0 ? { ...rule, peers: others } : everyone);
    if (peer.kind === 'pods') return [gone];
    const exceptions = peer.except
      .filter((hole) => !isFilled(hole, rule, rules))
      .map((hole) => {
        const wider: Peer = { ...peer, except: peer.except.filter((each) => each !== hole) };
        return replace(`exception ${hole.cidr}`, {
          ...rule,
          peers: peers.map((each) => (each === peer ? wider : each)),
        });
      });
    return [gone, ...exceptions];
  });
}

/** Whether another rule lets the same ports through to what one rule excepts: then the exception decides nothing. */
function isFilled(hole: Network, rule: Rule, rules: readonly Rule[]): boolean {
  return rules.some((other) => {
    const there = other.peers?.some(
      (peer) => peer.kind === 'addresses' && peer.except.length === 0 && isInside(hole, peer.block),
    );
    const names = other.ports?.map(describePort);
    const ports = names === undefined || rule.ports?.every((item) => names.includes(describePort(item)));
    return other !== rule && there === true && ports === true;
  });
}

function portRemovals(rule: Rule, replace: Replace): Mutation[] {
  const { ports = [], ...everyPort } = rule;
  return ports.map((item) => {
    const others = ports.filter((each) => each !== item);
    return replace(describePort(item), others.length > 0 ? { ...rule, ports: others } : everyPort);
  });
}

/** Each peer that names pods, once without naming them and once without naming their namespace. */
export function widenings(policy: Policy): Mutation[] {
  return directions.flatMap((direction) =>
    (policy[direction] ?? []).flatMap((rule) =>
      (rule.peers ?? []).flatMap((peer) => {
        if (peer.kind === 'addresses') return [];
        const widened = (words: string, wide: Peer): Mutation => {
          const peers = (rule.peers ?? []).map((each) => (each === peer ? wide : each));
          const rules = (policy[direction] ?? []).map((each) => (each === rule ? { ...rule, peers } : each));
          return {
            words: `${words} in ${describeRule(rule)}`,
            before: policy,
            after: { ...policy, [direction]: rules },
          };
        };
        return [
          widened('any pod of that namespace', { ...peer, podSelector: {} }),
          widened('pods of any namespace', { ...peer, namespaceSelector: {} }),
        ];
      }),
    ),
  );
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
