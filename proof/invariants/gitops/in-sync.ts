import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { at, entry, unless } from '../../violation';
import { applications } from './applications';

/** Argo CD leaves zero values out of what it keeps: they would differ from Git for ever. */
const isNothing = (value: unknown): boolean =>
  value === false ||
  value === '' ||
  value === 0 ||
  (typeof value === 'object' && value !== null && Object.values(value).every(isNothing));

function zerosIn(value: object, path: string): string[] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    if (isNothing(member)) return [`${path}.${key}`];
    return typeof member === 'object' && member !== null ? zerosIn(member, `${path}.${key}`) : [];
  });
}

export const applicationsSayNoZeros = each(
  'An Application says nothing that Argo CD leaves out again: it would never be in sync.',
  applications,
  (application) => {
    const { source, destination, syncPolicy } = application.spec;
    // The values of a chart are kept as they are.
    const { helm: _, ...rest } = source as Readonly<Record<string, unknown>>;
    const typed = { source: rest, destination, ...(syncPolicy && { syncPolicy }) };
    return zerosIn(typed, 'spec').flatMap((path) => unless(false, at(application, path), 'is left out by Argo CD'));
  },
);

const COMPARING = 'argocd.argoproj.io/compare-options';

export const theServerCompares = each(
  'What is there is compared by the API server, which knows defaults and quantities.',
  applications,
  (application) =>
    unless(
      (application.metadata.annotations?.[COMPARING] ?? '').split(',').includes('ServerSideDiff=true'),
      at(application, entry('metadata.annotations', COMPARING)),
      'is compared by Argo CD alone',
    ),
);

const MANAGED_BY = 'app.kubernetes.io/managed-by';

export const helmKeepsItsLabels = each(
  'What Helm makes too carries none of its labels: the next upgrade of the chart would conflict.',
  {
    name: 'objects of a chart',
    of: ({ objects }: KubernetesSubject) =>
      objects.filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === 'argocd-cm'),
  },
  (object) =>
    unless(
      object.metadata.labels?.[MANAGED_BY] === undefined,
      at(object, entry('metadata.labels', MANAGED_BY)),
      'says who manages it, as its chart does',
    ),
);
