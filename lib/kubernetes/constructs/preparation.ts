import { Construct } from 'constructs';
import type { Program } from '../../model';
import { environmentOf } from '../environment-chart';
import { workloadLabels } from '../naming/labels';
import { ReleaseJob } from './release-job';
import { ServiceAccount } from './service-account';

export interface PreparationProps {
  readonly program: Program;
  readonly namespace: string;
}

/** What an operator makes is fit for use once a program has run: a Job at each sync, with an account of its own. */
export class Preparation extends Construct {
  constructor(scope: Construct, id: string, { program, namespace }: PreparationProps) {
    super(scope, id);
    const { name } = program;
    const metadata = { name, labels: workloadLabels(name, environmentOf(this).name, namespace) };
    new ServiceAccount(this, 'service-account', { metadata });
    // The operator makes roles and further databases some moments after its cluster is healthy.
    const limits = { timeoutSeconds: 900, retries: 10 };
    new ReleaseJob(this, 'job', { program, namespace, stage: 'migrations', account: name, ...limits });
  }
}
