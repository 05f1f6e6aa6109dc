import { App, type Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { workloadLabels } from '../naming/labels';
import { defaultDeny, networkPolicy } from '../constructs/network-policy';
import { repeated, type KubernetesEnvironment, type Namespace, type Resolved } from '../model';
import { flowsOf, type WorkloadFlows } from '../network';
import type { GeneratedFile, Rendered } from '../output/generated-file';
import { objectsOf, type Written } from '../output/manifest-object';
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
  const flows = flowsOf(resolved, Object.keys(BUILDERS));
  const written: Written[] = [];
  const files: GeneratedFile[] = [];
  // An App for each folder: what is written is forgotten before the next one is built.
  const write = (build: (app: App) => unknown): void => {
    const app = new App();
    build(app);
    for (const object of objectsOf(app)) {
      written.push({ apiGroup: object.apiGroup, kind: object.kind, namespace: object.namespace });
      files.push(toManifest(object, resolved.environment));
    }
  };
  for (const build of Object.values(BUILDERS)) {
    write((app) => {
      build(app, resolved);
      for (const chart of app.charts) isolate(chart, flows, resolved);
    });
  }
  write((app) => platform(app, resolved));
  write((app) => argocd(app, written, resolved.environment));
  const twice = repeated(files.map((file) => file.path));
  if (twice.length > 0) throw new Error(`two objects would be written to ${twice.join(', ')}: rename one of them`);
  return { namespaces: Object.keys(BUILDERS).length, objects: files.length, files };
}

/** Closes a namespace, then opens what the topology's connections need. */
function isolate(
  chart: Chart,
  flows: readonly WorkloadFlows[],
  { topology, environment }: Resolved<KubernetesEnvironment>,
): void {
  defaultDeny(chart);
  for (const own of flows.filter(({ workload }) => workload.namespace === chart.namespace)) {
    const { name, namespace, definition } = own.workload;
    const construct = new Construct(chart, `isolation-${name}`);
    if (definition) setSource(construct, topology.sourceOf(definition));
    networkPolicy(construct, own, workloadLabels(name, environment.name, namespace));
  }
}
