import { tenancyOf } from '../../declared/clusters';
import { groupOf, where, type KubernetesObject } from '../../objects';
import { ADDON_VALUES } from '../../dist-folders';
import { each, together } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { at, inFile, unless } from '../../violation';
import { ADDONS } from '../gitops/addons';
import { isWholeVersion } from '../gitops/syncing';
import { isReachedBack, isThere, providedTo, words } from '../gitops/waves';
import { isWaypoint, needsOf, type Need } from '../gitops/needs';
import { inWave } from '../argo-cd';
import { objects } from '../workload';
import { isByKubectl, scriptOf, scriptPath, stepsOf, valuesOf, type Step } from './script';

const ALWAYS = ['kube-system'];

/** The file of an object, from the folder of its environment. */
const pathOf = (object: KubernetesObject): string => at(object).file.replace(/^[^/]*\//, '');

const bringing = (object: KubernetesObject, steps: readonly Step[]): number[] =>
  steps.flatMap((step, i) => ('file' in step && step.file === pathOf(object) ? [i] : []));

const inScript = (subject: KubernetesSubject) => inFile(scriptPath(subject));

export const everythingIsAppliedOnce = each(
  'Every object is applied once, a Job by a run of its own, and nothing is that is not there.',
  { name: 'scripts', of: (subject: KubernetesSubject) => (isByKubectl(subject) ? [scriptOf(subject)] : []) },
  (script, subject) => {
    const place = inScript(subject);
    if (script === undefined) return unless(false, place, 'is not there');
    const steps = stepsOf(subject);
    const files = steps.flatMap((step) => ('file' in step ? [step] : []));
    const known = subject.objects.map(pathOf);
    return [
      ...files.flatMap(({ file }) => unless(known.includes(file), place, `applies ${file}, which is not there`)),
      ...subject.objects.flatMap((object) => {
        const found = files.filter(({ file }) => file === pathOf(object));
        const due = object.kind === 'Job' ? 'job' : 'apply';
        return unless(
          found.length === 1 && found[0]?.does === due,
          place,
          `${where(object)} is brought by ${found.map(({ does }) => does).join(', ') || 'nothing'}, not once by ${due}`,
        );
      }),
    ];
  },
);

export const neededComesFirst = each(
  'Whatever an object needs is applied before it by the script, or there already.',
  { name: 'objects', of: (subject: KubernetesSubject) => (isByKubectl(subject) ? subject.objects : []) },
  (object, subject) => {
    const steps = stepsOf(subject);
    const [own = -1] = bringing(object, steps);
    return needsOf(object, subject.objects).flatMap((need) => {
      const found = placesThatMeet(need, subject, steps);
      const met =
        found.some((place) => place < own) ||
        isBrought(need, subject) ||
        ('reaches' in need && isReachedBack(object, need.reaches, subject));
      return unless(met, inScript(subject), `${where(object)} needs ${words(need)}, which comes no earlier`);
    });
  },
);

function isBrought(need: Need, subject: KubernetesSubject): boolean {
  const { resolved } = subject;
  if (isThere(need, subject)) return true;
  const provided = providedTo(resolved.environment);
  if ('addon' in need) return provided.includes(need.addon);
  const have = [...ALWAYS, ...provided.flatMap((name) => ADDONS[name]?.namespace ?? [])];
  const isTenant = tenancyOf(resolved.environment) !== undefined;
  return 'kind' in need && need.kind === 'Namespace' && (have.includes(need.name) || isTenant);
}

/** Where the steps are after which something is there; of a namespace as a whole, after the last of it. */
function placesThatMeet(need: Need, { objects: all }: KubernetesSubject, steps: readonly Step[]): number[] {
  const addons = (fits: (step: Step & { does: 'addon' }) => boolean) =>
    steps.flatMap((step, i) => (step.does === 'addon' && fits(step) ? [i] : []));
  if ('addon' in need) return addons(({ name }) => name === need.addon);
  if ('reaches' in need) {
    // Rights of others may be in it, and come with them.
    const there = all.filter((one) => pathOf(one).startsWith(`${need.reaches}/`));
    return there.length === 0 ? [] : [Math.max(...there.flatMap((one) => bringing(one, steps)))];
  }
  const same = all.filter(
    ({ kind, metadata }) => kind === need.kind && metadata.name === need.name && metadata.namespace === need.namespace,
  );
  return [
    ...same.flatMap((one) => bringing(one, steps)),
    ...(need.kind === 'Namespace' ? addons(({ namespace }) => namespace === need.name) : []),
  ];
}

/** Kinds whose objects take time, which others need. A Job is waited for where it is run. */
const WAITED_FOR = [
  ...['Deployment', 'StatefulSet', 'Cluster', 'Database'],
  ...['ClusterSecretStore', 'SecretStore', 'ClusterIssuer'],
];

export const whatTakesTimeIsWaitedFor = each(
  'What takes time to be ready is waited for before the next stage is applied.',
  {
    name: 'objects that take time',
    of: (subject: KubernetesSubject) =>
      isByKubectl(subject) ? subject.objects.filter((one) => WAITED_FOR.includes(one.kind) || isWaypoint(one)) : [],
  },
  (object, subject) => {
    const steps = stepsOf(subject);
    const [own = -1] = bringing(object, steps);
    const { kind, metadata } = object;
    const waits = steps.findIndex(
      (step, i) =>
        i > own &&
        step.does === 'wait' &&
        step.kind === kind.toLowerCase() &&
        step.name === metadata.name &&
        step.namespace === metadata.namespace,
    );
    // What is applied together with it may stand between.
    const between = steps.slice(own, Math.max(waits, own));
    const stages = between.filter((step, i) => step.does === 'apply' && between[i - 1]?.does === 'wait');
    return unless(
      waits > own && stages.length === 0,
      inScript(subject),
      `${where(object)} is not waited for before what comes next`,
    );
  },
);

export const addonsHaveTheirValues = together(
  'Every add-on is a chart at a whole version with a file of values, and no file of values is left over.',
  {
    name: 'add-ons of the script',
    of: (subject: KubernetesSubject) =>
      isByKubectl(subject) ? stepsOf(subject).filter((step) => step.does === 'addon') : [],
  },
  (addons, subject) => {
    const used = addons.map(({ values }) => `${subject.environment}/${values}`);
    const idle = subject.files.filter(({ path }) => path.startsWith(`${subject.environment}/${ADDON_VALUES}`));
    return [
      ...addons.flatMap(({ name, version, values }) => [
        ...unless(isWholeVersion(version), inScript(subject), `brings ${name} at ${version}, which may move`),
        ...unless(valuesOf(values, subject) !== undefined, inScript(subject), `reads ${values}, which is not there`),
      ]),
      ...(isByKubectl(subject) ? idle : [])
        .filter(({ path }) => !used.includes(path))
        .flatMap(({ path }) => unless(false, inFile(path), 'is read by no add-on')),
    ];
  },
);

export const nobodyIsTold = each(
  'Where Argo CD brings nothing, no object tells it anything, and none is of its kinds.',
  { ...objects, of: (subject: KubernetesSubject) => (isByKubectl(subject) ? subject.objects : []) },
  (object) =>
    unless(
      !JSON.stringify(object).includes('argocd.argoproj.io/') && groupOf(object) !== 'argoproj.io',
      inWave(object),
      'says something to Argo CD, which is not there',
    ),
);
