import type { EffectKind } from '../effect-kinds';
import type { Field } from '../fields';
import { changeReasons } from './changes';
import { composeReasons } from './compose';
import { deliveryReasons } from './delivery';
import { edgeReasons } from './edge';
import { monitoringReasons } from './monitoring';
import { postgresReasons } from './postgres';
import type { ReasonText } from './reason-text';
import { secretReasons } from './secrets';
import { storeReasons } from './stores';
import { volumeReasons } from './volumes';
import { workloadReasons } from './workloads';

/** Every reason that there is, by its code: the one place where data becomes words. */
const reasons = {
  ...changeReasons,
  ...volumeReasons,
  ...workloadReasons,
  ...postgresReasons,
  ...storeReasons,
  ...secretReasons,
  ...edgeReasons,
  ...deliveryReasons,
  ...monitoringReasons,
  ...composeReasons,
};

type Reasons = typeof reasons;
export type ReasonCode = keyof Reasons;
type ParametersOf<C extends ReasonCode> = Reasons[C] extends ReasonText<infer P> ? P : never;

/** Codes whose fields say all: what a rule names. */
export type PlainCode = {
  [C in ReasonCode]: keyof ParametersOf<C> extends never ? C : never;
}[ReasonCode];
type ToldCode = Exclude<ReasonCode, PlainCode>;

/** Why something has an effect: a code of this list, and what it is told with. */
export type Reason =
  { readonly code: PlainCode } | { readonly [C in ToldCode]: { readonly code: C } & ParametersOf<C> }[ToldCode];

export const reasonCodes = Object.keys(reasons) as ReasonCode[];

const textOf = (code: ReasonCode): ReasonText => reasons[code] as ReasonText;

export const kindOf = ({ code }: Reason): EffectKind => textOf(code).kind;

/** The page that says so, of reasons that are somebody else's rules. */
export const documentedOf = ({ code }: Reason): string | undefined => textOf(code).documented;

/** A reason in words. */
export function words({ reason, fields }: { readonly reason: Reason; readonly fields: readonly Field[] }): string {
  const { code, ...parameters } = reason;
  return textOf(code).words(parameters, fields);
}
