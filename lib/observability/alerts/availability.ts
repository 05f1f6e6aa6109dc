import { labels } from '../promql';
import type { Alert, Severity } from './alert';

/** Alerts of one workload that is scraped: is it there, is it all there, does it stay there. */
export function availability(job: string, severity: Severity = 'critical'): Alert[] {
  const up = `up${labels({ job })}`;
  const allDown = `sum by (job) (${up}) == 0`;
  return [
    {
      alert: 'ServiceDown',
      severity,
      about: job,
      expr: allDown,
      for: '2m',
      summary: `${job} is down`,
      description: `No instance of ${job} has answered Prometheus for 2 minutes.`,
    },
    targetMissing(job, severity),
    {
      alert: 'InstanceDown',
      severity: 'warning',
      about: job,
      // When none is left it is ServiceDown, and that says it all.
      expr: `${up} == 0\nunless on (job) ${allDown}`,
      for: '5m',
      summary: `An instance of ${job} is down`,
      description: 'The instance {{ $labels.instance }} has not answered Prometheus for 5 minutes; others do.',
    },
    {
      alert: 'ServiceFlapping',
      severity: 'warning',
      about: job,
      // Two failures and two recoveries: a single restart counts two changes.
      expr: `changes(${up}[30m]) >= 4`,
      summary: `${job} comes and goes`,
      description: 'The instance {{ $labels.instance }} went up or down {{ $value }} times in 30 minutes.',
    },
  ];
}

/** Prometheus has nothing to scrape under this name: every other alert about it would stay silent. */
export const targetMissing = (job: string, severity: Severity = 'critical'): Alert => ({
  alert: 'TargetMissing',
  severity,
  about: job,
  expr: `absent(up${labels({ job })})`,
  for: '5m',
  summary: `Prometheus finds no instance of ${job}`,
  description: `For 5 minutes there has been no target with the job ${job}: it does not run, or is not found.`,
});
