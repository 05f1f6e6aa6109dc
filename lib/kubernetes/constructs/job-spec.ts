import type { KubernetesEnvironment, Program } from '../../model';
import type { k8s } from '../k8s';
import { podSpec } from './pod';

export interface JobPodProps {
  /** Name of the ServiceAccount that its pods run as. */
  readonly account: string;
  readonly timeoutSeconds: number;
  /** How often a run that failed is tried again. */
  readonly retries: number;
  /** Labels of the pods alone. @default none */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/** One run of a program to its end: one pod at a time, given up after so many failures or so long. */
export const jobSpec = (
  program: Program,
  labels: Readonly<Record<string, string>>,
  { account, timeoutSeconds, retries, podLabels }: JobPodProps,
  environment: KubernetesEnvironment,
): k8s.JobSpec => ({
  parallelism: 1,
  completions: 1,
  backoffLimit: retries,
  activeDeadlineSeconds: timeoutSeconds,
  template: {
    metadata: { labels: { ...labels, ...podLabels } },
    spec: {
      ...podSpec(program, environment),
      serviceAccountName: account,
      restartPolicy: 'Never',
    },
  },
});
