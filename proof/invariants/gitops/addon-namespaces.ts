import { talkingNamespaces } from '../../declared/mesh';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { at, inFile, unless, type Place } from '../../violation';
import { isByKubectl, scriptPath, stepsOf } from '../kubectl/script';
import { ofKind } from '../workload';
import { ADDONS } from './addons';
import { applicationsOf } from './applications';

/** An add-on that is installed, with the labels that its namespace is given along. */
interface InNamespace {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>> | undefined;
  readonly place: Place;
}

function installed(subject: KubernetesSubject): InNamespace[] {
  if (isByKubectl(subject)) {
    const steps = stepsOf(subject);
    return steps.flatMap((step, i) => {
      if (step.does !== 'addon') return [];
      const labelled = steps.find(
        (one, before) => one.does === 'labelled' && one.namespace === step.namespace && before < i,
      );
      const labels = labelled?.does === 'labelled' ? labelled.labels : undefined;
      return [{ name: step.name, namespace: step.namespace, labels, place: inFile(scriptPath(subject)) }];
    });
  }
  return applicationsOf(subject).flatMap((application) => {
    const { source, destination, syncPolicy } = application.spec;
    if (source.chart === undefined) return [];
    const place = at(application, 'spec.syncPolicy.managedNamespaceMetadata');
    const { labels } = syncPolicy?.managedNamespaceMetadata ?? {};
    return [{ name: application.metadata.name, namespace: destination.namespace, labels, place }];
  });
}

/** What an add-on's namespace must say: of one that an environment brings what is said of it, of others the strictest. */
function dueTo(name: string, { resolved: { environment } }: KubernetesSubject): string | undefined {
  const own = environment.addons?.more?.find((addon) => addon.name === name);
  if (own !== undefined) return own.podSecurity;
  if (ADDONS[name]?.namespace === 'kube-system') return undefined;
  return ADDONS[name]?.podSecurity ?? 'restricted';
}

/** The namespaces of add-ons with the labels that they are given, and whether they are to be in a mesh. */
export const addonNamespaces = (subject: KubernetesSubject) =>
  installed(subject)
    .filter(
      ({ namespace }) => !ofKind(subject.objects, 'Namespace').some(({ metadata }) => metadata.name === namespace),
    )
    .map(({ namespace, labels, place }) => ({
      name: namespace,
      labels,
      place,
      isDue:
        subject.resolved.environment.mesh !== undefined &&
        talkingNamespaces(subject.resolved.environment.addons).includes(namespace),
    }));

const POD_SECURITY = 'pod-security.kubernetes.io';

export const addonsAreAdmitted = each(
  'A namespace that is made for add-ons says which pods it admits, by the rules of one version; what others have is left.',
  { name: 'add-ons', of: installed },
  ({ name, namespace, labels, place }, subject) => {
    const isWritten = ofKind(subject.objects, 'Namespace').some(({ metadata }) => metadata.name === namespace);
    const level = dueTo(name, subject);
    if (isWritten || level === undefined) {
      return unless(labels === undefined, place, `labels ${namespace}, which has its labels from elsewhere`);
    }
    const due = Object.entries({ enforce: level, audit: level, warn: level });
    const version = labels?.[`${POD_SECURITY}/enforce-version`];
    return [
      ...due.flatMap(([mode, wanted]) => {
        const found = labels?.[`${POD_SECURITY}/${mode}`];
        return unless(found === wanted, place, `has ${namespace} ${mode} ${found ?? 'nothing'}, not ${wanted}`);
      }),
      ...unless(isVersion(version), place, `has ${namespace} enforce what the next version of the cluster asks for`),
    ];
  },
);

/** A whole version: `latest` is another after each upgrade of the cluster. */
export const isVersion = (text: string | undefined): boolean => /^v1\.\d+$/.test(text ?? '');
