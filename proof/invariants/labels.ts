import type { KubernetesObject, Labels } from '../objects';
import { isOperators, ofKind, specOf, unless, where, workloadsOf } from './workload';

const label = (name: string): string => `app.kubernetes.io/${name}`;
const EVERYWHERE = ['name', 'part-of', 'managed-by'].map(label);
const PODS = ['name', 'instance', 'component', 'version'].map(label);
const SELECTOR = ['instance', 'name'].map(label);

/** Every object says what it is, of which application, and who manages it. */
export const objectsAreLabelled = (objects: readonly KubernetesObject[]): string[] =>
  objects.flatMap((object) => missing(where(object), EVERYWHERE, object.metadata.labels ?? {}));

/** Every pod says what it is, of which environment, tier and version. */
export const podsAreLabelled = (objects: readonly KubernetesObject[]): string[] =>
  workloadsOf(objects).flatMap(({ where: at, labels }) => missing(`a pod of ${at}`, PODS, labels));

const missing = (at: string, required: readonly string[], labels: Labels): string[] =>
  required.flatMap((key) => unless((labels[key] ?? '') !== '', `${at} has no label ${key}`));

/** The selector of each object that has one: it is immutable, or decides who gets traffic. */
function selectorOf(object: KubernetesObject): Labels {
  const { selector = {} } = specOf<{ selector?: Labels & { matchLabels?: Labels } }>(object);
  return object.kind === 'Service' ? selector : (selector.matchLabels ?? {});
}

/** Selectors are name and instance, no more and no less: what else is on a pod may change. */
export const selectorsAreFixed = (objects: readonly KubernetesObject[]): string[] =>
  ofKind(objects, 'Deployment', 'StatefulSet', 'DaemonSet', 'Service', 'PodDisruptionBudget').flatMap((object) => {
    const keys = Object.keys(selectorOf(object)).sort();
    const same = keys.length === SELECTOR.length && keys.every((key, i) => key === SELECTOR[i]);
    return unless(
      same || isOperators(selectorOf(object)),
      `${where(object)} selects by ${keys.join(', ') || 'nothing'}, not by ${SELECTOR.join(', ')}`,
    );
  });

/** A controller finds the pods that it makes, and no selector of one workload finds pods of another. */
export function selectorsFindTheirOwn(objects: readonly KubernetesObject[]): string[] {
  const workloads = workloadsOf(ofKind(objects, 'Deployment', 'StatefulSet', 'DaemonSet'));
  return workloads.flatMap(({ object, where: at, namespace }) => {
    const selector = selectorOf(object);
    const found = workloadsOf(objects)
      .filter((other) => other.namespace === namespace)
      .filter(({ labels }) => Object.entries(selector).every(([key, value]) => labels[key] === value))
      .map((other) => other.where);
    return unless(found.length === 1 && found[0] === at, `${at} selects the pods of ${found.join(', ') || 'nothing'}`);
  });
}

/** Workload identity is a label of the pods, which the webhook reads, and of no selector, which could not change. */
export function identityIsNoSelector(objects: readonly KubernetesObject[]): string[] {
  const KEY = 'azure.workload.identity/use';
  const accounts = new Set(
    ofKind(objects, 'ServiceAccount')
      .filter(({ metadata }) => metadata.annotations?.['azure.workload.identity/client-id'] !== undefined)
      .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`),
  );
  return [
    ...objects.flatMap((object) =>
      unless(!JSON.stringify(selectorOf(object)).includes(KEY), `${where(object)} selects by ${KEY}`),
    ),
    ...workloadsOf(objects).flatMap(({ where: at, labels, namespace, pod }) => {
      const account = `${namespace}/${pod.serviceAccountName ?? 'default'}`;
      return unless(
        labels[KEY] === undefined || accounts.has(account),
        `${at} uses workload identity, but ServiceAccount ${account} names no client id`,
      );
    }),
  ];
}
