import {
  inEnvironment,
  monitoringNamespaces,
  namespacesOf,
  resolve,
  type KubernetesEnvironment,
  type Resolved,
  type Topology,
} from '../model';
import { renderKubernetes } from '../kubernetes';
import type { Applied } from '../kubernetes/delivery/applied';
import { pathText, type ChartValue } from './chart-value';
import { Explanations } from './explained';
import { asHelmReads } from './helm-annotations';
import { withStoreKeys } from './store-keys';
import { templated, type Templated } from './templated';
import { templateText, whole } from './template-text';
import { markedValues, type Offered } from './values';
import { watchingMemory } from './watching-memory';

/** What follows from all of an environment, and from no value: a chart has it as it is written. */
const AS_WRITTEN = ['ResourceQuota', 'LimitRange', 'ClusterSecretStore', 'SecretStore'];

/** An environment as it is. */
export interface Given {
  readonly topology: Topology;
  readonly environment: KubernetesEnvironment;
  readonly resolved: Resolved<KubernetesEnvironment>;
  readonly objects: readonly Applied[];
  /** Of the environment, from the root of the repository. */
  readonly folder: string;
}

/** Templates, and what they follow. */
export interface Rendering {
  readonly values: readonly ChartValue[];
  readonly used: ReadonlySet<ChartValue>;
  readonly templates: readonly { readonly path: string; readonly text: string }[];
  readonly unexplained: boolean;
}

/**
 * The templates, with values where they are offered: the environment is rendered once more with marks in their places.
 */
export function rendering({ topology, environment, resolved, objects, folder }: Given, offered: Offered): Rendering {
  const { values, said } = markedValues(resolved, offered);
  const unlimited = [...namespacesOf(inEnvironment(topology, environment).topology), ...namespacesOf(topology)];
  const quotas = Object.fromEntries(
    [...unlimited, ...monitoringNamespaces(environment)].map((one) => [one.name, 'none' as const]),
  );
  const marked = resolve(topology, { ...environment, ...said, quotas });
  const others = new Map(renderKubernetes(marked, folder).written.map((object) => [object.path, object]));
  const copies = new Map(
    values
      .filter(({ path }) => path[2] === 'replicas' && path[3] !== 'min')
      .map((value) => [value.path[1] ?? '', value]),
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
      kind === 'ConfigMap' &&
      own.namespace === metadata.namespace &&
      text.includes(`"configMap":{"name":"${own.name}"}`),
  );
  return [...new Set(files.flatMap(([, { values }]) => [...values]))];
}

/** The values, by their paths, that something is computed of: those that can't be there, found by halves. */
export function withheldOf({ values, unexplained }: Rendering, render: (offered: Offered) => Rendering): string[] {
  const search = (some: readonly string[]): string[] => {
    if (!render((path) => some.includes(path.join('.'))).unexplained) return [];
    if (some.length === 1) return [...some];
    const half = Math.ceil(some.length / 2);
    return [...search(some.slice(0, half)), ...search(some.slice(half))];
  };
  return unexplained ? search(values.map(pathText)) : [];
}
