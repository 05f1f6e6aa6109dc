import type { KubernetesEnvironment, Resolved } from '../model';
import { addonsOf } from '../kubernetes/addons';
import type { Applied } from '../kubernetes/delivery/applied';
import { wavesOf } from '../kubernetes/gitops/waves';
import { namespacesIn } from '../kubernetes/namespaces/namespaces-in';
import { PLATFORM } from '../kubernetes/namespaces/platform-chart';
import type { Facts } from './readme';

/** What whoever installs a chart must know of it. */
export function factsOf(
  name: string,
  resolved: Resolved<KubernetesEnvironment>,
  objects: readonly Applied[],
  { values, withheld }: Pick<Facts, 'values' | 'withheld'>,
): Facts {
  const addons = addonsOf(resolved);
  const waves = wavesOf(resolved, addons, namespacesIn(resolved));
  const written = [...new Set(objects.map(({ path }) => path.split('/')[0] ?? ''))];
  const waveOf = (folder: string): number =>
    folder === PLATFORM ? waves.platform : (waves.namespaces.get(folder) ?? 0);
  const inOrder = (names: readonly string[], wave: (one: string) => number): string[] =>
    [...names].sort((a, b) => wave(a) - wave(b) || (a < b ? -1 : 1));
  const folders = inOrder(written, waveOf);
  return {
    name,
    environment: resolved.environment,
    folders,
    namespaces: folders.filter((folder) => folder !== PLATFORM),
    ofAddons: folders.filter((folder) => addons.some(({ namespace }) => namespace === folder)),
    addons: inOrder(
      addons.map((addon) => addon.name),
      (addon) => waves.addons.get(addon) ?? 0,
    ),
    databases: objects.flatMap(({ kind, metadata }) =>
      kind === 'Cluster' ? [{ name: metadata.name, namespace: metadata.namespace ?? '' }] : [],
    ),
    values,
    withheld,
  };
}
