import type { Draw } from '../draw';
import type { Data, Plan } from '../plan/plan';
import type { Mutation } from './mutation';
import type { Place } from './places';

/** What a mistake is made of. */
export interface Given {
  readonly plan: Plan;
  /** Every value in it. */
  readonly places: readonly Place[];
  /** An application that has nothing to do with it. */
  readonly other: Plan;
}

export type Maker = (draw: Draw, given: Given) => Mutation;
/** @returns undefined where there is nothing to make such a mistake with */
export type MaybeMaker = (draw: Draw, given: Given) => Mutation | undefined;

export const oneOf = (draw: Draw, places: readonly Place[]): Place | undefined =>
  places.length === 0 ? undefined : draw.one(places);

export const set = (kind: string, { entry, at }: Pick<Place, 'entry' | 'at'>, value: Data): Mutation => ({
  kind,
  entry,
  change: { at, set: value },
});
