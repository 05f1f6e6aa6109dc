import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { Program, Schedule } from '../../model';
import { environmentOf } from '../environment-chart';
import { versionLabel, workloadLabels } from '../naming/labels';
import { TypedObject } from '../typed-object';
import { jobSpec, type JobPodProps } from './job-spec';

export interface ScheduledJobProps extends JobPodProps {
  readonly program: Program;
  readonly namespace: string;
  readonly schedule: Required<Schedule>;
}

const CONCURRENCY = { forbid: 'Forbid', allow: 'Allow', replace: 'Replace' } as const;

/** A CronJob. What was missed for longer than its deadline is left out, not caught up with. */
export class ScheduledJob extends Construct {
  constructor(scope: Construct, id: string, props: ScheduledJobProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { program, namespace, schedule } = props;
    const labels = {
      ...workloadLabels(program.name, environment.name, namespace),
      ...versionLabel(program.image),
    };
    new TypedObject(this, 'Resource', k8s.KubeCronJob, {
      metadata: { name: program.name, labels },
      spec: {
        schedule: schedule.cron,
        timeZone: schedule.timeZone,
        concurrencyPolicy: CONCURRENCY[schedule.concurrency],
        startingDeadlineSeconds: schedule.startWithinSeconds,
        successfulJobsHistoryLimit: schedule.keep.succeeded,
        failedJobsHistoryLimit: schedule.keep.failed,
        jobTemplate: {
          metadata: { labels },
          spec: jobSpec(program, labels, { ...props, pods: { priority: 'background', ...props.pods } }, environment),
        },
      },
    });
  }
}
