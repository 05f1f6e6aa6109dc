import { createHash } from 'node:crypto';
import {
  fileOf,
  inEnvironment,
  monitoringNamespaces,
  namespacesOf,
  resolve,
  type KubernetesEnvironment,
  type Resolved,
  type Topology,
} from '../model';
import { renderedObjects } from '../kubernetes';
import type { Applied } from '../kubernetes/delivery/applied';
import type { RenderedFile } from '../output/generated-file';
import { toYaml } from '../output/yaml';
import { bounded, refusals } from './bounds';
import { pathText, type ChartValue } from './chart-value';
import { Explanations } from './explained';
import { factsOf } from './facts';
import { HELPERS } from './helpers';
import { asHelmReads } from './helm-annotations';
import { notes } from './notes';
import { readme } from './readme';
import { schemaFor } from './schema';
import { withStoreKeys } from './store-keys';
import { templated, type Templated } from './templated';
import { templateText, whole } from './template-text';
import { markedValues, type Offered } from './values';
import { valuesFile } from './values-file';
import { watchingMemory } from './watching-memory';

/** The folder of charts in that of all environments. */
export const CHARTS = 'charts';

/** The folder of what Argo CD alone reads. */
const ARGO_CD = 'argocd/';

/** What follows from all of an environment, and from no value: a chart has it as it is written. */
const AS_WRITTEN = ['ResourceQuota', 'LimitRange', 'ClusterSecretStore', 'SecretStore'];

/**
 * The environment as a Helm chart: its objects, with values where an environment could say something otherwise.
 *
 * Where values go is not said anywhere: the environment is rendered once more with a mark in the place of each, and what is
 * otherwise then follows them. What is otherwise and can't be put together from marks was computed: the values that it came from
 * are withheld.
 *
 * @param folder of the environment, from the root of the repository
 * @throws DefinitionError as the environment itself does
 */
export function renderChart(topology: Topology, environment: KubernetesEnvironment, folder: string): RenderedFile[] {
  const resolved = resolve(topology, environment);
  const objects = renderedObjects(resolved, folder).written.filter(({ path }) => !path.startsWith(ARGO_CD));
  const name = environment.chart ?? environment.application;
  const render = (offered: Offered): Rendering => rendering({ topology, environment, resolved, objects, folder }, offered);
  const withheld = withheldOf(render);
  const found = render((path) => !withheld.includes(path.join('.')));
  const values = bounded(found.values.filter((value) => found.used.has(value)), resolved, objects);
  const facts = factsOf(name, resolved, objects, { values, withheld });
  const templates = found.templates.map(({ path, text }) => ({ path: `templates/${path}`, text }));
  const files = [
    ...templates,
    { path: 'templates/_helpers.tpl', text: HELPERS },
    { path: 'templates/limits.yaml', text: refusals(values, resolved, objects) },
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

interface Given {
  readonly topology: Topology;
  readonly environment: KubernetesEnvironment;
  readonly resolved: Resolved<KubernetesEnvironment>;
  readonly objects: readonly Applied[];
  readonly folder: string;
}

interface Rendering {
  readonly values: readonly ChartValue[];
  readonly used: ReadonlySet<ChartValue>;
  readonly templates: readonly { readonly path: string; readonly text: string }[];
  readonly unexplained: boolean;
}

/** The templates, with values where they are offered. */
function rendering({ topology, environment, resolved, objects, folder }: Given, offered: Offered): Rendering {
  const { values, said } = markedValues(resolved, offered);
  const unlimited = [...namespacesOf(inEnvironment(topology, environment).topology), ...namespacesOf(topology)];
  const quotas = Object.fromEntries(
    [...unlimited, ...monitoringNamespaces(environment)].map((one) => [one.name, 'none' as const]),
  );
  const marked = resolve(topology, { ...environment, ...said, quotas });
  const others = new Map(renderedObjects(marked, folder).written.map((object) => [object.path, object]));
  const copies = new Map(
    values.filter(({ path }) => path[2] === 'replicas' && path[3] !== 'min').map((value) => [value.path[1] ?? '', value]),
  );
  const explanations = new Explanations(values, watchingMemory(resolved, marked, copies));
  const all = objects.map((object): readonly [Applied, Templated] => {
    const other = AS_WRITTEN.includes(object.kind) ? undefined : others.get(object.path);
    const both = [object, other ?? object].map((one) => asHelmReads(one));
    const [before = object, after = object] = both;
    return [object, templated(before, other === undefined ? after : withStoreKeys(after, values), explanations)];
  });
  return {
    values,
    used: new Set(all.flatMap(([, { values: followed }]) => [...followed])),
    templates: all.map(([{ path }, one]) => ({
      path,
      text: whole(path.split('/')[0] ?? '', templateText(one, followedBy(one, all))),
    })),
    unexplained: all.some(([, one]) => one.unexplained.length > 0),
  };
}

/** The values that the configuration files of its pods follow. */
function followedBy({ json, slots }: Templated, all: readonly (readonly [Applied, Templated])[]): ChartValue[] {
  if (![...slots.values()].some(({ checksum }) => checksum !== undefined)) return [];
  const { metadata } = json as Applied;
  const text = JSON.stringify(json);
  const files = all.filter(
    ([{ kind, metadata: own }]) =>
      kind === 'ConfigMap' && own.namespace === metadata.namespace && text.includes(`"configMap":{"name":"${own.name}"}`),
  );
  return [...new Set(files.flatMap(([, { values }]) => [...values]))];
}

/** The values, by their paths, that something is computed of: those that can't be there, found by halves. */
function withheldOf(render: (offered: Offered) => Rendering): string[] {
  const { values, unexplained } = render(() => true);
  const search = (some: readonly string[]): string[] => {
    if (!render((path) => some.includes(path.join('.'))).unexplained) return [];
    if (some.length === 1) return [...some];
    const half = Math.ceil(some.length / 2);
    return [...search(some.slice(0, half)), ...search(some.slice(half))];
  };
  return unexplained ? search(values.map(pathText)) : [];
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
