import type { Problem } from '../../lib/model';
import { shapesOf } from '../../lib/model/shape/shape-problems';
import type { Find } from '../find';
import { mutated, type Mutation } from '../mutate/mutation';
import { applicationOf } from '../plan/build';
import { ref } from '../plan/marks';
import type { Plan } from '../plan/plan';

interface Mistaken {
  readonly plan: Plan;
  readonly mutations: readonly Mutation[];
}

/**
 * Mistakes in the shape of something that are told of where they are alone, and not beside others. Of rules the same can't
 * be asked: they pass over what has not the shape that they are about, and one mistake may be what another one lacked.
 */
export function lostFinds({ plan, mutations }: Mistaken, problems: readonly Problem[]): Find[] {
  if (mutations.length < 2) return [];
  const told = new Set(problems.map(placeOf));
  return mutations.flatMap((one) => {
    const others = mutations.filter((other) => other !== one);
    if (others.some((other) => meets(one, other)) || isOutOfSight(one.entry, plan, others)) return [];
    const alone = shapeProblemsOf(mutated(plan, one));
    const [first] = alone;
    if (first === undefined || alone.some((problem) => told.has(placeOf(problem)))) return [];
    const words = `${one.kind}: ${first.subject}: ${first.field}: ${first.allowed}`;
    return [{ judge: 'report', title: 'a mistake that is not told beside others', words }];
  });
}

function shapeProblemsOf(plan: Plan): readonly Problem[] {
  try {
    return shapesOf(applicationOf(plan)).problems;
  } catch {
    // Told as what it is by whoever asks for the plan itself.
    return [];
  }
}

const placeOf = ({ subject, field }: Problem): string => `${subject}: ${field}`;

/** Whether two mistakes are in the same definition, or one is that a definition is not where it should be. */
const meets = (one: Mutation, other: Mutation): boolean =>
  one.entry === other.entry || 'entry' in one.change || 'entry' in other.change || isName(other);

/** Whether nothing refers to an entry any more, for the sake of mistakes elsewhere: some are found through others alone. */
function isOutOfSight(entry: string, plan: Plan, mutations: readonly Mutation[]): boolean {
  const isReferredTo = ({ entries }: Plan): boolean => JSON.stringify(entries).includes(JSON.stringify(ref(entry)));
  return isReferredTo(plan) && !isReferredTo(mutations.reduce(mutated, plan));
}

/** A name is what everything else of it is told under. */
const isName = ({ change }: Mutation): boolean => 'at' in change && change.at.length === 1 && change.at[0] === 'name';
