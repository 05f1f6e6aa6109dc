import { groupOf } from '../../proof/objects';
import type { Effect } from './effects';
import { rulesOf } from './kubernetes-kinds';
import type { Item, KubernetesItem, Snapshot } from './snapshot';

interface Application {
  readonly source: { readonly path?: string; readonly chart?: string };
  readonly destination: { readonly namespace: string };
}

/** Has Argo CD delete what it brought along with an Application. */
const FINALIZER = '{"metadata": {"finalizers": ["resources-finalizer.argocd.argoproj.io"]}}';

/** What an Application that is no longer there leaves in the cluster, and how it is removed: it takes nothing along. */
export function leftBehind(item: KubernetesItem, old: Snapshot): Effect[] {
  if (item.kind !== 'Application' || groupOf(item.value) !== 'argoproj.io') return [];
  const { source, destination } = (item.value as unknown as { readonly spec: Application }).spec;
  const of = (why: string): Effect[] => [{ kind: 'keeps running', why }];
  if (source.chart === 'argo-cd') return of('Argo CD itself, as it is now');
  if (source.chart !== undefined) {
    const patch = `kubectl --namespace ${item.group} patch application ${item.name} --type merge --patch '${FINALIZER}'`;
    return of(`what its chart made, unless Argo CD is told before this is merged to delete it: ${patch}`);
  }
  const folder = source.path?.split('/').at(-1);
  if (folder !== destination.namespace || folder === item.group) return of(`all that ${source.path ?? ''} has brought`);
  const data = [...old.values()].filter((one) => isIn(one, item.environment, folder)).flatMap(dataOf);
  const lost = data.length === 0 ? '' : `, and with it for good: ${data.join(', ')}`;
  return of(`everything in ${folder}; kubectl delete namespace ${folder} deletes it${lost}`);
}

const isIn = ({ environment, group, kind }: Item, wanted: string, namespace: string): boolean =>
  environment === wanted && group === namespace && kind !== 'Namespace';

function dataOf(item: Item): string[] {
  const data = item.target === 'kubernetes' ? rulesOf(item.value).data?.(item.value) : undefined;
  return data === undefined ? [] : [`${data} of ${item.kind} ${item.name}`];
}
