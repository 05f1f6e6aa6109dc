import type { Resolved } from '../model';
import { MEMORY_STEPS, mostSeries, prometheusMemoryMiB } from '../observability/series';
import { workloadLimit } from '../observability/sample-limits';
import { mebibytes } from '../kubernetes/quantity';
import { valueOf } from './action';
import type { ChartValue } from './chart-value';
import type { Explained } from './explained';

/**
 * Prometheus' memory, which has room for what each copy may tell: by the text that it is with marks in the place of values.
 *
 * @param copies the value of most copies of each service
 */
export function watchingMemory(
  resolved: Resolved,
  marked: Resolved,
  copies: ReadonlyMap<string, ChartValue>,
): ReadonlyMap<string, Explained & { readonly before: string }> {
  const told = resolved.services.flatMap(({ service: { name, metrics } }) => {
    const value = metrics === undefined ? undefined : copies.get(name);
    return value === undefined || metrics === undefined ? [] : [{ value, limit: workloadLimit(metrics) }];
  });
  if (told.length === 0) return new Map();
  const rest = mostSeries(resolved) - told.reduce((sum, { value, limit }) => sum + limit * Number(value.given), 0);
  const series = `(add ${rest} ${told.map(({ value, limit }) => `(mul ${limit} ${valueOf(value)})`).join(' ')})`;
  const { stepMiB, seriesPerStep, ownSteps, leastSteps } = MEMORY_STEPS;
  const steps = `(add ${ownSteps} (div (add ${series} ${seriesPerStep - 1}) ${seriesPerStep}))`;
  const action = `toJson (include "mebibytes" (mul ${stepMiB} (max ${leastSteps} ${steps})))`;
  const before = mebibytes(prometheusMemoryMiB(resolved));
  return new Map([
    [mebibytes(prometheusMemoryMiB(marked)), { before, action, values: told.map(({ value }) => value) }],
  ]);
}
