import { sharesClusterWith } from '../declared/clusters';
import { foundAt, secretOfFile, secretOfVariable } from '../declared/secrets';
import { secretsDeclared } from '../declared/programs';
import { namespaceOf, type KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless, type Place } from '../violation';
import { containersIn, kinds, objects, ofKind, specOf, workloadsOf } from './workload';

interface StoreSpec {
  readonly conditions?: readonly { readonly namespaces?: readonly string[] }[];
}

export const storesAreForTheirReaders = each(
  'A store of secrets gives them to the namespaces that have some from it, and to no other of the cluster.',
  kinds('stores of secrets', 'ClusterSecretStore'),
  (store, subject) => {
    const readers = ofKind(subject.objects, 'ExternalSecret')
      .filter((one) => specOf<{ secretStoreRef?: { name: string } }>(one).secretStoreRef?.name === store.metadata.name)
      .map(namespaceOf);
    const due = [...new Set(readers)].sort();
    const { conditions = [] } = specOf<StoreSpec>(store);
    const allowed = [...new Set(conditions.flatMap(({ namespaces = [] }) => namespaces))].sort();
    const place = at(store, 'spec.conditions');
    return [
      ...unless(conditions.length > 0 && allowed.length > 0, place, 'gives secrets to every namespace of the cluster'),
      ...unless(allowed.join() === due.join(), place, `is for ${allowed.join(', ')}, and read by ${due.join(', ')}`),
    ];
  },
);

/** One reading of a secret by a container: where it reads, and where what was declared is. */
interface Reading {
  readonly container: string;
  readonly what: string;
  readonly read: string;
  readonly due: string;
  readonly place: Place;
}

function readingsIn({ objects: all, resolved }: KubernetesSubject): Reading[] {
  const { environment } = resolved;
  return containersIn(workloadsOf(all)).flatMap(({ container, workload, at: place }) => {
    const { name } = container;
    const dueAt = (declared: ReturnType<typeof secretOfFile>): string => {
      if (declared === undefined) return '';
      const { secret, key } = foundAt(declared, environment);
      return `${secret}: ${key}`;
    };
    const byVariables = (container.env ?? []).flatMap(({ name: variable, valueFrom }, i) => {
      const ref = valueFrom?.secretKeyRef;
      const due = dueAt(secretOfVariable(resolved, name, variable));
      const here = place(`env[${i}].valueFrom.secretKeyRef`);
      if (ref === undefined || due === '') return [];
      return [{ container: name, what: variable, read: `${ref.name}: ${ref.key}`, due, place: here }];
    });
    const byFiles = (container.volumeMounts ?? []).flatMap((mount) =>
      (workload.pod.volumes?.find((volume) => volume.name === mount.name)?.projected?.sources ?? []).flatMap(
        ({ secret }) =>
          (secret?.items ?? []).flatMap(({ key, path }) => {
            const what = `${mount.mountPath}/${path}`;
            const due = dueAt(secretOfFile(resolved, name, what));
            const read = `${secret?.name}: ${key}`;
            return due === '' ? [] : [{ container: name, what, read, due, place: place('volumeMounts') }];
          }),
      ),
    );
    return [...byVariables, ...byFiles];
  });
}

export const secretsAreReadWhereTheyAre = each(
  'A program reads each of its secrets where it is: made under its name, or there under the one that the environment says.',
  { name: 'readings of a secret', of: readingsIn },
  ({ what, read, due, place }) => unless(read === due, place, `reads ${what} from ${read}, not from ${due}`),
);

export const noStoreWithoutNeed = each(
  'Where secrets are there already, none is made, and nothing is there that would make some.',
  objects,
  (object, { resolved }) => {
    const makes = ['ExternalSecret', 'ClusterSecretStore'].includes(object.kind) || isExternalSecrets(object);
    return unless(
      !makes || resolved.environment.secrets.from !== 'existing',
      at(object),
      'is of External Secrets, where secrets are there already',
    );
  },
);

const isExternalSecrets = ({ kind, metadata }: KubernetesObject): boolean =>
  kind === 'Application' && metadata.name === 'external-secrets';

interface SecretData {
  readonly stringData?: Readonly<Record<string, string>>;
  readonly data?: object;
}

/** A value that everybody may know, for an environment in which secrets are made up: what a definition has written down. */
export function isKnownValue(object: KubernetesObject, { resolved }: KubernetesSubject): boolean {
  if (object.kind !== 'Secret' || resolved.environment.secrets.from !== 'generated') return false;
  const { stringData = {}, data } = object as unknown as SecretData;
  // Environments of one cluster have theirs side by side.
  const prefix = sharesClusterWith(resolved.environment) === undefined ? '' : `${resolved.environment.name}-`;
  const known = secretsDeclared(resolved)
    .filter(({ secret, key }) => `${prefix}${secret}-${key}` === object.metadata.name)
    .map(({ local }) => local);
  return data === undefined && Object.values(stringData).every((value) => known.includes(value));
}

interface GeneratorSpec {
  readonly length?: number;
  readonly symbols?: number;
}

export const generatedSecretsAreStrong = each(
  'A password that is made in the cluster is long, and of letters and digits alone: it may stand in a URL.',
  kinds('generators of passwords', 'Password'),
  (generator) => {
    const { length = 0, symbols } = specOf<GeneratorSpec>(generator);
    return [
      ...unless(length >= 24, at(generator, 'spec.length'), `makes passwords of ${length} characters`),
      ...unless(symbols === 0, at(generator, 'spec.symbols'), 'makes passwords with other characters in them'),
    ];
  },
);

interface SourceSpec {
  readonly refreshPolicy?: string;
  readonly target: { readonly immutable?: boolean; readonly creationPolicy?: string };
  readonly dataFrom?: readonly { readonly sourceRef?: { readonly generatorRef?: object } }[];
}

export const generatedSecretsAreMadeOnce = each(
  'A password is made once, and outlives what made it: a database does not forget the one that it was given.',
  {
    name: 'secrets that are made in the cluster',
    of: (subject: KubernetesSubject) =>
      ofKind(subject.objects, 'ExternalSecret').filter((one) =>
        specOf<SourceSpec>(one).dataFrom?.some(({ sourceRef }) => sourceRef?.generatorRef !== undefined),
      ),
  },
  (source) => {
    const { refreshPolicy, target } = specOf<SourceSpec>(source);
    return [
      ...unless(refreshPolicy === 'CreatedOnce', at(source, 'spec.refreshPolicy'), 'is made anew again and again'),
      ...unless(target.immutable === true, at(source, 'spec.target.immutable'), 'is overwritten if it is applied anew'),
      ...unless(target.creationPolicy === 'Orphan', at(source, 'spec.target.creationPolicy'), 'goes with what made it'),
    ];
  },
);
