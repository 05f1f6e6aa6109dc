/** One thing that is true of something in one environment. */
export interface Fact {
  /** `variables` */
  readonly section: string;
  /** `LOG_LEVEL` */
  readonly name: string;
  readonly value: string;
  /** Where it comes from. @default it goes without saying */
  readonly from?: string;
}

/** Facts of one section. */
export const section = (
  name: string,
  rows: readonly (readonly [name: string, value: string, from?: string])[],
): Fact[] =>
  rows.map(([row, value, from]) => ({ section: name, name: row, value, ...(from === undefined ? {} : { from }) }));
