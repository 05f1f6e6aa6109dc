import type { Field } from './fields';
import type { Item } from './snapshot';

/** What a change means for the running system, worst first. */
export const effectKinds = [
  'loses data',
  'recreates',
  'keeps running',
  'opens arrow',
  'closes arrow',
  'secret contract',
  'rolls pods',
  'restarts',
  'runs again',
  'scales',
] as const;
export type EffectKind = (typeof effectKinds)[number];

export interface Effect {
  readonly kind: EffectKind;
  /** Why, in words; what is lost, which field can't change in place. */
  readonly why: string;
}

/** Effects that can't be undone by reverting the commit. */
export function isDestructive({ kind }: Effect): boolean {
  return kind === 'loses data' || kind === 'recreates';
}

export type Change = { readonly fields: readonly Field[]; readonly effects: readonly Effect[]; readonly item: Item } & (
  { readonly how: 'added' | 'removed' } | { readonly how: 'changed'; readonly before: Item }
);

export function worstFirst(effects: readonly Effect[]): Effect[] {
  return [...effects].sort((a, b) => effectKinds.indexOf(a.kind) - effectKinds.indexOf(b.kind));
}
