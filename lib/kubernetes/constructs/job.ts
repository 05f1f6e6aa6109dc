import { Construct } from 'constructs';
import type { Job as ModelJob, ResolvedJob } from '../../model';
import { environmentOf } from '../environment-chart';
import { jobAccount } from '../naming/accounts';
import { workloadLabels } from '../naming/labels';
import { ConfigMaps } from './config-maps';
import { ReleaseJob, type ReleaseJobProps } from './release-job';
import { ScheduledJob } from './scheduled-job';
import { ServiceAccount } from './service-account';
import { identityOf } from './workload-identity';

export interface JobProps {
  readonly resolved: ResolvedJob;
}

/**
 * A job on Kubernetes: a Job before each release, or a CronJob; and its ServiceAccount, unless it has that of the service that it
 * migrates for.
 */
export class Job extends Construct {
  constructor(scope: Construct, id: string, { resolved: { job, program } }: JobProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const namespace = job.namespace.name;
    const { azureClientId, podLabels } = identityOf(job, environment);
    const metadata = { name: job.name, labels: workloadLabels(job.name, environment.name, namespace) };
    const account = jobAccount(job, environment);
    if (account === job.name) {
      new ServiceAccount(this, 'service-account', {
        metadata,
        ...(azureClientId === undefined ? {} : { azureClientId }),
      });
    }
    if (job.migrates === undefined) new ConfigMaps(this, 'config-maps', { program, labels: metadata.labels });
    const { timeoutSeconds, retries, schedule } = job;
    const props = { program, namespace, account, timeoutSeconds, retries, pods: job, ...(podLabels && { podLabels }) };
    this.node.defaultChild =
      schedule === undefined
        ? new ReleaseJob(this, 'job', { ...props, ...orderOf(job) })
        : new ScheduledJob(this, 'job', { ...props, schedule });
  }
}

/** Migrations, then what waits for those of another namespace, then what finds the schema that it expects. */
function orderOf({ migrates, awaits }: ModelJob): Pick<ReleaseJobProps, 'stage' | 'asksAgain'> {
  if (migrates !== undefined) return { stage: 'migrations' };
  if (awaits !== undefined) return { stage: 'schema', asksAgain: true };
  return { stage: 'release jobs' };
}
