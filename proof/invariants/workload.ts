import { namespaceOf, type KubernetesObject, type Labels } from '../objects';
import { podTemplateOf } from '../workloads';

export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: {
    readonly secretKeyRef?: { readonly name: string; readonly key: string };
    readonly configMapKeyRef?: { readonly name: string };
    readonly fieldRef?: unknown;
  };
}

export interface Probe {
  readonly httpGet?: { readonly path?: string; readonly port: number | string };
  readonly tcpSocket?: { readonly port: number | string };
  readonly exec?: { readonly command?: readonly string[] };
}

/** The fields of a container that are judged. */
export interface Container {
  readonly name: string;
  readonly image?: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly EnvVar[];
  readonly envFrom?: readonly { readonly configMapRef?: { readonly name: string } }[];
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number }[];
  readonly resources?: { readonly requests?: Labels; readonly limits?: Labels };
  readonly securityContext?: { readonly readOnlyRootFilesystem?: boolean };
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
  readonly enableServiceLinks?: boolean;
  readonly terminationGracePeriodSeconds?: number;
  readonly securityContext?: { readonly runAsUser?: number };
  readonly topologySpreadConstraints?: readonly SpreadConstraint[];
  readonly volumes?: readonly Volume[];
}

export interface SpreadConstraint {
  readonly topologyKey: string;
  readonly whenUnsatisfiable: string;
  readonly matchLabelKeys?: readonly string[];
  readonly labelSelector?: { readonly matchLabels?: Labels };
}

export interface Volume {
  readonly name: string;
  readonly emptyDir?: unknown;
  readonly configMap?: { readonly name: string };
  readonly projected?: { readonly sources?: readonly { readonly configMap?: { readonly name: string } }[] };
}

/** An object that makes pods. */
export interface Workload {
  readonly object: KubernetesObject;
  /** `Deployment backend/backend`, for messages. */
  readonly where: string;
  readonly namespace: string;
  readonly labels: Labels;
  readonly annotations: Labels;
  readonly pod: PodSpec;
  /** The init containers too. */
  readonly containers: readonly Container[];
}

/** How an object is called in a message. */
export const where = (object: KubernetesObject): string =>
  `${object.kind} ${object.metadata.namespace === undefined ? '' : `${object.metadata.namespace}/`}${object.metadata.name}`;

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
        where: where(object),
        namespace: namespaceOf(object),
        labels: template.metadata?.labels ?? {},
        annotations: template.metadata?.annotations ?? {},
        pod,
        containers: [...(pod.initContainers ?? []), ...pod.containers],
      },
    ];
  });
}

/** The Deployments that a HorizontalPodAutoscaler scales: what promises to serve without a gap. */
export function scaledOf(objects: readonly KubernetesObject[]): Workload[] {
  const targets = new Set(ofKind(objects, 'HorizontalPodAutoscaler').map(targetOf));
  return workloadsOf(ofKind(objects, 'Deployment')).filter(({ where: name }) => targets.has(name));
}

/** What an autoscaler scales, as `where` writes it. */
export function targetOf(autoscaler: KubernetesObject): string {
  const { kind, name } = specOf<{ scaleTargetRef: { kind: string; name: string } }>(autoscaler).scaleTargetRef;
  return `${kind} ${namespaceOf(autoscaler)}/${name}`;
}

/** Whether labels satisfy a plain selector. */
export const matches = (selector: Labels, labels: Labels): boolean =>
  Object.entries(selector).every(([key, value]) => labels[key] === value);

/** Whether a selector finds pods that an operator makes: their labels are its own, and no workload of dist/ has them. */
export const isOperators = (selector: Labels): boolean =>
  Object.keys(selector).some((key) => /^(cnpg\.io|prometheus|operator\.prometheus\.io)/.test(key));

/** The literal value of a variable. */
export const valueOf = ({ env = [] }: Container, name: string): string | undefined =>
  env.find((variable) => variable.name === name)?.value;

/** A sentence if it is not so. */
export const unless = (holds: boolean, sentence: string): string[] => (holds ? [] : [sentence]);

/** The values that stand more than once. */
export const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
];
