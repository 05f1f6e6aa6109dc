import type { Addon } from '../../model';

/** An add-on as it is installed. `Values` are those of its chart that are set here; the rest are the chart's own. */
export interface AddonRelease<Values extends object = object> {
  readonly addon: Addon;
  readonly namespace: string;
  readonly values: Values;
  /** Add-ons that must be there first. @default none */
  readonly needs?: readonly Addon[];
}

/** One pod at a time may be evicted. */
export interface DisruptionBudgetValues {
  readonly enabled: true;
  readonly maxUnavailable: 1;
}

export const ONE_AT_A_TIME: DisruptionBudgetValues = { enabled: true, maxUnavailable: 1 };
