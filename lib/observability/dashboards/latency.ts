import type { Row } from './dashboard';
import { timeSeries } from './panel';

export interface LatencyProps {
  /** Title of the panel for everything: `All requests`. */
  readonly all: string;
  /** What there is to say of each of the panels. */
  readonly descriptions: { readonly all: string; readonly by: string };
  /** Label that the second panel breaks it down by. */
  readonly by: string;
  /** The quantile of the duration, grouped by labels. */
  readonly quantile: (q: number, labels: string) => string;
  /** Seconds from which on it is slow. @default no line */
  readonly slowSeconds?: number;
}

/** How long it takes: the quantiles of everything, and the slow end of each. */
export const latency = ({ all, by, descriptions, quantile, slowSeconds }: LatencyProps): Row => ({
  title: 'Latency',
  height: 8,
  panels: [
    timeSeries({
      title: all,
      description: descriptions.all,
      queries: [0.5, 0.95, 0.99].map((q) => ({ expr: quantile(q, 'le'), legend: `${q * 100} %` })),
      unit: 's',
      ...(slowSeconds === undefined ? {} : { limit: { at: slowSeconds } }),
    }),
    timeSeries({
      title: `95 % by ${by}`,
      description: descriptions.by,
      queries: [{ expr: quantile(0.95, `${by}, le`), legend: `{{${by}}}` }],
      unit: 's',
    }),
  ],
});
