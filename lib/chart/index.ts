import { createHash } from 'node:crypto';
import { CHARTS, fileOf, type KubernetesEnvironment } from '../model';
import type { Applied } from '../kubernetes/delivery/applied';
import type { RenderedFile } from '../output/generated-file';
import { toYaml } from '../output/yaml';
import { bounded, refusals, sumsOf } from './bounds';
import { factsOf } from './facts';
import { HELPERS } from './helpers';
import { notes } from './notes';
import { readme } from './readme';
import { rendering, withheldOf, type Given, type Rendering } from './rendering';
import { schemaFor } from './schema';
import type { Offered } from './values';
import { valuesFile } from './values-file';

/** The folder of what Argo CD alone reads. */
const ARGO_CD = 'argocd/';

export interface ChartProps extends Omit<Given, 'objects'> {
  /** All that is written for the environment. */
  readonly written: readonly Applied[];
}

/**
 * The environment as a Helm chart: its objects, with values where an environment could say something otherwise.
 *
 * Where values go is not said anywhere: the environment is rendered once more with a mark in the place of each, and what is
 * otherwise then follows them. What is otherwise and can't be put together from marks was computed: the values that it came from
 * are withheld.
 *
 * @throws DefinitionError as the environment itself does
 */
export function renderChart({ written, ...given }: ChartProps): RenderedFile[] {
  const { environment, resolved } = given;
  const objects = written.filter(({ path }) => !path.startsWith(ARGO_CD));
  const name = environment.chart ?? environment.application;
  const render = (offered: Offered): Rendering => rendering({ ...given, objects }, offered);
  const whole = render(() => true);
  const withheld = withheldOf(whole, render);
  const found = withheld.length === 0 ? whole : render((path) => !withheld.includes(path.join('.')));
  const used = found.values.filter((value) => found.used.has(value));
  const sums = sumsOf(used, resolved, objects);
  const values = bounded(used, sums);
  const facts = factsOf(name, resolved, objects, { values, withheld });
  const templates = found.templates.map(({ path, text }) => ({ path: `templates/${path}`, text }));
  const files = [
    ...templates,
    { path: 'templates/_helpers.tpl', text: HELPERS },
    { path: 'templates/limits.yaml', text: refusals(values, sums) },
    { path: 'templates/NOTES.txt', text: notes(facts) },
    { path: 'values.yaml', text: valuesFile(values) },
    { path: 'values.schema.json', text: `${JSON.stringify(schemaFor(values, facts.folders), undefined, 2)}\n` },
    { path: 'README.md', text: readme(facts) },
  ];
  return [...files, { path: 'Chart.yaml', text: chartFile(name, environment, files) }].map(({ path, text }) => ({
    path: `${CHARTS}/${name}/${path}`,
    text,
    definedIn: fileOf(environment),
  }));
}

/** Its version says what is in it, so that no two charts have one. */
function chartFile(
  name: string,
  { application, name: environment }: KubernetesEnvironment,
  files: readonly { readonly path: string; readonly text: string }[],
): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${path}\n${text}\n`);
  return toYaml({
    apiVersion: 'v2',
    name,
    description: `The environment ${environment} of ${application}`,
    type: 'application',
    version: `1.0.0+${hash.digest('hex').slice(0, 12)}`,
    kubeVersion: '>=1.30.0-0',
  });
}
