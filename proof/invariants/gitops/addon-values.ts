import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { isSame } from '../../values/is-same';
import { structureOf } from '../../values/leaves';
import { at, inFile, unless, type Place } from '../../violation';
import { isByKubectl, stepsOf, valuesOf } from '../kubectl/script';
import { words } from '../patches';
import { applicationsOf } from './applications';

/** What an add-on is installed with, and where that stands. */
export interface Installed {
  readonly values: unknown;
  readonly place: Place;
  /** Nobody asks the schema of its chart. */
  readonly skipsSchema: boolean;
  /** The definitions of its custom resources stay out. */
  readonly skipsCrds: boolean;
}

interface Helm {
  readonly valuesObject?: unknown;
  readonly skipSchemaValidation?: boolean;
  readonly skipCrds?: boolean;
}

export function installed(name: string, subject: KubernetesSubject): Installed | undefined {
  if (isByKubectl(subject)) {
    const step = stepsOf(subject).find((one) => one.does === 'addon' && one.name === name);
    if (step?.does !== 'addon') return undefined;
    const { values: path, chart } = step;
    const text = valuesOf(path, subject);
    return text === undefined
      ? undefined
      : {
          values: structureOf(text),
          place: inFile(`${subject.environment}/${path}`),
          skipsSchema: chart.includes('--skip-schema-validation'),
          skipsCrds: chart.includes('--skip-crds'),
        };
  }
  const application = applicationsOf(subject).find(({ metadata, spec }) => metadata.name === name && spec.source.chart);
  const { helm } = (application?.spec.source ?? {}) as { readonly helm?: Helm };
  return (
    application && {
      values: helm?.valuesObject,
      place: at(application, 'spec.source.helm.valuesObject'),
      skipsSchema: helm?.skipSchemaValidation === true,
      skipsCrds: helm?.skipCrds === true,
    }
  );
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
