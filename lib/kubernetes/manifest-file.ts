import type { ApiObject } from 'cdk8s';
import type { KubernetesEnvironment } from '../model';
import type { RenderedFile } from '../output/generated-file';
import { sorted } from '../output/sorted';
import { toYaml } from '../output/yaml';
import { definingFile } from './defining-file';
import { chartOf } from './environment-chart';
import { syncWave } from './gitops/stages';
import type { Manifest } from './typed-object';

const WAVE = 'argocd.argoproj.io/sync-wave';

/**
 * One object, and the file that Argo CD reads: `<environment>/<chart>/<Kind>.<name>.yaml`.
 *
 * @param json what the object comes to. @default as it was made
 */
export function manifestFile(
  object: ApiObject,
  environment: KubernetesEnvironment,
  json = object.toJson() as Manifest,
): { readonly file: RenderedFile; readonly manifest: Manifest } {
  const manifest = inItsWave(json);
  const path = `${environment.name}/${chartOf(object).folder}/${manifest.kind}.${manifest.metadata.name}.yaml`;
  return { manifest, file: { path, text: toYaml(manifest), definedIn: definingFile(object) } };
}

/** The wave of its kind, unless the object has one of its own. */
function inItsWave(manifest: Manifest): Manifest {
  const { annotations = {} } = manifest.metadata;
  const wave = annotations[WAVE] ?? String(syncWave(manifest.kind));
  return { ...manifest, metadata: sorted({ ...manifest.metadata, annotations: { ...annotations, [WAVE]: wave } }) };
}
