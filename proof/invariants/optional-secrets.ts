import { declaredValue } from '../declared/programs';
import { namespaceOf } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, entry, unless, type Place } from '../violation';
import { containersIn, kinds, specOf, workloadsOf } from './workload';

const IGNORED = 'argocd.argoproj.io/ignore-healthcheck';

/** One reading of a key of a Secret. */
interface Reading {
  readonly container: string;
  readonly variable: string;
  /** `namespace/name` */
  readonly secret: string;
  readonly optional: boolean;
  readonly place: Place;
}

const readingsIn = ({ objects }: KubernetesSubject): Reading[] =>
  containersIn(workloadsOf(objects)).flatMap(({ workload, container, at: place }) =>
    (container.env ?? []).flatMap(({ name, valueFrom }, i) => {
      const ref = valueFrom?.secretKeyRef;
      if (ref === undefined) return [];
      const secret = `${workload.namespace}/${ref.name}`;
      const optional = ref.optional === true;
      const at = place(`env[${i}].valueFrom.secretKeyRef.optional`);
      return [{ container: container.name, variable: name, secret, optional, place: at }];
    }),
  );

export const optionalIsWhatIsDeclaredSo = each(
  'A secret is optional where it is read if its program can do without it, and nowhere else.',
  { name: 'readings of a secret', of: readingsIn },
  ({ container, variable, optional, place }, { resolved }) => {
    const declared = declaredValue(resolved, container, variable);
    const due = declared?.kind === 'secret' && declared.optional === true;
    return unless(
      optional === due,
      place,
      `reads ${variable} as ${optional ? 'optional' : 'required'}, which it is not`,
    );
  },
);

interface ExternalSecretSpec {
  readonly target: { readonly name: string };
  readonly data?: readonly unknown[];
}

export const optionalSecretsHoldNothingUp = each(
  'A Secret that its readers can do without comes by itself, and no wave waits for it; for every other one a wave waits.',
  kinds('secrets from the vault', 'ExternalSecret'),
  (object, subject) => {
    const { target, data = [] } = specOf<ExternalSecretSpec>(object);
    const name = `${namespaceOf(object)}/${target.name}`;
    const readings = readingsIn(subject).filter(({ secret }) => secret === name);
    const isOptional = readings.length > 0 && readings.every(({ optional }) => optional);
    const isIgnored = object.metadata.annotations?.[IGNORED] === 'true';
    return [
      ...unless(
        isIgnored === isOptional,
        at(object, entry('metadata.annotations', IGNORED)),
        isOptional ? 'is waited for, and may not be in the vault' : 'is waited for by no wave, and is needed',
      ),
      ...unless(!isOptional || data.length === 1, at(object, 'spec.data'), 'keeps other keys from coming'),
      ...unless(
        new Set(readings.map(({ optional }) => optional)).size < 2,
        at(object, 'spec.target.name'),
        'is optional for some of its readers, and needed by others',
      ),
    ];
  },
);
