import { groupOf, namespaceOf, type KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless, type Place } from '../violation';
import { containersIn, kinds, ofKind, specOf, workloadsOf } from './workload';

interface ExternalSecretSpec {
  readonly target: { readonly name: string; readonly template?: { readonly data?: Readonly<Record<string, string>> } };
  readonly data: readonly { readonly secretKey: string; readonly remoteRef: { readonly key: string } }[];
}

/** A key of a Secret, and where it is made or read. */
interface SecretKey {
  /** `namespace/secret: key` */
  readonly key: string;
  readonly place: Place;
}

/** What CloudNativePG reads of the secret of its role. */
const BASIC_AUTH = ['username', 'password'];

/** Every key that an ExternalSecret makes. */
const made = (objects: readonly KubernetesObject[]): SecretKey[] =>
  ofKind(objects, 'ExternalSecret').flatMap((object) => {
    const { target, data } = specOf<ExternalSecretSpec>(object);
    const keys = Object.keys(target.template?.data ?? {});
    const [all, field] =
      keys.length > 0 ? [keys, 'spec.target.template.data'] : [data.map(({ secretKey }) => secretKey), 'spec.data'];
    return all.map((key) => ({ key: `${namespaceOf(object)}/${target.name}: ${key}`, place: at(object, field) }));
  });

/** Every key that a container or the operator of a database reads. */
function read(objects: readonly KubernetesObject[]): SecretKey[] {
  const byPods = containersIn(workloadsOf(objects)).flatMap(({ workload, container: { env = [] }, at: place }) =>
    env.flatMap(({ valueFrom }, i) => {
      const ref = valueFrom?.secretKeyRef;
      const key = `${workload.namespace}/${ref?.name}: ${ref?.key}`;
      return ref === undefined ? [] : [{ key, place: place(`env[${i}].valueFrom.secretKeyRef`) }];
    }),
  );
  const byDatabases = objects
    .filter((object) => groupOf(object) === 'postgresql.cnpg.io' && object.kind === 'Cluster')
    .flatMap((object) => {
      const spec = specOf<{ bootstrap?: Record<string, { secret?: { name: string } } | undefined> }>(object);
      return Object.entries(spec.bootstrap ?? {}).flatMap(([how, bootstrap]) => {
        const name = bootstrap?.secret?.name;
        return (name === undefined ? [] : BASIC_AUTH).map((key) => ({
          key: `${namespaceOf(object)}/${name}: ${key}`,
          place: at(object, `spec.bootstrap.${how}.secret.name`),
        }));
      });
    });
  return [...byPods, ...byDatabases];
}

export const secretsAreMade = each(
  'Every key of a Secret that is read is made in its namespace.',
  { name: 'readings of a secret', of: ({ objects }: KubernetesSubject) => read(objects) },
  ({ key, place }, { objects }) =>
    unless(
      made(objects).some((one) => one.key === key),
      place,
      `reads ${key}, which nobody makes`,
    ),
);

export const secretsAreRead = each(
  'No key of a Secret is made that nobody reads.',
  { name: 'keys of secrets', of: ({ objects }: KubernetesSubject) => made(objects) },
  ({ key, place }, { objects }) =>
    unless(
      read(objects).some((one) => one.key === key),
      place,
      `makes ${key}, which nobody reads`,
    ),
);

export const templatesUseWhatIsFetched = each(
  'What the template of a Secret puts in is fetched, and what is fetched is put in.',
  kinds('secrets from the vault', 'ExternalSecret'),
  (object) => {
    const { target, data } = specOf<ExternalSecretSpec>(object);
    if (target.template?.data === undefined) return [];
    const fetched = data.map(({ secretKey }) => secretKey);
    const used = Object.values(target.template.data).flatMap((text) =>
      [...text.matchAll(/\{\{\s*\.(\w+)\s*\}\}/g)].map(([, key = '']) => key),
    );
    const place = at(object, 'spec.target.template.data');
    return [
      ...fetched.flatMap((key) => unless(used.includes(key), place, `fetches ${key} and does not use it`)),
      ...used.flatMap((key) => unless(fetched.includes(key), place, `uses ${key} and does not fetch it`)),
    ];
  },
);
