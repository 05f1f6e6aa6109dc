import type { Resolved } from '../../model';
import { metricsAsked } from '../../observability/metrics-asked';
import type { TellingJob } from '../../observability/platform-jobs';

/** Of all metrics that come, those that are asked for are kept: the others would take most of the memory. */
export const keptMetrics = <Keep>(job: TellingJob, resolved: Resolved, action: Keep) => ({
  sourceLabels: ['__name__'],
  regex: [...metricsAsked(job, resolved)].sort().join('|'),
  action,
});
