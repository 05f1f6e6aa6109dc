import { labels } from '../promql';
import type { Alert, Severity } from './alert';

/** So few failures wake nobody, whatever their share: one failed request at night is 100 %. */
const FEW_FAILURES = 5;
/** A quantile of fewer requests is the luck of one of them. */
const FEW_REQUESTS = 20;
/** A bound of prometheus_client's default buckets, so that the comparison is exact. */
export const SLOW_SECONDS = 1;
/** Share of failed requests at which somebody must look now. */
export const CRITICAL_SHARE = 0.05;

/** Alerts of a service whose metrics are of the family `http`. */
export const httpAlerts = (job: string): Alert[] => [
  failing(job, 'critical', CRITICAL_SHARE, '10m', '5m'),
  // Slow burn: too little to wake anybody, too long to be chance.
  failing(job, 'warning', 0.01, '1h', '15m'),
  {
    alert: 'HttpSlow',
    severity: 'warning',
    expr: [
      `histogram_quantile(0.95, sum by (job, le) (rate(http_request_duration_seconds_bucket${labels({ job })}[10m]))) > ${SLOW_SECONDS}`,
      `and sum by (job) (increase(http_request_duration_seconds_count${labels({ job })}[10m])) > ${FEW_REQUESTS}`,
    ].join('\n'),
    for: '10m',
    summary: `${job} answers slowly`,
    description: `One request in twenty takes longer than {{ $value | humanizeDuration }}; the limit is ${SLOW_SECONDS} s.`,
  },
];

function failing(job: string, severity: Severity, ratio: number, window: string, hold: string): Alert {
  const failed = `sum by (job) (increase(http_requests_total${labels({ job, status: '~5..' })}[${window}]))`;
  const all = `sum by (job) (increase(http_requests_total${labels({ job })}[${window}]))`;
  return {
    alert: 'HttpErrors',
    severity,
    expr: `${failed} / ${all} > ${ratio}\nand ${failed} > ${FEW_FAILURES}`,
    for: hold,
    summary: `${job} fails requests`,
    description: `Of the requests of the last ${window}, {{ $value | humanizePercentage }} were answered with a 5xx; the limit is ${ratio * 100} %.`,
  };
}
