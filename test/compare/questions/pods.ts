import { namespaceOf, where, type KubernetesObject } from '../../../proof/objects';
import { podTemplateOf } from '../../../proof/workloads';

export interface Variable {
  readonly name: string;
  readonly value?: string;
}

/** A container, as far as it is asked about. */
export interface Container {
  readonly name: string;
  readonly image?: string;
  readonly env?: readonly Variable[];
  readonly ports?: readonly unknown[];
  readonly readinessProbe?: unknown;
  readonly livenessProbe?: unknown;
  readonly lifecycle?: { readonly preStop?: unknown };
  readonly resources?: {
    readonly requests?: Readonly<Record<string, string>>;
    readonly limits?: Readonly<Record<string, string>>;
  };
  readonly securityContext?: Readonly<Record<string, unknown>>;
}

export interface PodSpec {
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly automountServiceAccountToken?: boolean;
  readonly enableServiceLinks?: boolean;
  readonly topologySpreadConstraints?: readonly unknown[];
  readonly affinity?: unknown;
}

/** What makes pods, with the pod that it makes. */
export interface Workload {
  readonly name: string;
  readonly object: KubernetesObject;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: PodSpec;
}

/** All that makes pods by itself, but for those that `helm test` makes. */
export const workloadsIn = (objects: readonly KubernetesObject[]): Workload[] =>
  objects.flatMap((object) => {
    const template = podTemplateOf(object);
    if (template === undefined || object.metadata.annotations?.['helm.sh/hook'] === 'test') return [];
    const { metadata, spec } = template as { metadata?: KubernetesObject['metadata']; spec?: PodSpec };
    return [
      {
        name: where(object),
        object,
        namespace: namespaceOf(object),
        labels: metadata?.labels ?? {},
        annotations: metadata?.annotations ?? {},
        spec: spec ?? { containers: [] },
      },
    ];
  });

/** What runs as long as it may. */
export const lastingIn = (objects: readonly KubernetesObject[]): Workload[] =>
  workloadsIn(objects).filter(({ object }) => ['Deployment', 'StatefulSet', 'DaemonSet'].includes(object.kind));

/** What is a Deployment and so may have several copies. */
export const deploymentsIn = (objects: readonly KubernetesObject[]): Workload[] =>
  lastingIn(objects).filter(({ object }) => object.kind === 'Deployment');

/** The names of those of which something is not so. */
export const named = (workloads: readonly Workload[], wrong: (one: Workload) => boolean): string[] =>
  workloads.filter(wrong).map(({ name }) => name);

/** Whether a selector by labels finds a pod. An empty one finds all, one that is not there finds none. */
export function finds(selector: unknown, labels: Readonly<Record<string, string>>): boolean {
  if (selector === undefined) return false;
  const { matchLabels = {}, matchExpressions = [] } = selector as {
    matchLabels?: Record<string, string>;
    matchExpressions?: readonly { key: string; operator: string; values?: readonly string[] }[];
  };
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) =>
      operator === 'In' ? values.includes(labels[key] ?? '') : operator === 'Exists' ? key in labels : false,
    )
  );
}

/** The autoscaler of a workload, of either kind. */
export const autoscalerOf = ({ object, namespace }: Workload, objects: readonly KubernetesObject[]) =>
  objects.find(
    (one) =>
      ['HorizontalPodAutoscaler', 'ScaledObject'].includes(one.kind) &&
      namespaceOf(one) === namespace &&
      (one.spec as { scaleTargetRef?: { name?: string } }).scaleTargetRef?.name === object.metadata.name,
  );

/** How many copies there are at least. */
export function copiesOf(workload: Workload, objects: readonly KubernetesObject[]): number {
  const scaler = autoscalerOf(workload, objects)?.spec as
    { minReplicas?: number; minReplicaCount?: number } | undefined;
  const { replicas } = workload.object.spec as { replicas?: number };
  return scaler?.minReplicas ?? scaler?.minReplicaCount ?? replicas ?? 1;
}
