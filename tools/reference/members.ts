import { named, type Shape } from '../../lib/model/shape/shapes';
import type { IsMade } from './contents';

/** What a name stands for. */
export const resolved = (shape: Shape): Shape => (shape.ref === undefined ? shape : resolved(named[shape.ref] ?? {}));

/** The property that tells an object from others in its place, and what it holds. */
export interface Tag {
  readonly name: string;
  readonly value: string;
}

export function tagOf({ properties = {} }: Shape): Tag | undefined {
  const found = Object.entries(properties).find(([, { const: constant }]) => constant !== undefined);
  return found && { name: found[0], value: found[1].const ?? '' };
}

/**
 * The objects of a union that are described together: each has a tag, and none is made by a function. Undefined for any
 * other shape.
 */
export function membersOf({ anyOf = [] }: Shape, isMade: IsMade): readonly Shape[] | undefined {
  if (anyOf.length === 0 || anyOf.some(({ ref }) => ref !== undefined && isMade(ref))) return undefined;
  const members = anyOf.map(resolved);
  return members.every((member) => tagOf(member) !== undefined) ? members : undefined;
}
