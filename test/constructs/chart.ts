import { Chart, Testing } from 'cdk8s';
import { chartLabels } from '../../lib/naming/labels';
import type { KubernetesObject } from '../../proof/objects';
import { cluster } from '../fixtures/definitions';

/** What a construct becomes in a chart of its own, as plain objects in the order in which they are made. */
export function manifestsOf(build: (chart: Chart) => unknown, namespace = 'frontend'): KubernetesObject[] {
  const chart = new Chart(Testing.app(), 'test', {
    namespace,
    disableResourceNameHashes: true,
    labels: chartLabels(cluster.application),
  });
  build(chart);
  return Testing.synth(chart) as KubernetesObject[];
}

/** The one object of a kind, with its spec as the test knows it. */
export function only<Spec>(
  objects: readonly KubernetesObject[],
  kind: string,
): KubernetesObject & { readonly spec: Spec } {
  const found = objects.filter((object) => object.kind === kind);
  if (found.length !== 1) throw new Error(`${found.length} objects of kind ${kind}, not one`);
  return found[0] as KubernetesObject & { readonly spec: Spec };
}
