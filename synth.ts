import { isAbsolute, relative, sep } from 'node:path';
import { renderCompose } from './compose';
import { composeRules } from './compose/rules';
import { renderDiagrams } from './diagrams';
import { renderChart } from './lib/chart';
import { renderKubernetes } from './lib/kubernetes';
import { kubernetesRules } from './lib/kubernetes/rules';
import {
  fileOf,
  resolve,
  validate,
  type ComposeEnvironment,
  type Environment,
  type KubernetesEnvironment,
  type Resolved,
  type Topology,
} from './lib/model';
import { marked, type GeneratedFile, type Rendered, type RenderedFile } from './lib/output/generated-file';
import { verbatimList } from './lib/output/verbatim';

export interface SynthProps {
  readonly topology: Topology;
  readonly environments: readonly Environment[];
  /** Root of the repository, as an absolute path: files say from there where they are defined. */
  readonly root: string;
  /** Folder of the repository that is written, from its root. @default 'dist' */
  readonly output?: string;
  /** Names of the environments that are rendered; all are validated. @default each is */
  readonly only?: readonly string[];
}

/** The files of one environment. */
export interface FileGroup extends Omit<Rendered, 'files'> {
  readonly environment: string;
  readonly files: readonly GeneratedFile[];
  readonly milliseconds: number;
}

/**
 * The environments of a topology as files, in memory: nothing is written.
 *
 * @throws DefinitionError with every problem of the definitions.
 */
export function synth({ topology, environments, root, output = 'dist', only }: SynthProps): FileGroup[] {
  validate({ topology, environments }, [...kubernetesRules, ...composeRules]);
  const rendered = environments.filter(({ name }) => only?.includes(name) ?? true);
  return rendered.map((environment) => {
    const start = performance.now();
    const { files, ...counts } = render(topology, environment, `${output}/${environment.name}`);
    return {
      environment: environment.name,
      ...counts,
      files: [...files, ...listOf(files, environment)].map((file) => withMarker(file, root)),
      milliseconds: Math.round(performance.now() - start),
    };
  });
}

function render(topology: Topology, environment: Environment, folder: string): Rendered {
  switch (environment.target) {
    case 'compose':
      return renderProject(resolve(topology, environment), folder);
    case 'kubernetes':
      return renderCluster(topology, environment, folder);
  }
}

/** What Docker is given, and its pictures. */
function renderProject(resolved: Resolved<ComposeEnvironment>, folder: string): Rendered {
  const { files, ...rendered } = renderCompose(resolved, folder);
  return { ...rendered, files: [...files, renderDiagrams(resolved)] };
}

/** What is written for a cluster, with its pictures, and the same objects as a chart beside them where one is asked for. */
function renderCluster(topology: Topology, environment: KubernetesEnvironment, folder: string): Rendered {
  const resolved = resolve(topology, environment);
  const { written, ...rendered } = renderKubernetes(resolved, folder);
  const files = [...rendered.files, renderDiagrams(resolved)];
  if (environment.chart === undefined) return { ...rendered, files };
  const chart = renderChart({ topology, environment, resolved, written, folder });
  return { ...rendered, files: [...files, ...chart] };
}

/** What says of the files that stand word for word whose they are. */
const listOf = (files: readonly RenderedFile[], environment: Environment): RenderedFile[] =>
  verbatimList(
    environment.name,
    files.filter(({ verbatim }) => verbatim).map(({ path }) => path),
  ).map((list) => ({ ...list, definedIn: fileOf(environment) }));

function withMarker({ path, text, definedIn, verbatim, object }: RenderedFile, root: string): GeneratedFile {
  if (verbatim) return { path, content: text };
  const source =
    definedIn !== undefined && isAbsolute(definedIn) ? relative(root, definedIn).split(sep).join('/') : 'main.ts';
  return { path, content: marked(path, text, source), ...(object === undefined ? {} : { object }) };
}
