import { ADDON_PARTS, type AddonPart } from '../../declared/addon-pods';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { valueAtPath } from '../../values/value-at';
import { unless, type Place } from '../../violation';
import { ofKind, specOf } from '../workload';
import { installed } from './addon-values';

/** One part of an add-on that is installed, with what is said at a path of its values. */
interface Installed {
  readonly addon: string;
  readonly part: AddonPart;
  readonly said: (path: string) => unknown;
  readonly place: Place;
}

const parts = {
  name: 'parts of add-ons',
  of: (subject: KubernetesSubject): Installed[] =>
    Object.entries(ADDON_PARTS).flatMap(([addon, all]) => {
      const found = installed(addon, subject);
      if (found === undefined) return [];
      const said = (path: string) => valueAtPath(found.values, path);
      return all.map((part) => ({ addon, part, said, place: found.place }));
    }),
};

const asked = {
  name: 'parts that the API server asks',
  of: (subject: KubernetesSubject) =>
    parts
      .of(subject)
      .flatMap(({ part: { isAsked, ...part }, ...one }) => (isAsked === undefined ? [] : [{ ...one, part, isAsked }])),
};

const STATED = [
  ...['requests.cpu', 'requests.memory', 'requests.ephemeral-storage'],
  ...['limits.memory', 'limits.ephemeral-storage'],
];

export const addonsSayWhatTheyUse = each(
  'Every container of an add-on requests CPU, memory and disk, and has a limit of memory and of disk.',
  parts,
  ({ addon, part, said, place }) =>
    STATED.flatMap((what) =>
      unless(
        said(`${part.resources}.${what}`) !== undefined,
        place,
        `gives the ${part.name} of ${addon} no ${part.resources}.${what}`,
      ),
    ),
);

export const addonsOutliveTheApplication = each(
  'The pods of add-ons are of a class of priority: those of the application never put them out.',
  { ...parts, of: (subject: KubernetesSubject) => parts.of(subject).filter(({ part }) => part.priority !== undefined) },
  ({ addon, part: { name, priority = '' }, said, place }) =>
    unless(
      typeof said(priority) === 'string' && said(priority) !== '',
      place,
      `gives the ${name} of ${addon} no class at ${priority}`,
    ),
);

export const whatIsAskedIsThere = each(
  'What the API server asks before it takes an object has two copies, apart where there is room, of which one stays.',
  asked,
  ({ addon, part: { name }, isAsked: { copies, budget, spread }, said, place }, { objects }) => {
    const who = `the ${name} of ${addon}`;
    const spreads = said(spread);
    return [
      ...unless(
        Number(said(copies)) >= 2,
        place,
        `runs ${who} in ${JSON.stringify(said(copies) ?? 1)} copies at ${copies}`,
      ),
      ...unless(Array.isArray(spreads) && spreads.length > 0, place, `has copies of ${who} together: no ${spread}`),
      ...unless(
        typeof budget === 'string' ? letsOneGo(said(budget)) : guards(budget, objects),
        place,
        `has no budget for ${who}`,
      ),
    ];
  },
);

/** Of two copies one stays by either number. */
function letsOneGo(budget: unknown): boolean {
  const { enabled = true, minAvailable, maxUnavailable } = (budget ?? {}) as Readonly<Record<string, unknown>>;
  return enabled === true && [minAvailable, maxUnavailable].filter((number) => number === 1).length === 1;
}

const guards = (labels: Readonly<Record<string, string>>, objects: KubernetesSubject['objects']): boolean =>
  ofKind(objects, 'PodDisruptionBudget').some((budget) => {
    const { selector, maxUnavailable } = specOf<{
      selector: { matchLabels?: Readonly<Record<string, string>> };
      maxUnavailable?: number;
    }>(budget);
    const found = Object.entries(selector.matchLabels ?? {});
    return maxUnavailable === 1 && found.length > 0 && found.every(([key, value]) => labels[key] === value);
  });
