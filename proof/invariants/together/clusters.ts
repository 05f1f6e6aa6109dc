import { sharesClusterWith } from '../../declared/clusters';
import type { Things } from '../../promise';
import type { KubernetesSubject, Subject } from '../../subject';

/** All environments that are judged together. */
export type Everywhere = readonly Subject[];

/** Two environments that are in one cluster. */
export interface Neighbours {
  readonly one: KubernetesSubject;
  readonly other: KubernetesSubject;
}

export const onKubernetes = (all: Everywhere): KubernetesSubject[] =>
  all.filter((subject) => subject.target === 'kubernetes');

/** Name of the environment that a cluster belongs to. */
const ownerOf = ({ resolved: { environment } }: KubernetesSubject): string =>
  sharesClusterWith(environment) ?? environment.name;

/** The environments of each cluster that has several. */
export const clustersOf = (all: Everywhere): KubernetesSubject[][] => {
  const subjects = onKubernetes(all);
  return [...new Set(subjects.map(ownerOf))]
    .map((owner) => subjects.filter((subject) => ownerOf(subject) === owner))
    .filter(({ length }) => length > 1);
};

/** Every pair of environments that share a cluster, once. */
export const neighbours: Things<Everywhere, Neighbours> = {
  name: 'pairs of environments in one cluster',
  of: (all) => clustersOf(all).flatMap(pairsOf),
};

/** Every pair of environments on Kubernetes, once. */
export const couples: Things<Everywhere, Neighbours> = {
  name: 'pairs of environments on Kubernetes',
  of: (all) => pairsOf(onKubernetes(all)),
};

const pairsOf = (subjects: readonly KubernetesSubject[]): Neighbours[] =>
  subjects.flatMap((one, i) => subjects.slice(i + 1).map((other) => ({ one, other })));
