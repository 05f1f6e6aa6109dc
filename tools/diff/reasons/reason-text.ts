import type { EffectKind } from '../effect-kinds';
import type { Field } from '../fields';

/** What a reason is told with, beside the fields: plain data. */
export type Parameters = Readonly<Record<string, string | readonly string[]>>;

/** One reason: which kind of effect it is of, how it is said, and who says that it is so. */
export interface ReasonText<P extends Parameters = Parameters> {
  readonly kind: EffectKind;
  readonly documented?: string;
  readonly words: (parameters: P, fields: readonly Field[]) => string;
}

/** A reason without parameters: its fields say all. */
export const plain = (
  kind: EffectKind,
  words: (fields: readonly Field[]) => string,
  documented?: string,
): ReasonText<Readonly<Record<never, never>>> => ({
  kind,
  words: (_, fields) => words(fields),
  ...(documented === undefined ? {} : { documented }),
});

/** A reason with parameters. */
export const told = <P extends Parameters>(
  kind: EffectKind,
  words: (parameters: P, fields: readonly Field[]) => string,
  documented?: string,
): ReasonText<P> => ({ kind, words, ...(documented === undefined ? {} : { documented }) });
