import type { ApiObject } from 'cdk8s';
import type { KubernetesEnvironment } from '../model';
import type { RenderedFile } from '../output/generated-file';
import { sorted } from '../output/sorted';
import { toYaml } from '../output/yaml';
import { definingFile } from './defining-file';
import type { Applied } from './delivery/applied';
import { chartOf } from './environment-chart';
import { IGNORED, isKept, untold, WAVE } from './gitops/annotations';
import { syncWave } from './gitops/stages';
import type { Manifest } from './typed-object';

/**
 * One object, and the file that is synced or applied: `<environment>/<chart>/<Kind>.<name>.yaml`. Its text is put together when
 * somebody asks for it: a chart is made of the objects alone.
 *
 * @param json what the object comes to. @default as it was made
 */
export function manifestFile(
  object: ApiObject,
  environment: KubernetesEnvironment,
  json = object.toJson() as Manifest,
): { readonly file: RenderedFile; readonly manifest: Applied } {
  const { annotations = {} } = json.metadata;
  const wave = annotations[WAVE] ?? String(syncWave(json.kind));
  const manifest = asDelivered(json, wave, environment);
  const path = `${chartOf(object).folder}/${manifest.kind}.${manifest.metadata.name}.yaml`;
  return {
    manifest: {
      ...manifest,
      path,
      wave: Number(wave),
      isWaitedFor: annotations[IGNORED] !== 'true',
      isKept: isKept(annotations),
    },
    file: {
      path: `${environment.name}/${path}`,
      get text() {
        return toYaml(manifest);
      },
      definedIn: definingFile(object),
      object: manifest,
    },
  };
}

/** With the wave of its kind, unless it has one of its own; without any where nobody would read it. */
function asDelivered(manifest: Manifest, wave: string, { delivery }: KubernetesEnvironment): Manifest {
  switch (delivery.by) {
    case 'argocd': {
      const annotations = { ...manifest.metadata.annotations, [WAVE]: wave };
      return { ...manifest, metadata: sorted({ ...manifest.metadata, annotations }) };
    }
    case 'kubectl':
      return untold(manifest);
  }
}
