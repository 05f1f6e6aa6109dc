import type { KubernetesObject, Labels } from '../objects';
import { ofKind, scaledOf, specOf, unless, where, workloadsOf, type Workload } from './workload';

const HOOK = 'argocd.argoproj.io/hook';
const WAVE = 'argocd.argoproj.io/sync-wave';
const OPTIONS = 'argocd.argoproj.io/sync-options';
/** Kubernetes refuses more than this in the annotation that client-side apply keeps the whole object in. */
const MOST_ANNOTATION_BYTES = 262_144;

const waveOf = ({ metadata }: KubernetesObject): number => Number(metadata.annotations?.[WAVE] ?? '0');

/** A PreSync hook runs before the configuration it reads exists: what reads any is a Sync hook, or none. */
export const hooksRunAfterTheirConfiguration = (objects: readonly KubernetesObject[]): string[] =>
  workloadsOf(objects).flatMap((workload) =>
    unless(
      workload.object.metadata.annotations?.[HOOK] !== 'PreSync' || configurationOf(workload).length === 0,
      `${workload.where} is a PreSync hook, but reads ${configurationOf(workload).join(', ')}`,
    ),
  );

/** Jobs run before the Deployments of their image: a wave earlier, or the new version would serve before them. */
export function jobsRunBeforeTheirVersionServes(objects: readonly KubernetesObject[]): string[] {
  const imagesOf = ({ containers }: Workload) => containers.map(({ image }) => image);
  return workloadsOf(ofKind(objects, 'Job')).flatMap((job) =>
    workloadsOf(ofKind(objects, 'Deployment'))
      .filter((d) => d.namespace === job.namespace && imagesOf(d).some((image) => imagesOf(job).includes(image)))
      .flatMap((d) => unless(waveOf(job.object) < waveOf(d.object), `${job.where} is in no wave before ${d.where}`)),
  );
}

/** The Secrets and ConfigMaps that a workload's pods read. */
function configurationOf({ containers, pod }: Workload): string[] {
  return [
    ...containers.flatMap(({ env = [] }) => env.map((e) => e.valueFrom?.secretKeyRef?.name).filter(isText)),
    ...configMapsOf(containers, pod),
  ];
}

const isText = (value: string | undefined): value is string => value !== undefined;

const configMapsOf = (containers: Workload['containers'], pod: Workload['pod']): string[] =>
  [
    ...containers.flatMap(({ env = [] }) => env.map((e) => e.valueFrom?.configMapKeyRef?.name)),
    ...containers.flatMap(({ envFrom = [] }) => envFrom.map((e) => e.configMapRef?.name)),
    ...(pod.volumes ?? [])
      .flatMap((v) => [v.configMap, ...(v.projected?.sources ?? []).map((s) => s.configMap)])
      .map((map) => map?.name),
  ].filter(isText);

/** The autoscaler owns the number of copies: a Deployment that says it too would be put back at each sync. */
export const copiesAreTheAutoscalers = (objects: readonly KubernetesObject[]): string[] =>
  scaledOf(objects).flatMap(({ object, where: at }) =>
    unless(!('replicas' in specOf<object>(object)), `${at} says replicas, which its autoscaler decides`),
  );

/** The API server adds kind and apiVersion to a claim template: left out, it differs from Git for ever. */
export const claimTemplatesAreWhole = (objects: readonly KubernetesObject[]): string[] =>
  ofKind(objects, 'StatefulSet').flatMap((object) =>
    (
      specOf<{ volumeClaimTemplates?: readonly Partial<KubernetesObject>[] }>(object).volumeClaimTemplates ?? []
    ).flatMap(({ apiVersion, kind }, i) =>
      unless(
        apiVersion === 'v1' && kind === 'PersistentVolumeClaim',
        `${where(object)}: volumeClaimTemplates[${i}] does not say apiVersion and kind`,
      ),
    ),
  );

/** What is too large for client-side apply asks for server-side apply. */
export const largeObjectsAreAppliedByTheServer = (objects: readonly KubernetesObject[]): string[] =>
  objects.flatMap((object) => {
    const bytes = Buffer.byteLength(JSON.stringify(object));
    const asks = (object.metadata.annotations?.[OPTIONS] ?? '').includes('ServerSideApply=true');
    return unless(bytes < MOST_ANNOTATION_BYTES || asks, `${where(object)} has ${bytes} bytes: ServerSideApply=true`);
  });

/** Pods start anew when a ConfigMap that they read changes: a hash of it stands in their template. */
export function configurationRollsPods(objects: readonly KubernetesObject[]): string[] {
  const ours = new Set(ofKind(objects, 'ConfigMap').map((o) => `${o.metadata.namespace}/${o.metadata.name}`));
  return workloadsOf(ofKind(objects, 'Deployment', 'StatefulSet', 'DaemonSet')).flatMap((workload) => {
    const read = configMapsOf(workload.containers, workload.pod).filter((c) => ours.has(`${workload.namespace}/${c}`));
    const hashed = Object.entries(workload.annotations).some(
      ([key, value]) => /checksum|hash/i.test(key) && /^[a-f0-9]{8,}$/.test(value),
    );
    return unless(read.length === 0 || hashed, `${workload.where} reads ${read.join(', ')}, and has no hash of it`);
  });
}

/** What holds data is neither pruned nor deleted by Argo CD: namespaces, claims, database clusters. */
export function dataIsNeverPruned(objects: readonly KubernetesObject[]): string[] {
  const claims = ofKind(objects, 'StatefulSet').flatMap((set) =>
    (specOf<{ volumeClaimTemplates?: readonly KubernetesObject[] }>(set).volumeClaimTemplates ?? []).map((claim) => ({
      at: `a claim of ${where(set)}`,
      annotations: claim.metadata.annotations,
    })),
  );
  const kept = ofKind(objects, 'Namespace', 'PersistentVolumeClaim', 'Cluster').map((object) => ({
    at: where(object),
    annotations: object.metadata.annotations,
  }));
  return [...kept, ...claims].flatMap(({ at, annotations }) => {
    const options = optionsOf(annotations);
    return ['Prune=false', 'Delete=false'].flatMap((o) => unless(options.includes(o), `${at} lacks ${o}`));
  });
}

const optionsOf = (annotations: Labels = {}): string[] => (annotations[OPTIONS] ?? '').split(',').map((o) => o.trim());
