import type { ApiObject } from 'cdk8s';
import type { KubernetesEnvironment } from '../model';
import { marked, type GeneratedFile } from '../output/generated-file';
import { sourceOf } from '../output/source';
import { syncWave } from '../gitops/stages';
import { toYaml } from '../output/yaml';

/** One object as the file that Argo CD reads: `<environment>/<chart>/<Kind>.<name>.yaml`. */
export function toManifest(object: ApiObject, environment: KubernetesEnvironment): GeneratedFile {
  const wave = syncWave(object.kind);
  if (wave !== undefined) object.metadata.addAnnotation('argocd.argoproj.io/sync-wave', String(wave));
  const json = object.toJson() as { kind: string; metadata: { name: string } };
  const path = `${environment.name}/${object.chart.node.id}/${json.kind}.${json.metadata.name}.yaml`;
  return { path, content: marked(path, toYaml(json), sourceOf(object)) };
}
