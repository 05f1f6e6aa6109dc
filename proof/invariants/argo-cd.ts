import type { KubernetesObject, Labels } from '../objects';
import { where } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, entry, unless, type Place } from '../violation';
import {
  autoscalersOf,
  inPod,
  kinds,
  objects,
  ofKind,
  specOf,
  targetOf,
  workloads,
  workloadsOf,
  type Workload,
} from './workload';

const annotation = (name: string): string => `argocd.argoproj.io/${name}`;
const HOOK = annotation('hook');
const DELETE_POLICY = annotation('hook-delete-policy');
const WAVE = annotation('sync-wave');
const OPTIONS = annotation('sync-options');
/** Kubernetes refuses more than this in the annotation that client-side apply keeps the whole object in. */
const MOST_ANNOTATION_BYTES = 262_144;

const inAnnotation = (object: KubernetesObject, name: string): Place => at(object, entry('metadata.annotations', name));

/** Sync wave; Argo CD takes 0 where none is said. */
export const waveOf = ({ metadata }: KubernetesObject): number => Number(metadata.annotations?.[WAVE] ?? '0');
export const inWave = (object: KubernetesObject): Place => inAnnotation(object, WAVE);

export const hooksRunAfterTheirConfiguration = each(
  'What reads a Secret or a ConfigMap is no PreSync hook, which runs before they exist.',
  workloads,
  (workload) =>
    unless(
      workload.object.metadata.annotations?.[HOOK] !== 'PreSync' || configurationOf(workload).length === 0,
      inAnnotation(workload.object, HOOK),
      `is a PreSync hook, but reads ${configurationOf(workload).join(', ')}`,
    ),
);

export const jobsRunAtEachSync = each('A Job is run at each sync, made anew.', kinds('Jobs', 'Job'), (job) => {
  const annotations = job.metadata.annotations ?? {};
  return [
    ...unless(annotations[HOOK] === 'Sync', inAnnotation(job, HOOK), 'is no Sync hook'),
    ...unless(
      annotations[DELETE_POLICY] === 'BeforeHookCreation',
      inAnnotation(job, DELETE_POLICY),
      'is not made anew at each sync',
    ),
  ];
});

export const jobsRunBeforeTheirVersionServes = each(
  'A Job runs in a wave before the Deployments of its image, or the new version would serve before it is prepared.',
  kinds('Jobs', 'Job'),
  (job, subject) => {
    const imagesOf = (one: Workload) => one.containers.map(({ image }) => image);
    const prepared = workloadsOf(ofKind(subject.objects, 'Deployment')).filter(
      (other) =>
        other.namespace === job.metadata.namespace &&
        imagesOf(other).some((image) => workloadsOf([job]).flatMap(imagesOf).includes(image)),
    );
    return prepared.flatMap(({ object }) =>
      unless(waveOf(job) < waveOf(object), inWave(job), `is in no wave before ${where(object)}`),
    );
  },
);

/** The Secrets and ConfigMaps that a workload's pods read. */
const configurationOf = (workload: Workload): string[] => [...secretsRead(workload), ...configMapsRead(workload)];

/** By variables, and as files. */
export const secretsRead = ({ containers, pod }: Workload): string[] => [
  ...new Set(
    [
      ...containers.flatMap(({ env = [] }) => env.map((e) => e.valueFrom?.secretKeyRef?.name)),
      ...(pod.volumes ?? []).flatMap((v) => (v.projected?.sources ?? []).map((s) => s.secret?.name)),
    ].filter(isText),
  ),
];

/** By variables, all at once, and as files. */
export const configMapsRead = ({ containers, pod }: Workload): string[] => [
  ...new Set(
    [
      ...containers.flatMap(({ env = [] }) => env.map((e) => e.valueFrom?.configMapKeyRef?.name)),
      ...containers.flatMap(({ envFrom = [] }) => envFrom.map((e) => e.configMapRef?.name)),
      ...(pod.volumes ?? [])
        .flatMap((v) => [v.configMap, ...(v.projected?.sources ?? []).map((s) => s.configMap)])
        .map((map) => map?.name),
    ].filter(isText),
  ),
];

const isText = (value: string | undefined): value is string => value !== undefined;

export const copiesAreTheAutoscalers = each(
  'What an autoscaler scales says no number of copies, for each sync would put it back; what none scales says one.',
  kinds('Deployments', 'Deployment'),
  (object, { objects: all }) => {
    const isScaled = autoscalersOf(all).some((autoscaler) => targetOf(autoscaler) === where(object));
    const words = isScaled ? 'says replicas, which its autoscaler decides' : 'does not say how many replicas it has';
    return unless('replicas' in specOf<object>(object) !== isScaled, at(object, 'spec.replicas'), words);
  },
);

interface Claims {
  readonly volumeClaimTemplates?: readonly Partial<KubernetesObject>[];
}

export const claimTemplatesAreWhole = each(
  'Claim templates say apiVersion and kind: the API server adds them, and they would differ from Git for ever.',
  {
    name: 'claim templates',
    of: ({ objects }: KubernetesSubject) =>
      ofKind(objects, 'StatefulSet').flatMap((object) =>
        (specOf<Claims>(object).volumeClaimTemplates ?? []).map((claim, i) => ({ object, claim, i })),
      ),
  },
  ({ object, claim: { apiVersion, kind }, i }) =>
    unless(
      apiVersion === 'v1' && kind === 'PersistentVolumeClaim',
      at(object, `spec.volumeClaimTemplates[${i}]`),
      'does not say apiVersion and kind of its claim',
    ),
);

export const largeObjectsAreAppliedByTheServer = each(
  'What is too large for client-side apply asks for server-side apply.',
  objects,
  (object) => {
    const bytes = Buffer.byteLength(JSON.stringify(object));
    const asks = (object.metadata.annotations?.[OPTIONS] ?? '').includes('ServerSideApply=true');
    return unless(
      bytes < MOST_ANNOTATION_BYTES || asks,
      inAnnotation(object, OPTIONS),
      `has ${bytes} bytes: ServerSideApply=true`,
    );
  },
);

export const configurationRollsPods = each(
  'Pods start anew when a ConfigMap that they read changes: a hash of it stands in their template.',
  {
    name: 'lasting workloads',
    of: ({ objects }: KubernetesSubject) => workloadsOf(ofKind(objects, 'Deployment', 'StatefulSet', 'DaemonSet')),
  },
  (workload, subject) => {
    const ours = ofKind(subject.objects, 'ConfigMap').map((o) => `${o.metadata.namespace}/${o.metadata.name}`);
    const read = configMapsRead(workload).filter((name) => ours.includes(`${workload.namespace}/${name}`));
    const hashed = Object.entries(workload.annotations).some(
      ([key, value]) => /checksum|hash/i.test(key) && /^[a-f0-9]{8,}$/.test(value),
    );
    return unless(
      read.length === 0 || hashed,
      inPod(workload, 'volumes'),
      `reads ${read.join(', ')}, and has no hash of it`,
    );
  },
);

interface Holder {
  readonly place: Place;
  readonly annotations: Labels | undefined;
}

/** Namespaces, claims, database clusters, and the samples of Prometheus. */
function holdersOfData(all: readonly KubernetesObject[]): Holder[] {
  const own = ofKind(all, 'Namespace', 'PersistentVolumeClaim', 'Cluster').map((object) => ({
    place: inAnnotation(object, OPTIONS),
    annotations: object.metadata.annotations,
  }));
  const claims = ofKind(all, 'StatefulSet').flatMap((object) =>
    (specOf<Claims>(object).volumeClaimTemplates ?? []).map((claim, i) => ({
      place: at(object, entry(`spec.volumeClaimTemplates[${i}].metadata.annotations`, OPTIONS)),
      annotations: claim.metadata?.annotations,
    })),
  );
  const samples = ofKind(all, 'Prometheus').map((object) => ({
    place: at(object, entry('spec.storage.volumeClaimTemplate.metadata.annotations', OPTIONS)),
    annotations: specOf<{ storage?: { volumeClaimTemplate?: Pick<KubernetesObject, 'metadata'> } }>(object).storage
      ?.volumeClaimTemplate?.metadata.annotations,
  }));
  return [...own, ...claims, ...samples];
}

export const dataIsNeverPruned = each(
  'What holds data is neither pruned nor deleted by Argo CD: namespaces, claims, databases, samples.',
  { name: 'holders of data', of: ({ objects }: KubernetesSubject) => holdersOfData(objects) },
  ({ place, annotations }) => {
    const options = (annotations?.[OPTIONS] ?? '').split(',').map((option) => option.trim());
    return ['Prune=false', 'Delete=false'].flatMap((o) => unless(options.includes(o), place, `lacks ${o}`));
  },
);
