import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { isSame } from '../../values/is-same';
import { structureOf } from '../../values/leaves';
import { at, inFile, unless, type Place } from '../../violation';
import { isByKubectl, stepsOf, valuesOf } from '../kubectl/script';
import { words } from '../patches';
import { applicationsOf } from './applications';

/** The values that an add-on is installed with, and where they stand. */
interface Values {
  readonly values: unknown;
  readonly place: Place;
}

function installed(name: string, subject: KubernetesSubject): Values | undefined {
  if (isByKubectl(subject)) {
    const step = stepsOf(subject).find((one) => one.does === 'addon' && one.name === name);
    const path = step?.does === 'addon' ? step.values : '';
    const text = valuesOf(path, subject);
    return text === undefined
      ? undefined
      : { values: structureOf(text), place: inFile(`${subject.environment}/${path}`) };
  }
  const application = applicationsOf(subject).find(({ metadata, spec }) => metadata.name === name && spec.source.chart);
  const source = application?.spec.source as { readonly helm?: { readonly valuesObject?: unknown } } | undefined;
  return application && { values: source?.helm?.valuesObject, place: at(application, 'spec.source.helm.valuesObject') };
}

export const valuesAreSaid = each(
  'What an environment says otherwise of an add-on is in the values that it is installed with.',
  {
    name: 'add-ons with other values',
    of: (subject: KubernetesSubject) =>
      Object.entries(subject.resolved.environment.addons?.values ?? {}).flatMap(([name, wanted]) => {
        // One that nothing needs is not installed.
        const found = installed(name, subject);
        return found === undefined ? [] : [{ name, wanted, ...found }];
      }),
  },
  ({ name, wanted, values, place }) =>
    words(wanted, values).flatMap((word) =>
      unless(
        isSame(word.wanted, word.written),
        place,
        `has ${name}'s ${word.path.join('.')} as ${JSON.stringify(word.written) ?? 'nothing'}, not ${JSON.stringify(word.wanted)}`,
      ),
    ),
);
