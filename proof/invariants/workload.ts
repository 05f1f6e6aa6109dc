import { namespaceOf, where, type KubernetesObject, type Labels } from '../objects';
import type { Things } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, type Place } from '../violation';
import { podTemplateOf, templatePath } from '../workloads';

export interface SecretKeyRef {
  readonly name: string;
  readonly key: string;
  readonly optional?: boolean;
}

export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: {
    readonly secretKeyRef?: SecretKeyRef;
    readonly configMapKeyRef?: { readonly name: string };
    readonly fieldRef?: { readonly fieldPath: string };
  };
}

export interface Probe {
  readonly httpGet?: {
    readonly path?: string;
    readonly port: number | string;
    readonly httpHeaders?: readonly { readonly name: string; readonly value: string }[];
  };
  readonly tcpSocket?: { readonly port: number | string };
  readonly grpc?: { readonly port: number; readonly service?: string };
  readonly exec?: { readonly command?: readonly string[] };
}

/** The fields of a container that are judged. */
export interface Container {
  readonly name: string;
  readonly restartPolicy?: string;
  readonly image?: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly EnvVar[];
  readonly envFrom?: readonly { readonly configMapRef?: { readonly name: string } }[];
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number }[];
  readonly resources?: { readonly requests?: Labels; readonly limits?: Labels };
  readonly securityContext?: { readonly readOnlyRootFilesystem?: boolean; readonly runAsUser?: number };
  readonly lifecycle?: {
    readonly preStop?: { readonly sleep?: { readonly seconds: number }; readonly exec?: unknown };
  };
  readonly startupProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string; readonly readOnly?: boolean }[];
}

export interface PodSpec {
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly serviceAccountName?: string;
  readonly priorityClassName?: string;
  readonly dnsConfig?: { readonly options?: readonly { readonly name: string; readonly value?: string }[] };
  readonly enableServiceLinks?: boolean;
  readonly terminationGracePeriodSeconds?: number;
  readonly securityContext?: { readonly runAsUser?: number };
  readonly topologySpreadConstraints?: readonly SpreadConstraint[];
  readonly volumes?: readonly Volume[];
  readonly nodeSelector?: Labels;
  readonly tolerations?: readonly object[];
}

export interface SpreadConstraint {
  readonly topologyKey: string;
  readonly maxSkew?: number;
  readonly whenUnsatisfiable: string;
  readonly matchLabelKeys?: readonly string[];
  readonly labelSelector?: { readonly matchLabels?: Labels };
}

export interface Volume {
  readonly name: string;
  readonly emptyDir?: unknown;
  readonly configMap?: { readonly name: string };
  readonly projected?: {
    readonly sources?: readonly {
      readonly configMap?: { readonly name: string };
      readonly secret?: {
        readonly name: string;
        readonly items?: readonly { readonly key: string; readonly path: string }[];
      };
    }[];
  };
}

/** An object that makes pods. */
export interface Workload {
  readonly object: KubernetesObject;
  readonly namespace: string;
  readonly labels: Labels;
  readonly annotations: Labels;
  readonly pod: PodSpec;
  /** Path of the pod spec: `spec.template.spec`. */
  readonly podPath: string;
  /** The init containers too. */
  readonly containers: readonly Container[];
}

/** A container, the workload that runs it, and its place. */
export interface InWorkload {
  readonly workload: Workload;
  readonly container: Container;
  /** The place of one of its fields: `livenessProbe.exec`. */
  readonly at: (field?: string) => Place;
}

/** `spec` as the caller knows it to be. */
export const specOf = <T>(object: KubernetesObject): T => (object.spec ?? {}) as T;

export const ofKind = (objects: readonly KubernetesObject[], ...kinds: string[]): KubernetesObject[] =>
  objects.filter(({ kind }) => kinds.includes(kind));

/** Every Deployment, StatefulSet, DaemonSet, Job, CronJob and Pod. */
export function workloadsOf(objects: readonly KubernetesObject[]): Workload[] {
  return objects.flatMap((object) => {
    const template = podTemplateOf(object) as
      { metadata?: { labels?: Labels; annotations?: Labels }; spec?: PodSpec } | undefined;
    if (template === undefined) return [];
    const pod = template.spec ?? { containers: [] };
    return [
      {
        object,
        namespace: namespaceOf(object),
        labels: template.metadata?.labels ?? {},
        annotations: template.metadata?.annotations ?? {},
        pod,
        podPath: `${templatePath(object)}spec`,
        containers: [...(pod.initContainers ?? []), ...pod.containers],
      },
    ];
  });
}

export const containersIn = (workloads: readonly Workload[]): InWorkload[] =>
  workloads.flatMap((workload) => {
    const { object, pod, podPath } = workload;
    const located = (list: 'initContainers' | 'containers'): InWorkload[] =>
      (pod[list] ?? []).map((container, i) => {
        const path = `${podPath}.${list}[${i}]`;
        return { workload, container, at: (field = '') => at(object, field === '' ? path : `${path}.${field}`) };
      });
    return [...located('initContainers'), ...located('containers')];
  });

/** The place of a field of a workload's pods. */
export const inPod = ({ object, podPath }: Workload, field: string): Place => at(object, `${podPath}.${field}`);

/**
 * The Deployments of two copies or more, whoever keeps them, the Deployment itself or an autoscaler: what promises to serve
 * without a gap.
 */
export function scaledOf(objects: readonly KubernetesObject[]): Workload[] {
  const targets = new Set(autoscalersOf(objects).map(targetOf));
  return workloadsOf(ofKind(objects, 'Deployment')).filter(
    ({ object }) => targets.has(where(object)) || (specOf<{ replicas?: number }>(object).replicas ?? 1) > 1,
  );
}

/** What decides about the number of copies of something else. */
export const autoscalersOf = (objects: readonly KubernetesObject[]): KubernetesObject[] =>
  ofKind(objects, 'HorizontalPodAutoscaler', 'ScaledObject');

/** What an autoscaler scales, as `where` writes it. */
export function targetOf(autoscaler: KubernetesObject): string {
  const { scaleTargetRef } = specOf<{ scaleTargetRef?: { kind?: string; name?: string } }>(autoscaler);
  return `${scaleTargetRef?.kind ?? 'Deployment'} ${namespaceOf(autoscaler)}/${scaleTargetRef?.name ?? ''}`;
}

/** Whether labels satisfy a plain selector. */
export const matches = (selector: Labels, labels: Labels): boolean =>
  Object.entries(selector).every(([key, value]) => labels[key] === value);

/** Whether a selector finds pods that an operator makes: their labels are its own, and no workload of dist/ has them. */
export const isOperators = (selector: Labels): boolean =>
  Object.keys(selector).some((key) => /^(cnpg\.io|alertmanager|prometheus|operator\.prometheus\.io)/.test(key));

/** The literal value of a variable. */
export const valueOf = ({ env = [] }: Container, name: string): string | undefined =>
  env.find((variable) => variable.name === name)?.value;

/** The values that stand more than once. */
export const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
];

/** What promises are about. */
type Of<T> = Things<KubernetesSubject, T>;

export const objects: Of<KubernetesObject> = { name: 'objects', of: (subject) => subject.objects };
export const workloads: Of<Workload> = { name: 'workloads', of: (subject) => workloadsOf(subject.objects) };
export const scaled: Of<Workload> = { name: 'workloads of several copies', of: (subject) => scaledOf(subject.objects) };
export const containers: Of<InWorkload> = {
  name: 'containers',
  of: (subject) => containersIn(workloadsOf(subject.objects)),
};
export const scaledContainers: Of<InWorkload> = {
  name: 'containers of workloads of several copies',
  of: (subject) =>
    containersIn(scaledOf(subject.objects)).filter(({ workload, container }) =>
      workload.pod.containers.includes(container),
    ),
};

/** The objects of some kinds. */
export const kinds = (name: string, ...list: string[]): Of<KubernetesObject> => ({
  name,
  of: (subject) => ofKind(subject.objects, ...list),
});
