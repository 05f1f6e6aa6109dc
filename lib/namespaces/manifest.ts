import type { ApiObject } from 'cdk8s';
import type { KubernetesEnvironment } from '../model';
import { marker, type GeneratedFile } from '../output/generated-file';
import { sourceOf } from '../output/source';
import { toYaml } from '../output/yaml';

/** One object as the file that Argo CD reads: `<environment>/<chart>/<Kind>.<name>.yaml`. */
export function toManifest(object: ApiObject, environment: KubernetesEnvironment): GeneratedFile {
  const json = object.toJson() as { kind: string; metadata: { name: string } };
  return {
    path: `${environment.name}/${object.chart.node.id}/${json.kind}.${json.metadata.name}.yaml`,
    content: marker(sourceOf(object)) + toYaml(json),
  };
}
