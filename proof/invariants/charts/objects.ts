import { isDeepStrictEqual } from 'node:util';
import { groupOf, where, type KubernetesObject } from '../../objects';
import { each, type Promised } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { at, unless, type Violation } from '../../violation';
import { objects } from '../workload';
import { charts, isObject, renderedBy } from './chart';

/** What belongs to Argo CD is no part of a chart: its folder. */
const ofArgoCd = (object: KubernetesObject): boolean => at(object).file.split('/')[1] === 'argocd';

const identity = (object: KubernetesObject): string => `${groupOf(object)} ${where(object)}`;

/** What begins the annotations that Helm reads. */
const HELM = 'helm.sh/';

const HOOK = {
  [`${HELM}hook`]: 'post-install,pre-upgrade',
  [`${HELM}hook-delete-policy`]: 'before-hook-creation',
};

/** Kinds that hold data, or what does. */
const KEPT = ['Namespace', 'Cluster', 'Database'];

/** What Helm must be told of an object: a Job is run anew, in its place, and what holds data stays. */
const toldHelm = ({ kind }: KubernetesObject): Readonly<Record<string, string>> => ({
  ...(kind === 'Job' ? HOOK : {}),
  ...(KEPT.includes(kind) ? { [`${HELM}resource-policy`]: 'keep' } : {}),
});

/** An object without what Helm alone reads, and that. */
function apart(object: KubernetesObject): readonly [KubernetesObject, Readonly<Record<string, string>>] {
  const { annotations, ...metadata } = object.metadata;
  const entries = Object.entries(annotations ?? {});
  const others = entries.filter(([name]) => !name.startsWith(HELM));
  const told = entries.filter(([name]) => name.startsWith(HELM) && name !== `${HELM}hook-weight`);
  const rest = others.length === 0 ? metadata : { ...metadata, annotations: Object.fromEntries(others) };
  return [{ ...object, metadata: rest }, Object.fromEntries(told)];
}

export const chartsComeToTheObjects: Promised<KubernetesSubject> = each(
  'With its values as they are, a chart comes to the objects of its environment, and tells Helm which are hooks and which stay.',
  charts,
  (chart, subject) => {
    const found = renderedBy(chart, chart.values);
    const due = new Map(objects.of(subject).flatMap((one) => (ofArgoCd(one) ? [] : [[identity(one), one] as const])));
    const wrong = found.filter((one): one is Violation => !isObject(one));
    if (wrong.length > 0) return wrong;
    const seen = new Map(found.filter(isObject).map((one) => [identity(one), one] as const));
    return [
      ...[...due.values()].flatMap((one) => unless(seen.has(identity(one)), at(one), 'is not in the chart')),
      ...[...seen.values()].flatMap((one) => {
        const written = due.get(identity(one));
        if (written === undefined) return unless(false, at(one), 'is in the chart and not in its environment');
        const [own, told] = apart(one);
        return [
          ...unless(isDeepStrictEqual(own, written), at(one), 'is otherwise in the chart than in its environment'),
          ...unless(
            isDeepStrictEqual(told, toldHelm(written)),
            at(one, 'metadata.annotations'),
            'is told Helm otherwise',
          ),
        ];
      }),
    ];
  },
);

export const jobsOfChartsComeInOrder = each(
  'Jobs of a chart run in the order in which they run in its environment.',
  charts,
  (chart): Violation[] =>
    renderedBy(chart, chart.values)
      .filter(isObject)
      .filter(({ kind }) => kind === 'Job')
      .flatMap((job) => {
        const { annotations = {} } = job.metadata;
        const weight = annotations[`${HELM}hook-weight`];
        const wave = annotations['argocd.argoproj.io/sync-wave'] ?? weight;
        return unless(
          weight !== undefined && weight === wave,
          at(job, 'metadata.annotations'),
          `has the weight ${weight ?? 'of none'}, and the wave ${wave ?? 'of none'}`,
        );
      }),
);
