import type { ComposeEnvironment, KubernetesEnvironment, Topology } from '../../lib/model';
import type { KubernetesObject } from '../../proof/objects';
import * as seed from '../apps/seed';
import * as seedEnvironments from '../apps/seed/environments';
import { subjectsIn } from '../proof/promises/kept';
import { violationsOf } from './broken-promises';

/** What a choice is written as, held against every promise, beside Compose environments of the same application. */
export interface Kept {
  readonly objects: readonly KubernetesObject[];
  /** In words, each with its promise. */
  readonly violations: readonly string[];
}

/** The seed's production with other choices. What is given as undefined is left out. */
export const productionWith = (choice: Partial<Record<keyof KubernetesEnvironment, unknown>>): KubernetesEnvironment =>
  Object.fromEntries(
    Object.entries({ ...seedEnvironments.production, ...choice }).filter(([, value]) => value !== undefined),
  ) as unknown as KubernetesEnvironment;

const compose: readonly ComposeEnvironment[] = [seedEnvironments.local, seedEnvironments.staging];

/**
 * Renders an environment and judges it: every promise about it and the Compose environments, alone and together.
 *
 * @throws DefinitionError if the rules have anything against it
 */
export function kept(environment: KubernetesEnvironment, topology: Topology = seed.topology): Kept {
  const subjects = subjectsIn({ topology, environments: [...compose, environment] });
  return {
    objects: subjects.flatMap((subject) => (subject.target === 'kubernetes' ? subject.objects : [])),
    violations: violationsOf(subjects),
  };
}

/** The names of the objects of a kind, each with its namespace if it is in one. */
export const namesIn = ({ objects }: Kept, kind: string): string[] =>
  objects
    .filter((object) => object.kind === kind)
    .map(({ metadata: { name, namespace } }) => (namespace === undefined ? name : `${namespace}/${name}`))
    .sort();

/** The object of a kind, and of a name if one is given. @throws Error if there is none */
export function objectIn({ objects }: Kept, kind: string, name?: string): KubernetesObject {
  const found = objects.find((one) => one.kind === kind && (name ?? one.metadata.name) === one.metadata.name);
  if (found === undefined) throw new Error(`no ${kind} ${name ?? ''}`);
  return found;
}

/** The add-ons that are installed. */
export const addonsIn = ({ objects }: Kept): string[] =>
  objects
    .filter(({ kind }) => kind === 'Application')
    .filter((one) => (one as unknown as { spec: { source: { chart?: string } } }).spec.source.chart !== undefined)
    .map(({ metadata }) => metadata.name)
    .sort();
