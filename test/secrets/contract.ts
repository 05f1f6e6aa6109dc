import { groupOf, namespaceOf, type KubernetesObject } from '../../proof/objects';
import { ofKind, specOf, unless, where, workloadsOf } from '../../proof/invariants/workload';

interface ExternalSecretSpec {
  readonly target: { readonly name: string; readonly template?: { readonly data?: Readonly<Record<string, string>> } };
  readonly data: readonly { readonly secretKey: string; readonly remoteRef: { readonly key: string } }[];
}

/** What CloudNativePG reads of the secret of its role. */
const BASIC_AUTH = ['username', 'password'];

/** `namespace/secret: key` of everything that an ExternalSecret makes. */
function made(objects: readonly KubernetesObject[]): Map<string, KubernetesObject> {
  return new Map(
    ofKind(objects, 'ExternalSecret').flatMap((object) => {
      const { target, data } = specOf<ExternalSecretSpec>(object);
      const keys = Object.keys(target.template?.data ?? {});
      const all = keys.length > 0 ? keys : data.map(({ secretKey }) => secretKey);
      return all.map((key) => [`${namespaceOf(object)}/${target.name}: ${key}`, object] as const);
    }),
  );
}

/** The same of everything that is read, with who reads it. */
function read(objects: readonly KubernetesObject[]): Map<string, string> {
  const byPods = workloadsOf(objects).flatMap(({ containers, namespace, where: who }) =>
    containers.flatMap(({ env = [] }) =>
      env.flatMap(({ valueFrom }) => {
        const ref = valueFrom?.secretKeyRef;
        return ref === undefined ? [] : [[`${namespace}/${ref.name}: ${ref.key}`, who] as const];
      }),
    ),
  );
  const byDatabases = objects
    .filter((object) => groupOf(object) === 'postgresql.cnpg.io' && object.kind === 'Cluster')
    .flatMap((object) => {
      const spec = specOf<{ bootstrap?: { initdb?: { secret?: { name: string } } } }>(object);
      const name = spec.bootstrap?.initdb?.secret?.name;
      const keys = name === undefined ? [] : BASIC_AUTH;
      return keys.map((key) => [`${namespaceOf(object)}/${name}: ${key}`, where(object)] as const);
    });
  return new Map([...byPods, ...byDatabases]);
}

/** Every key that is read is made in its namespace, and no key is made that nobody reads. */
export function secretsMeetTheirReaders(objects: readonly KubernetesObject[]): string[] {
  const [there, wanted] = [made(objects), read(objects)];
  return [
    ...[...wanted].flatMap(([key, who]) => unless(there.has(key), `${who} reads ${key}, which nobody makes`)),
    ...[...there].flatMap(([key, by]) => unless(wanted.has(key), `${where(by)} makes ${key}, which nobody reads`)),
  ];
}

/** What a template of a Secret puts in comes from the vault: each key that is fetched is used, and none else is. */
export const templatesUseWhatIsFetched = (objects: readonly KubernetesObject[]): string[] =>
  ofKind(objects, 'ExternalSecret').flatMap((object) => {
    const { target, data } = specOf<ExternalSecretSpec>(object);
    if (target.template?.data === undefined) return [];
    const fetched = data.map(({ secretKey }) => secretKey);
    const used = Object.values(target.template.data).flatMap((text) =>
      [...text.matchAll(/\{\{\s*\.(\w+)\s*\}\}/g)].map(([, key = '']) => key),
    );
    return [
      ...fetched.flatMap((key) => unless(used.includes(key), `${where(object)} fetches ${key} and does not use it`)),
      ...used.flatMap((key) => unless(fetched.includes(key), `${where(object)} uses ${key} and does not fetch it`)),
    ];
  });
