import { fileOf, type KubernetesEnvironment, type Namespace, type Resolved } from '../../model';
import type { RenderedFile } from '../../output/generated-file';
import { addonsOf } from '../addons';
import { namespaceLabels as labelsOf } from '../addons/namespace-labels';
import { wavesOf } from '../gitops/waves';
import { PLATFORM } from '../namespaces/platform-chart';
import { addonFiles } from './addon-files';
import type { Applied } from './applied';
import { applyScript, type Folders } from './apply-script';

/** The script that brings an environment into a cluster, and what it reads beside the objects. */
export function deliveredByKubectl(
  resolved: Resolved<KubernetesEnvironment>,
  namespaces: readonly Namespace[],
  objects: readonly Applied[],
): RenderedFile[] {
  const { name: environment } = resolved.environment;
  const waves = wavesOf(resolved, addonsOf(resolved), namespaces);
  const addons = inOrder(addonsOf(resolved), ({ name }) => waves.addons.get(name) ?? 0);
  const folder = (names: readonly string[]): Folders => ({
    names,
    objects: names.flatMap((name) => objects.filter(({ path }) => path.startsWith(`${name}/`))),
  });
  const folders = [[PLATFORM], ...together(namespaces, ({ name }) => waves.namespaces.get(name) ?? 0)].map(folder);
  const namespaceLabels = new Map(
    addons.flatMap((addon) => {
      const labels = labelsOf(addon, namespaces, resolved.environment);
      return labels === undefined ? [] : [[addon.namespace, labels] as const];
    }),
  );
  const script = { environment, addons, namespaceLabels, folders: folders.filter(isFilled) };
  const files = [{ path: 'apply.sh', text: applyScript(script) }, ...addonFiles(addons)];
  return files.map(({ path, text }) => ({
    path: `${environment}/${path}`,
    text,
    definedIn: fileOf(resolved.environment),
  }));
}

/** That of the platform is empty where all of it is there already. */
const isFilled = ({ objects }: Folders): boolean => objects.length > 0;

/** Names by wave. Those of one wave may need each other: what one waits for may be brought by the other. */
function together(all: readonly Namespace[], waveOf: (one: Namespace) => number): string[][] {
  const waves = [...new Set(all.map(waveOf))].sort((a, b) => a - b);
  return waves.map((wave) =>
    all
      .filter((one) => waveOf(one) === wave)
      .map(({ name }) => name)
      .sort(),
  );
}

/** By wave, and those of one wave by name. */
const inOrder = <T extends { readonly name: string }>(all: readonly T[], waveOf: (one: T) => number): T[] =>
  [...all].sort((a, b) => waveOf(a) - waveOf(b) || (a.name < b.name ? -1 : 1));
