import type { KubernetesEnvironment, PodProps, Program } from '../../model';
import type { k8s } from '../k8s';
import { podAnnotations } from './config-folder';
import { placement } from './placement';
import { podSpec } from './pod';

export interface JobPodProps {
  /** Name of the ServiceAccount that its pods run as. */
  readonly account: string;
  readonly timeoutSeconds: number;
  /** How often a run that failed is tried again. */
  readonly retries: number;
  /** A run that failed goes on in the same pod, which asks again and again. @default false: each has a pod, and its log, of its own */
  readonly asksAgain?: boolean;
  /** Labels of the pods alone. @default none */
  readonly podLabels?: Readonly<Record<string, string>>;
  /** What its definition says of the pods. @default nothing */
  readonly pods?: PodProps;
}

/** One run of a program to its end: one pod at a time, given up after so many failures or so long. */
export const jobSpec = (
  program: Program,
  labels: Readonly<Record<string, string>>,
  { account, timeoutSeconds, retries, asksAgain = false, podLabels, pods = {} }: JobPodProps,
  environment: KubernetesEnvironment,
): k8s.JobSpec => ({
  parallelism: 1,
  completions: 1,
  backoffLimit: retries,
  activeDeadlineSeconds: timeoutSeconds,
  template: {
    metadata: { labels: { ...labels, ...podLabels }, ...podAnnotations(program, pods) },
    spec: {
      ...podSpec(program, environment),
      ...placement(pods, 'service', environment),
      serviceAccountName: account,
      restartPolicy: asksAgain ? 'OnFailure' : 'Never',
    },
  },
});
