import type { KubernetesObject, Labels } from '../objects';
import { where } from '../objects';
import { each } from '../promise';
import { at, entry, unless, type Place } from '../violation';
import { isOperators, kinds, matches, objects, ofKind, specOf, workloads, workloadsOf } from './workload';

const label = (name: string): string => `app.kubernetes.io/${name}`;
const EVERYWHERE = ['name', 'part-of', 'managed-by'].map(label);
const PODS = ['name', 'instance', 'component', 'version'].map(label);
const SELECTOR = ['instance', 'name'].map(label);
const IDENTITY = 'azure.workload.identity/use';

export const objectsAreLabelled = each(
  'Every object says what it is, of which application, and who manages it, unless that is another one.',
  objects,
  (object) => {
    const isShared = object.kind === 'ConfigMap' && object.metadata.name === 'argocd-cm';
    const due = EVERYWHERE.filter((one) => !isShared || one !== label('managed-by'));
    return missing((field) => at(object, field), 'metadata.labels', due, object.metadata.labels ?? {});
  },
);

export const podsAreLabelled = each(
  'Every pod says what it is, of which environment, component and version.',
  workloads,
  ({ object, labels, podPath }) =>
    missing((field) => at(object, field), podPath.replace(/spec$/, 'metadata.labels'), PODS, labels),
);

const missing = (place: (field: string) => Place, map: string, required: readonly string[], labels: Labels) =>
  required.flatMap((key) => unless((labels[key] ?? '') !== '', place(entry(map, key)), `has no label ${key}`));

/** The selector of each object that has one: it is immutable, or decides who gets traffic. */
function selectorOf(object: KubernetesObject): Labels {
  const { selector = {} } = specOf<{ selector?: Labels & { matchLabels?: Labels } }>(object);
  return object.kind === 'Service' ? selector : (selector.matchLabels ?? {});
}

const inSelector = (object: KubernetesObject): Place =>
  at(object, object.kind === 'Service' ? 'spec.selector' : 'spec.selector.matchLabels');

export const selectorsAreFixed = each(
  'Selectors are name and instance, no more and no less: what else is on a pod may change.',
  kinds('selectors', 'Deployment', 'StatefulSet', 'DaemonSet', 'Service', 'PodDisruptionBudget'),
  (object) => {
    const keys = Object.keys(selectorOf(object)).sort();
    const same = keys.length === SELECTOR.length && keys.every((key, i) => key === SELECTOR[i]);
    return unless(
      same || isOperators(selectorOf(object)),
      inSelector(object),
      `selects by ${keys.join(', ') || 'nothing'}, not by ${SELECTOR.join(', ')}`,
    );
  },
);

export const selectorsFindTheirOwn = each(
  'A controller finds the pods that it makes, and no pods of another workload.',
  kinds('controllers', 'Deployment', 'StatefulSet', 'DaemonSet'),
  (object, subject) => {
    const found = workloadsOf(subject.objects)
      .filter(({ namespace }) => namespace === object.metadata.namespace)
      .filter(({ labels }) => matches(selectorOf(object), labels))
      .map((workload) => where(workload.object));
    const isOwn = found.length === 1 && found[0] === where(object);
    return unless(isOwn, inSelector(object), `selects the pods of ${found.join(', ') || 'nothing'}`);
  },
);

export const identityIsNoSelector = each(
  'Workload identity is in no selector, which could not change.',
  objects,
  (object) =>
    unless(!JSON.stringify(selectorOf(object)).includes(IDENTITY), inSelector(object), `selects by ${IDENTITY}`),
);

export const identityIsSomebody = each(
  'A pod that uses workload identity runs as a ServiceAccount that names a client id.',
  workloads,
  ({ object, labels, namespace, pod, podPath }, subject) => {
    const account = `${namespace}/${pod.serviceAccountName ?? 'default'}`;
    const names = ofKind(subject.objects, 'ServiceAccount')
      .filter(({ metadata }) => metadata.annotations?.['azure.workload.identity/client-id'] !== undefined)
      .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
    return unless(
      labels[IDENTITY] === undefined || names.includes(account),
      at(object, `${podPath}.serviceAccountName`),
      `uses workload identity, but ServiceAccount ${account} names no client id`,
    );
  },
);
