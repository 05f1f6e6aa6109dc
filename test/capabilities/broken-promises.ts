import type { Application, ComposeEnvironment, KubernetesEnvironment } from '../../lib/model';
import { judge, judgeTogether } from '../../proof/judge';
import { where, type KubernetesObject } from '../../proof/objects';
import type { KubernetesSubject, Subject } from '../../proof/subject';
import * as seed from '../apps/seed';
import { subjectsIn } from '../proof/promises/kept';

/** The environment on Kubernetes of an application, to choose something else in. */
export function clusterOf({ environments }: Application): KubernetesEnvironment {
  const found = environments.find(({ target }) => target === 'kubernetes');
  if (found?.target !== 'kubernetes') throw new Error('no environment on Kubernetes');
  return found;
}

const isCompose = (one: { readonly target: string }): one is ComposeEnvironment => one.target === 'compose';

/** What every promise says of an environment, by itself and beside the Compose files of its application. */
export function brokenPromises(
  environment: KubernetesEnvironment,
  { topology, environments }: Application = seed,
): string[] {
  return violationsOf(subjectsIn({ topology, environments: [...environments.filter(isCompose), environment] }));
}

/** What breaks a promise about any of them, or about all together, in words. */
export const violationsOf = (subjects: readonly Subject[]): string[] =>
  [...subjects.flatMap(judge), ...judgeTogether(subjects)].flatMap(({ title, violations }) =>
    violations.map(({ object, words }) => `${title} ${object} ${words}`),
  );

/** What is written of an environment, as it is judged. */
export function writtenOf(environment: KubernetesEnvironment, { topology }: Application = seed): KubernetesSubject {
  const [subject] = subjectsIn({ topology, environments: [environment] });
  if (subject?.target !== 'kubernetes') throw new Error('nothing was written for Kubernetes');
  return subject;
}

/** `Deployment backend/backend`, of each object. */
export const namesOf = (objects: readonly KubernetesObject[]): string[] => objects.map(where);
