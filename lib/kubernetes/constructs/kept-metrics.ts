import type { metricsKept } from '../../observability/platform-jobs';

/** Of all metrics that come, those of these names are kept: what nobody asks for would take most of the memory. */
export const keptMetrics = <Keep>(names: ReturnType<typeof metricsKept>, action: Keep) => ({
  sourceLabels: ['__name__'],
  regex: [...names].sort().join('|'),
  action,
});
