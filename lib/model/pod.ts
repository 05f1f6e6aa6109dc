import type { Content, LabelKey, LabelValue, Seconds } from './primitives';

/** A taint of nodes that pods put up with, as Kubernetes spells it. */
export interface Toleration {
  /** Key of the taint. @default every taint, with the operator Exists */
  readonly key?: LabelKey;
  /** `Equal` asks for the value too. @default 'Equal' */
  readonly operator?: 'Equal' | 'Exists';
  /** Value of the taint. @default '' */
  readonly value?: LabelValue;
  /** What the taint does to pods. @default every effect */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  /** How long a pod stays once the taint is there; with the effect NoExecute alone. @default for ever */
  readonly seconds?: Seconds;
}

/** What is said of pods rather than of what runs in them. Compose has no pods and no nodes: there all of it says nothing. */
export interface PodProps {
  /** Labels that a node must have; migrations follow. @default any node @keys label-key */
  readonly nodeSelector?: Readonly<Record<string, LabelValue>>;
  /** Taints that keep other pods away; migrations follow. @default none */
  readonly tolerations?: readonly Toleration[];
  /**
   * Who gives way where a cluster has no room for all: `background` before `service`, and both before what keeps data.
   *
   * @default 'service' of what is public or connected to, and of jobs of a release; 'background' of the rest; of a server, what keeps data
   */
  readonly priority?: 'service' | 'background';
  /** Annotations of the pods, for what watches or injects; not those of the engine. @default none @keys label-key */
  readonly annotations?: Readonly<Record<string, Content>>;
}

/** What a workload's jobs have of it: where its pods run, not what they are annotated with. */
export const whereOf = ({ nodeSelector, tolerations }: PodProps): PodProps => ({
  ...(nodeSelector === undefined ? {} : { nodeSelector }),
  ...(tolerations === undefined ? {} : { tolerations }),
});
