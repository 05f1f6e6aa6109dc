/** Every panel asks the one data source, known by this uid. */
export const DATA_SOURCE = { type: 'prometheus', uid: 'prometheus' } as const;

/** Grafana's names of the units that are used here. */
export type Unit = 'none' | 'short' | 'reqps' | 'ops' | 's' | 'percentunit' | 'bytes' | 'suffix:cores';

export interface Query {
  readonly expr: string;
  /** Name of each series; `{{label}}` stands for a label's value. */
  readonly legend: string;
}

interface Titled {
  readonly title: string;
  /** Shown on demand: what the figure means, what is ordinary, and where to look when it is not. */
  readonly description: string;
}

/** A limit: from this value on the panel turns red. `below` turns it round: red until this value. */
export interface Limit {
  readonly at: number;
  readonly below?: boolean;
}

interface Measured extends Titled {
  readonly queries: readonly Query[];
  readonly unit: Unit;
  /** A dashed line in a time series, the colour of a figure. @default none */
  readonly limit?: Limit;
}

/**
 * What a dashboard shows, in the few shapes that are needed. Grafana's own SDK has all of them, but loading it takes as
 * long as a tenth of the synth may take.
 */
export type Panel =
  | (Measured & { readonly kind: 'timeSeries'; readonly stacked?: boolean })
  | (Measured & { readonly kind: 'stat' })
  | (Titled & { readonly kind: 'table'; readonly expr: string; readonly hide: readonly string[] })
  | (Titled & { readonly kind: 'text'; readonly markdown: string });

export const timeSeries = (panel: Measured & { readonly stacked?: boolean }): Panel => ({
  kind: 'timeSeries',
  ...panel,
});
export const stat = (panel: Measured): Panel => ({ kind: 'stat', ...panel });

/** The series of an instant query as rows, their labels as columns; `hide` are columns left out. */
export const table = (panel: Titled & { readonly expr: string; readonly hide: readonly string[] }): Panel => ({
  kind: 'table',
  ...panel,
});
export const text = (panel: Titled & { readonly markdown: string }): Panel => ({ kind: 'text', ...panel });
