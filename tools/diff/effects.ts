import { effectKinds, type EffectKind } from './effect-kinds';
import type { Field } from './fields';
import { documentedOf, kindOf, type Reason } from './reasons';
import type { Place } from './place';

/** What a change does to one thing: plain data, which texts are made of in one place (`reasons/`). */
export interface Effect {
  readonly kind: EffectKind;
  readonly object: Place;
  /** The fields that do it; none where the thing as a whole comes or goes. */
  readonly fields: readonly Field[];
  readonly reason: Reason;
  /** Where it is said that it is so, when the rule is somebody else's. */
  readonly documented?: string;
}

/** An effect before it is known where: rules say this. */
export type Finding = Omit<Effect, 'object'>;

/**
 * @param documented a page that says it more exactly than that of the reason
 */
export function finding(reason: Reason, fields: readonly Field[] = [], documented = documentedOf(reason)): Finding {
  return { kind: kindOf(reason), fields, reason, ...(documented === undefined ? {} : { documented }) };
}

/** A thing is taken as a whole or not at all: where some of it is refused, nothing else happens. */
export function refusedAlone(findings: readonly Finding[]): Finding[] {
  const refused = findings.filter(({ kind }) => kind === 'is refused');
  return refused.length > 0 ? refused : [...findings];
}

export type Change = {
  readonly object: Place;
  /** All fields that differ, but for those that follow from others. */
  readonly fields: readonly Field[];
  readonly effects: readonly Effect[];
} & ({ readonly how: 'added' | 'removed' | 'changed' } | { readonly how: 'renamed'; readonly from: Place });

export function worstFirst<E extends { readonly kind: EffectKind }>(effects: readonly E[]): E[] {
  return [...effects].sort((a, b) => effectKinds.indexOf(a.kind) - effectKinds.indexOf(b.kind));
}
