import { App } from 'cdk8s';
import { EnvironmentChart } from '../../../lib/kubernetes/environment-chart';
import { objectsOf } from '../../../lib/kubernetes/typed-object';
import { resolve, type KubernetesEnvironment, type Resolved } from '../../../lib/model';
import type { KubernetesObject } from '../../../proof/objects';
import { cluster, topologyWith } from '../../fixtures/definitions';

/** An empty chart of an environment, as one of the engine's own. */
export const chartIn = (
  namespace: string,
  resolved: Resolved<KubernetesEnvironment> = resolve(topologyWith([]), cluster),
): EnvironmentChart => new EnvironmentChart(new App(), 'test', { resolved, namespace });

/** What a construct becomes in a chart of its own, as plain objects in the order in which they are made. */
export function manifestsOf(
  build: (chart: EnvironmentChart) => unknown,
  namespace = 'frontend',
  resolved?: Resolved<KubernetesEnvironment>,
): KubernetesObject[] {
  const chart = chartIn(namespace, resolved);
  build(chart);
  return objectsOf(chart).map((object) => object.toJson() as KubernetesObject);
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
