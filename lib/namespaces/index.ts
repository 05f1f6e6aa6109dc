import { ApiObject, App } from 'cdk8s';
import { repeated, type KubernetesEnvironment, type Namespace, type Resolved } from '../model';
import type { Rendered } from '../output/generated-file';
import { toManifest } from './manifest';
import { backend } from './backend';
import { data } from './data';
import { frontend } from './frontend';
import { ingress } from './ingress';
import { monitoring } from './monitoring';
import { worker } from './worker';

type Build = (app: App, resolved: Resolved<KubernetesEnvironment>) => unknown;

const BUILDERS: Readonly<Record<Namespace, Build>> = { frontend, backend, worker, data, monitoring, ingress };

/**
 * A topology as Kubernetes manifests: one folder a namespace, one file an object.
 *
 * @throws Error if two objects have the same kind, namespace and name, or a service's namespace has no folder.
 */
export function renderKubernetes(resolved: Resolved<KubernetesEnvironment>): Rendered {
  const app = new App();
  for (const build of Object.values(BUILDERS)) build(app, resolved);
  const objects = app.charts.flatMap((chart) => chart.node.findAll().filter((c) => ApiObject.isApiObject(c)));
  const files = objects.map((object) => toManifest(object, resolved.environment));
  const twice = repeated(files.map((file) => file.path));
  if (twice.length > 0) throw new Error(`two objects would be written to ${twice.join(', ')}: rename one of them`);
  return { namespaces: app.charts.length, objects: objects.length, files };
}
