import { compareOne, pairKey, type Declared } from './compare';
import { matrix } from './matrix';
import type { Endpoint } from './endpoints';
import { directions, type Policy } from './network-policy';
import { additions, removals, type Mutation } from './policy-mutations';
import { isSamePorts } from './ports';
import type { Reach, Reachability } from './reachability';
import { isEmpty, selects } from './selectors';
import { openNamespace, openSides } from './unisolated';
import type { World } from './world';

/**
 * The mutations that the proof does not notice: with the mutated policy, network and arrows are still the same. Each one
 * is a rule that does nothing, or that lets through what nobody checks.
 *
 * The unmutated network must equal the arrows ({@link compare} finds nothing): only pairs a mutation touches are checked.
 */
export function survivors(reachability: Reachability, declared: Declared, mutations: readonly Mutation[]): Mutation[] {
  const { world } = reachability;
  const selected = new Map(world.policies.map((policy) => [policy, selectedBy(policy, world)]));
  const original = new Map(matrix(reachability).map((reach) => [pairKey(reach.from.name, reach.to.name), reach]));
  return mutations.filter((mutation) => {
    const mutated = reachability.withPolicy(mutation.before, mutation.after);
    if (openNamespace(mutated, mutation.before.namespace).length > 0) return false;
    const touched = selected.get(mutation.before) ?? [];
    return !touched.some((endpoint) => isNoticedAt(endpoint, { original, mutated, declared, mutation }));
  });
}

const selectedBy = ({ namespace, podSelector }: Policy, { endpoints }: World): Endpoint[] =>
  endpoints.filter((end) => end.kind === 'pods' && end.namespace === namespace && selects(podSelector, end.labels));

interface Trial {
  /** What was open before the mutation, by pair. */
  readonly original: ReadonlyMap<string, Reach>;
  readonly mutated: Reachability;
  readonly declared: Declared;
  readonly mutation: Mutation;
}

function isNoticedAt(endpoint: Endpoint, { original, mutated, declared, mutation }: Trial): boolean {
  if (openSides(mutated, endpoint).length > 0) return true;
  const { before, after } = mutation;
  const changed = directions.filter((direction) => before[direction] !== after?.[direction]);
  return mutated.world.endpoints.some((other) =>
    changed.some((direction) => {
      const [from, to] = direction === 'egress' ? [endpoint, other] : [other, endpoint];
      const was = original.get(pairKey(from.name, to.name));
      // What others do among themselves is nobody's arrow.
      if (was === undefined) return false;
      const reach = mutated.reach(from, to);
      return !isSame(reach, was) && compareOne(mutated, reach, declared).length > 0;
    }),
  );
}

const isSame = (a: Reach, b: Reach): boolean =>
  (['open', 'somewhere', 'egress', 'ingress'] as const).every((side) => isSamePorts(a[side], b[side]));

/** Every mutation of every policy that {@link removals} and {@link additions} know, but for those that change nothing. */
export function allMutations({ world }: Reachability): Mutation[] {
  return world.policies
    .flatMap((policy) => [...removals(policy), ...additions(policy, world.endpoints)])
    .filter((mutation) => !isDoubled(mutation, world.policies));
}

/** Whether a policy is to lose a direction that another one closes for all pods of the namespace, too. */
const isDoubled = ({ before, after }: Mutation, policies: readonly Policy[]): boolean =>
  after !== undefined &&
  directions.some(
    (direction) =>
      before[direction] !== undefined &&
      after[direction] === undefined &&
      policies.some(
        (other) =>
          other !== before &&
          other.namespace === before.namespace &&
          isEmpty(other.podSelector) &&
          other[direction] !== undefined,
      ),
  );
