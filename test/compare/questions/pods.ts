import {
  autoscalersOf,
  specOf,
  workloadsOf,
  type EnvVar,
  type PodSpec,
  type Workload,
} from '../../../proof/invariants/workload';
import { namespaceOf, where, type KubernetesObject } from '../../../proof/objects';

export type { EnvVar, Workload };

/** A pod as far as it is asked about: with what a promise has no need of. */
export type AskedPod = PodSpec & { readonly automountServiceAccountToken?: boolean; readonly affinity?: unknown };

/** All that makes pods by itself, but for those that `helm test` makes. */
export const workloadsIn = (objects: readonly KubernetesObject[]): Workload[] =>
  workloadsOf(objects).filter(({ object }) => object.metadata.annotations?.['helm.sh/hook'] !== 'test');

/** What runs as long as it may. */
export const lastingIn = (objects: readonly KubernetesObject[]): Workload[] =>
  workloadsIn(objects).filter(({ object }) => ['Deployment', 'StatefulSet', 'DaemonSet'].includes(object.kind));

/** What is a Deployment and so may have several copies. */
export const deploymentsIn = (objects: readonly KubernetesObject[]): Workload[] =>
  lastingIn(objects).filter(({ object }) => object.kind === 'Deployment');

/** The names of those of which something is not so. */
export const named = (
  workloads: readonly Workload[],
  wrong: (pod: AskedPod, workload: Workload) => boolean,
): string[] => workloads.filter((one) => wrong(one.pod, one)).map(({ object }) => where(object));

/** The autoscaler of a workload, of either kind. */
export const autoscalerOf = ({ object, namespace }: Workload, objects: readonly KubernetesObject[]) =>
  autoscalersOf(objects).find(
    (one) =>
      namespaceOf(one) === namespace &&
      specOf<{ scaleTargetRef?: { name?: string } }>(one).scaleTargetRef?.name === object.metadata.name,
  );

/** How many copies there are at least. */
export function copiesOf(workload: Workload, objects: readonly KubernetesObject[]): number {
  const scaler = autoscalerOf(workload, objects)?.spec as
    { minReplicas?: number; minReplicaCount?: number } | undefined;
  return scaler?.minReplicas ?? scaler?.minReplicaCount ?? specOf<{ replicas?: number }>(workload.object).replicas ?? 1;
}
