import { syncWave } from '../gitops/stages';
import type { KubernetesEnvironment } from '../model';
import { marked, type GeneratedFile } from '../output/generated-file';
import { sorted, type Manifest, type ManifestObject } from '../output/manifest-object';
import { sourceOf } from '../output/source';
import { toYaml } from '../output/yaml';

const WAVE = 'argocd.argoproj.io/sync-wave';

/** One object as the file that Argo CD reads: `<environment>/<chart>/<Kind>.<name>.yaml`. */
export function toManifest(object: ManifestObject, environment: KubernetesEnvironment): GeneratedFile {
  const manifest = inItsWave(object.toJson());
  const path = `${environment.name}/${object.chart.node.id}/${manifest.kind}.${manifest.metadata.name}.yaml`;
  return { path, content: marked(path, toYaml(manifest), sourceOf(object)) };
}

/** The wave of its kind, unless the object has one of its own. */
function inItsWave(manifest: Manifest): Manifest {
  const annotations = { [WAVE]: String(syncWave(manifest.kind)), ...manifest.metadata.annotations };
  return { ...manifest, metadata: sorted({ ...manifest.metadata, annotations }) };
}
