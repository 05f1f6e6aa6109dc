import { groupOf } from '../../objects';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { valueAt } from '../../values/value-at';
import { at, unless } from '../../violation';
import { isByKubectl } from '../kubectl/script';
import { addonFor, definesKinds } from './addons';
import { installed } from './addon-values';
import { applicationsOf } from './applications';

/** Where the values of a chart annotate its definitions. Those of others keep theirs from Helm, and from nobody else. */
const ANNOTATIONS: Readonly<Record<string, readonly string[]>> = {
  'external-secrets': ['crds', 'annotations'],
  keda: ['crds', 'additionalAnnotations'],
};

const annotationsOf = (name: string, values: unknown): Readonly<Record<string, string>> => {
  const path = ANNOTATIONS[name];
  return (path && (valueAt(values, path) as Readonly<Record<string, string>> | undefined)) ?? {};
};

/** The add-ons without which objects that are written would be nobody's. */
const defining = (subject: KubernetesSubject): string[] => {
  const names = subject.objects.flatMap((object) => addonFor(groupOf(object), object.kind) ?? []);
  return [...new Set(names)].filter((name) => definesKinds(name) && installed(name, subject)?.skipsCrds === false);
};

/** With the definition of a kind all objects of it go: databases, certificates, secrets. */
export const definitionsAreKept = each(
  'Nothing that defines a kind of what is written goes by itself when the chart of its add-on no longer has it.',
  { name: 'add-ons that define kinds', of: defining },
  (name, subject) => {
    const found = installed(name, subject);
    if (found === undefined) return [];
    const annotations = annotationsOf(name, found.values);
    if (isByKubectl(subject)) {
      const isKept = ANNOTATIONS[name] === undefined || annotations['helm.sh/resource-policy'] === 'keep';
      return unless(isKept, found.place, `lets Helm take the definitions of ${name} away`);
    }
    const application = applicationsOf(subject).find(({ metadata }) => metadata.name === name);
    const isKept = (annotations['argocd.argoproj.io/sync-options'] ?? '').split(',').includes('Prune=false');
    return unless(
      isKept || application?.spec.syncPolicy?.automated?.prune !== true,
      application === undefined ? found.place : at(application, 'spec.syncPolicy.automated.prune'),
      `lets Argo CD take the definitions of ${name} away, and all objects with them`,
    );
  },
);
