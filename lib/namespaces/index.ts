import { ApiObject, App, type Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { workloadLabels } from '../naming/labels';
import { defaultDeny, networkPolicy } from '../constructs/network-policy';
import { repeated, type KubernetesEnvironment, type Namespace, type Resolved } from '../model';
import { flowsOf } from '../network';
import type { Rendered } from '../output/generated-file';
import { setSource } from '../output/source';
import { toManifest } from './manifest';
import { backend } from './backend';
import { data } from './data';
import { frontend } from './frontend';
import { argocd } from '../gitops';
import { ingress } from './ingress';
import { platform } from './platform';
import { monitoring } from './monitoring';
import { worker } from './worker';

type Build = (app: App, resolved: Resolved<KubernetesEnvironment>) => unknown;

const BUILDERS: Readonly<Record<Namespace, Build>> = { frontend, backend, worker, data, monitoring, ingress };

/**
 * A topology as Kubernetes manifests: one folder a namespace, one file an object.
 *
 * @throws Error if two objects have the same kind, namespace and name.
 */
export function renderKubernetes(resolved: Resolved<KubernetesEnvironment>): Rendered {
  const app = new App();
  for (const build of Object.values(BUILDERS)) build(app, resolved);
  isolate(app.charts, resolved);
  platform(app, resolved);
  argocd(app, objectsOf(app), resolved.environment);
  const objects = objectsOf(app);
  const files = objects.map((object) => toManifest(object, resolved.environment));
  const twice = repeated(files.map((file) => file.path));
  if (twice.length > 0) throw new Error(`two objects would be written to ${twice.join(', ')}: rename one of them`);
  return { namespaces: Object.keys(BUILDERS).length, objects: objects.length, files };
}

const objectsOf = (app: App): ApiObject[] =>
  app.charts.flatMap((chart) => chart.node.findAll().filter((c) => ApiObject.isApiObject(c)));

/** Closes every namespace, then opens what the topology's connections need. */
function isolate(charts: readonly Chart[], resolved: Resolved<KubernetesEnvironment>): void {
  const byName = new Map(charts.map((chart) => [chart.node.id, chart]));
  charts.forEach(defaultDeny);
  for (const flows of flowsOf(resolved, [...byName.keys()])) {
    const { name, namespace, definition } = flows.workload;
    const chart = byName.get(namespace);
    if (chart === undefined) continue;
    const construct = new Construct(chart, `isolation-${name}`);
    if (definition) setSource(construct, resolved.topology.sourceOf(definition));
    networkPolicy(construct, flows, workloadLabels(name, resolved.environment.name, namespace));
  }
}
