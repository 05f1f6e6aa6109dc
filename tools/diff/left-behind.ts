import { groupOf } from '../../proof/objects';
import { finding, type Finding } from './effects';
import { rulesOf } from './kinds';
import type { Item, KubernetesItem, Snapshot } from './snapshot';

interface Application {
  readonly source: { readonly path?: string; readonly chart?: string };
  readonly destination: { readonly namespace: string };
}

/** Has Argo CD delete what it brought along with an Application. */
const FINALIZER = '{"metadata": {"finalizers": ["resources-finalizer.argocd.argoproj.io"]}}';

/** What an Application that is no longer there leaves in the cluster, and how it is removed: it takes nothing along. */
export function leftBehind(item: KubernetesItem, old: Snapshot): Finding[] {
  if (item.kind !== 'Application' || groupOf(item.value) !== 'argoproj.io') return [];
  const { source, destination } = (item.value as unknown as { readonly spec: Application }).spec;
  if (source.chart === 'argo-cd') return [finding({ code: 'Argo CD stays' })];
  if (source.chart !== undefined) {
    const command = `kubectl --namespace ${item.group} patch application ${item.name} --type merge --patch '${FINALIZER}'`;
    return [finding({ code: 'chart stays', command })];
  }
  const folder = source.path?.split('/').at(-1);
  if (folder !== destination.namespace || folder === item.group) {
    return [finding({ code: 'folder stays', folder: source.path ?? '' })];
  }
  const loses = [...old.values()].filter((one) => isIn(one, item.environment, folder)).flatMap(dataOf);
  return [finding({ code: 'namespace stays', namespace: folder, loses })];
}

const isIn = ({ environment, group, kind }: Item, wanted: string, namespace: string): boolean =>
  environment === wanted && group === namespace && kind !== 'Namespace';

function dataOf(item: Item): string[] {
  const held = item.target === 'kubernetes' ? rulesOf(item.value)?.holds?.(item.value) : undefined;
  return held === undefined ? [] : [`${held.what} of ${item.kind} ${item.name}`];
}
