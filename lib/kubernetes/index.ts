import { App } from 'cdk8s';
import { DefinitionError, repeated, type KubernetesEnvironment, type Problem, type Resolved } from '../model';
import type { Rendered, RenderedFile } from '../output/generated-file';
import { namespaceChart } from './namespaces';
import { hasPlatform, PlatformChart } from './namespaces/platform-chart';
import { ArgoCdChart } from './gitops/argo-cd-chart';
import type { Applied } from './delivery/applied';
import { deliveredByKubectl } from './delivery/delivered';
import { firstInstalled } from './delivery/first-installed';
import type { EnvironmentChart } from './environment-chart';
import { manifestFile } from './manifest-file';
import { namespacesIn } from './namespaces/namespaces-in';
import { flowsOf } from './network';
import { Patches } from './patches';
import { limitNamespace } from './quota/limit-namespace';
import { kindAndPlace, objectsOf, type Manifest } from './typed-object';
import { problemsIn } from './validations';

/** What is written, and the objects themselves in the order of the files. */
export interface RenderedObjects extends Rendered {
  readonly written: readonly Applied[];
}

/**
 * A topology as Kubernetes manifests: one folder a namespace, one file an object.
 *
 * @param folder where they are kept, from the root of the repository: Argo CD, if it brings them, syncs them from there
 * @throws DefinitionError for what constructs say of themselves (`node.addValidation`), for what can't be written as it is
 *   meant, for patches that meet no object, and for two objects of one kind, namespace and name
 */
export function renderKubernetes(resolved: Resolved<KubernetesEnvironment>, folder: string): RenderedObjects {
  const namespaces = namespacesIn(resolved);
  const flows = flowsOf(resolved, namespaces);
  const written: Applied[] = [];
  const delivered: RenderedFile[] = [];
  const files: RenderedFile[] = [];
  const problems: Problem[] = [];
  const patches = new Patches();
  // An App for each folder: what is written is forgotten before the next one is built.
  const write = (build: (app: App) => EnvironmentChart, finish: Finish = () => []): void => {
    const app = new App();
    const chart = build(app);
    problems.push(...problemsIn(app));
    const objects = objectsOf(app);
    const { manifests: made, problems: ofPatches } = patches.laidOver(objects);
    const ofFinish = finish(
      chart,
      made.map(([, manifest]) => manifest),
    );
    problems.push(...ofPatches, ...ofFinish);
    const added = objectsOf(app).filter((object) => !objects.includes(object));
    const manifests = [...made, ...patches.laidOver(added).manifests];
    for (const [object, json] of manifests) {
      const { file, manifest } = manifestFile(object, resolved.environment, json);
      files.push(file);
      written.push(manifest);
    }
  };
  for (const namespace of namespaces) {
    write(
      (app) => namespaceChart(app, { namespace, resolved, flows }),
      (chart, manifests) => limitNamespace(chart, namespace, manifests),
    );
  }
  if (hasPlatform(resolved)) write((app) => new PlatformChart(app, { resolved }));
  switch (resolved.environment.delivery.by) {
    case 'argocd': {
      const { delivery } = resolved.environment;
      write((app) => new ArgoCdChart(app, { resolved, delivery, folder, namespaces, written: written.map(inFolder) }));
      delivered.push(...firstInstalled(resolved));
      break;
    }
    case 'kubectl':
      delivered.push(...deliveredByKubectl(resolved, namespaces, written));
  }
  problems.push(...patches.unmet());
  problems.push(...repeated(files.map(({ path }) => path)).map(writtenTwice));
  if (problems.length > 0) throw new DefinitionError(problems);
  return { namespaces: namespaces.length, objects: files.length, files: [...files, ...delivered], written };
}

const inFolder = (object: Applied) => ({ ...kindAndPlace(object), folder: object.path.replace(/\/.*/, '') });

/** Adds to a chart what follows from all else in it, as it is written. */
type Finish = (chart: EnvironmentChart, manifests: readonly Manifest[]) => Problem[];

const writtenTwice = (path: string): Problem => ({
  subject: path,
  field: 'metadata.name',
  given: 'two objects',
  allowed: 'one object of a kind, namespace and name',
  fix: 'rename one of them',
});
