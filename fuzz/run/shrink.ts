import { outcomeOf, planOf, type Case } from '../case';
import { identityOf, type Find } from '../find';
import { mutated, type Mutation } from '../mutate/mutation';
import { placesIn } from '../mutate/places';
import type { Data } from '../plan/plan';

/** What a smaller case may cost. */
export interface Effort {
  readonly milliseconds: number;
  readonly tries: number;
}

/** A case that is as small as it was found to be, with the find that it is about. */
export interface Shrunk {
  readonly one: Case;
  readonly find: Find;
}

/** The same find in a smaller case: without whatever can be left out of it. */
export function shrunk(one: Case, find: Find, { milliseconds, tries }: Effort): Shrunk {
  const end = performance.now() + milliseconds;
  let best: Shrunk = { one, find };
  let left = tries;
  const isSame = (candidate: Case): boolean => {
    if (left <= 0 || performance.now() > end) return false;
    left -= 1;
    const again = outcomeOf(candidate).finds.find((other) => identityOf(other) === identityOf(find));
    if (again !== undefined) best = { one: candidate, find: again };
    return again !== undefined;
  };
  isSame(merged(one));
  for (let size = Infinity; sizeOf(best.one) < size;) {
    size = sizeOf(best.one);
    for (const candidate of smallerThan(best.one)) {
      const now = candidate(best.one);
      if (now !== undefined && sizeOf(now) < sizeOf(best.one)) isSame(now);
    }
    if (left <= 0 || performance.now() > end) break;
  }
  return best;
}

/** A case in whose plan the mistakes stand. */
const merged = (one: Case): Case => ({ plan: planOf(one), mutations: [] });

const sizeOf = ({ plan, mutations }: Case): number => JSON.stringify(plan).length + 1000 * mutations.length;

type Step = (from: Case) => Case | undefined;

/** Ways to make a case smaller, the greatest first; each is tried on what the last one left. */
function smallerThan({ plan, mutations }: Case): Step[] {
  const without =
    (mutation: Mutation): Step =>
    ({ plan: now, mutations: all }) => {
      const next = mutated(now, mutation);
      return next === now ? undefined : { plan: next, mutations: all };
    };
  const places = placesIn(plan).filter(({ at }) => at.length > 0);
  return [
    ...mutations.map((one): Step => ({ plan: now, mutations: all }) => ({
      plan: now,
      mutations: all.filter((other) => other !== one),
    })),
    ...plan.entries.map(({ key }) => without({ kind: '', entry: key, change: { entry: 'dropped' } })),
    // From the end, so that the numbers of a list's items stay what they are.
    ...places
      .reverse()
      .sort((a, b) => a.at.length - b.at.length)
      .map(({ entry, at }) => without({ kind: '', entry, change: { at, remove: true } })),
    ...places.flatMap(({ entry, at, value }) => {
      const plain = plainFor(value);
      return plain === undefined ? [] : [without({ kind: '', entry, change: { at, set: plain } })];
    }),
  ];
}

/** A shorter value of the same type. */
const plainFor = (value: Data): Data | undefined =>
  typeof value === 'string' && value.length > 12 ? value.slice(0, 8) : undefined;
