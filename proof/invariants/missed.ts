import { isWatched } from '../../lib/model';
import { each } from '../promise';
import { kubernetesExpressions } from '../promql/expressions';
import type { KubernetesSubject } from '../subject';
import { valueAtPath } from '../values/value-at';
import { inFile, unless } from '../violation';
import { installed } from './gitops/addon-values';

/** Something that runs, and what of it is gone when it is: its series by the label of its name. */
interface Declared {
  readonly name: string;
  /** Undefined for what an operator runs, which Prometheus asks itself. */
  readonly told?: { readonly kind: 'deployment' | 'statefulset' | 'cronjob'; readonly namespace: string };
}

/** What is to run in an environment, of what its definitions say. */
const declared = ({ resolved: { services, backing, jobs } }: KubernetesSubject): Declared[] => [
  ...services.map(({ service: { name, namespace } }): Declared => ({
    name,
    told: { kind: 'deployment', namespace: namespace.name },
  })),
  ...backing.flatMap(({ backing: { name }, form }): Declared[] => {
    switch (form.kind) {
      case 'server':
        return [{ name: form.program.name, told: { kind: 'statefulset', namespace: form.namespace?.name ?? '' } }];
      case 'operator':
        return [{ name }];
      case 'external':
        return [];
    }
  }),
  ...jobs
    .filter(({ job }) => job.schedule !== undefined)
    .map(({ job: { name, namespace } }): Declared => ({ name, told: { kind: 'cronjob', namespace: namespace.name } })),
];

const ABSENT = /absent\(([a-z_]+)\{([^}]*)\}\)/g;

/** What some rule calls absent: metric and labels. */
const missedBy = (subject: KubernetesSubject) =>
  kubernetesExpressions(subject).flatMap(({ expr }) =>
    [...expr.matchAll(ABSENT)].map(([, metric = '', labels = '']) => ({ metric, labels: labels.split(/,\s*/) })),
  );

export const whatIsDeclaredIsMissed = each(
  'Everything that is declared is missed when it is gone: each service, each server, each schedule.',
  {
    name: 'what runs',
    of: (subject: KubernetesSubject) => (isWatched(subject.resolved.environment) ? declared(subject) : []),
  },
  ({ name, told }, subject) =>
    unless(
      missedBy(subject).some(({ metric, labels }) =>
        told === undefined
          ? metric === 'up' && labels.includes(`job="${name}"`)
          : metric.startsWith(`kube_${told.kind}_`) &&
            [`namespace="${told.namespace}"`, `${told.kind}="${name}"`].every((one) => labels.includes(one)),
      ),
      inFile(''),
      `${name} may be gone, and no rule says so`,
    ),
);

const OBJECTS = /\bkube_([a-z]+)_[a-z_]+/g;

export const askedKindsAreListed = each(
  'What counts the objects of the cluster lists every kind that rules and panels ask about, and tells what they ask.',
  {
    name: 'what counts objects',
    of: (subject: KubernetesSubject) => {
      const found = installed('prometheus-operator', subject);
      return found === undefined ? [] : [found];
    },
  },
  ({ values, place }, subject) => {
    const said = (path: string) => valueAtPath(values, `kube-state-metrics.${path}`);
    const has = (path: string, what: string): boolean => {
      const list = said(path);
      return list === undefined || (Array.isArray(list) && list.includes(what));
    };
    const asked = kubernetesExpressions(subject).flatMap(({ expr }) => [...expr.matchAll(OBJECTS)]);
    const names = new Map(asked.map(([metric, kind = '']) => [metric, `${kind}s`]));
    return [...names].flatMap(([metric, kind]) => [
      ...unless(has('collectors', kind), place, `lists no ${kind}, which ${metric} is about`),
      ...unless(has('metricAllowlist', metric), place, `does not tell ${metric}`),
    ]);
  },
);
