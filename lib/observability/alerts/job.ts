import type { ResolvedJob } from '../../model';
import { KUBE_STATE_METRICS } from '../metrics';
import { labels } from '../promql';
import type { Alert } from './alert';
import { absentFrom } from './missing';

/** Alerts of a job on Kubernetes, from what the cluster knows about it. */
export function jobAlerts({ job }: ResolvedJob): Alert[] {
  return job.schedule === undefined ? [failedBeforeRelease(job.name, job.namespace.name)] : scheduled(job);
}

/** The Job is made anew at each sync, so what it says is about the last one. */
const failedBeforeRelease = (name: string, namespace: string): Alert => ({
  alert: 'JobFailed',
  severity: 'critical',
  expr: `kube_job_failed${labels({ job: KUBE_STATE_METRICS, namespace, job_name: name, condition: 'true' })} == 1`,
  for: '1m',
  summary: `${name} failed`,
  description: `${name} failed before a release: the new version does not come, and the old one goes on.`,
});

function scheduled({ name, namespace: { name: namespace }, schedule }: ResolvedJob['job']): Alert[] {
  const runs = { job: KUBE_STATE_METRICS, namespace, job_name: `~${name}-[0-9]+` };
  const cronJob = labels({ job: KUBE_STATE_METRICS, namespace, cronjob: name });
  const failed = `max by (namespace) (kube_job_status_start_time${labels(runs)} and on (namespace, job_name) (kube_job_failed${labels({ ...runs, condition: 'true' })} == 1))`;
  const late = 60 + (schedule?.startWithinSeconds ?? 0);
  return [
    {
      alert: 'JobFailed',
      severity: 'warning',
      // Runs that failed are kept to be looked at: only one that no success came after is news.
      expr: `${failed}\nunless on (namespace) (max by (namespace) (kube_cronjob_status_last_successful_time${cronJob}) > ${failed})`,
      for: '1m',
      summary: `${name} failed`,
      description: `The run of ${name} that began at {{ $value | humanizeTimestamp }} failed, and none has succeeded since.`,
    },
    {
      alert: 'JobMissing',
      severity: 'warning',
      // One that is suspended has no next time, either.
      ...absentFrom({ kind: 'CronJob', name, namespace }),
      summary: `${name} is not scheduled`,
      description: `The cluster has had no CronJob of ${name} for 5 minutes, or it is suspended: it runs no more.`,
    },
    {
      alert: 'JobLate',
      severity: 'warning',
      expr: `time() - max by (namespace, cronjob) (kube_cronjob_next_schedule_time${cronJob}) > ${late}`,
      for: '5m',
      summary: `${name} is late`,
      description: `${name} should have run {{ $value | humanizeDuration }} ago: the run before it still runs, or it can't start.`,
    },
  ];
}
