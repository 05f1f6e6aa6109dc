import { fileOf, groupOf, type KubernetesObject } from '../../proof/objects';
import { isAllowed, type ProjectSpec } from './project';
import type { KubernetesItem, Snapshot } from './snapshot';

/** Who would delete an object that is no longer written. */
export type Delivery =
  | { readonly kind: 'pruned' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'not pruned'; readonly by: 'Argo CD' | 'a script' }
  | { readonly kind: 'its Application goes'; readonly application: string }
  | { readonly kind: 'not allowed'; readonly project: string };

interface Application {
  readonly project: string;
  readonly source: { readonly path?: string };
  readonly syncPolicy?: { readonly automated?: { readonly prune?: boolean } };
}

/**
 * What becomes of an object in the cluster. An Application deletes what its folder no longer has, but for what says
 * otherwise, and for kinds and namespaces that its project no longer allows, which it does not look at.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/#automatic-pruning
 */
export function deliveryOf(item: KubernetesItem, old: Snapshot, now: Snapshot): Delivery {
  const { environment, value } = item;
  if (/Prune=false/.test(value.metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? ''))
    return { kind: 'kept' };
  const folder = fileOf(value).split('/').slice(0, -1).join('/');
  const before = applicationOf(folder, environment, old);
  if (before === undefined)
    return isApplied(environment, old) ? { kind: 'not pruned', by: 'a script' } : { kind: 'pruned' };
  const after = applicationOf(folder, environment, now);
  if (after === undefined) return { kind: 'its Application goes', application: before.metadata.name };
  const { project, syncPolicy } = after.spec as Application;
  if (syncPolicy?.automated?.prune !== true) return { kind: 'not pruned', by: 'Argo CD' };
  return allows(project, environment, now, value) ? { kind: 'pruned' } : { kind: 'not allowed', project };
}

const objectsOf = (environment: string, side: Snapshot, kind: string, group: string): KubernetesObject[] =>
  [...side.values()].flatMap((item) =>
    item.target === 'kubernetes' &&
    item.environment === environment &&
    item.kind === kind &&
    groupOf(item.value) === group
      ? [item.value]
      : [],
  );

const applicationOf = (folder: string, environment: string, side: Snapshot): KubernetesObject | undefined =>
  objectsOf(environment, side, 'Application', 'argoproj.io').find(
    ({ spec }) => folder !== '' && ((spec as Application).source.path ?? '').endsWith(`/${folder}`),
  );

/** Whether a script applies the environment, and no Argo CD. */
const isApplied = (environment: string, side: Snapshot): boolean =>
  [...side.values()].some(
    (item) => item.target === 'file' && item.environment === environment && item.name === 'apply.sh',
  );

/** Whether a project lets its Applications look at an object; of one that is somebody else's nothing is known. */
function allows(project: string, environment: string, side: Snapshot, value: KubernetesObject): boolean {
  const found = objectsOf(environment, side, 'AppProject', 'argoproj.io').find(
    ({ metadata }) => metadata.name === project,
  );
  return found === undefined || isAllowed(value, found.spec as ProjectSpec);
}
