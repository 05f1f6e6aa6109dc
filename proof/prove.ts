import type { KubernetesEnvironment, Resolved } from '../lib/model';
import type { Actor } from './actors';
import { compare, declare, type Declared } from './compare';
import { namespacesOfOthers } from './declared/clusters';
import { networkOf } from './declared/network-of';
import { declaredArrows } from './declared/declared-arrows';
import type { Difference } from './difference';
import { matrix } from './matrix';
import type { KubernetesObject } from './objects';
import { Reachability, type Reach } from './reachability';
import { surroundingsOf } from './surroundings';
import { buildWorld } from './world';

/** What is declared held against what is written. */
export interface Proof {
  readonly reachability: Reachability;
  readonly declared: Declared;
  /** What is open between every pair. */
  readonly reaches: readonly Reach[];
  /** Empty when exactly the declared arrows exist. */
  readonly differences: readonly Difference[];
}

/**
 * Holds the objects of an environment against the arrows of its topology.
 *
 * @param strangers further actors, whom no arrow names
 * @throws ProblemsError for objects that can't be evaluated, and for arrows between what the objects don't hold
 */
export function prove(
  objects: readonly KubernetesObject[],
  resolved: Resolved<KubernetesEnvironment>,
  strangers: readonly Actor[] = [],
): Proof {
  const { environment } = resolved;
  const around = surroundingsOf(networkOf(resolved), { others: namespacesOfOthers(environment) });
  const world = buildWorld(objects, { ...around, actors: [...around.actors, ...strangers] });
  const reachability = new Reachability(world);
  const declared = declare(declaredArrows(resolved), world.endpoints);
  const reaches = matrix(reachability);
  return { reachability, declared, reaches, differences: compare(reachability, reaches, declared) };
}
