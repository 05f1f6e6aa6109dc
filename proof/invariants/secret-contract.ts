import { groupOf, namespaceOf, type KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless, type Place } from '../violation';
import { DOCKER_CONFIG, pullersOf } from './pull-secret';
import { containersIn, inPod, kinds, ofKind, specOf, workloadsOf } from './workload';

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

/** Every key that a container, the operator of a database, its archive, KEDA, or a kubelet that pulls an image reads. */
function read(objects: readonly KubernetesObject[]): SecretKey[] {
  const byPods = containersIn(workloadsOf(objects)).flatMap(({ workload, container: { env = [] }, at: place }) =>
    env.flatMap(({ valueFrom }, i) => {
      const ref = valueFrom?.secretKeyRef;
      const key = `${workload.namespace}/${ref?.name}: ${ref?.key}`;
      return ref === undefined ? [] : [{ key, place: place(`env[${i}].valueFrom.secretKeyRef`) }];
    }),
  );
  const byVolumes = workloadsOf(objects).flatMap((workload) =>
    (workload.pod.volumes ?? []).flatMap(({ projected }, i) =>
      (projected?.sources ?? []).flatMap(({ secret }, j) =>
        (secret?.items ?? []).map((item) => ({
          key: `${workload.namespace}/${secret?.name}: ${item.key}`,
          place: inPod(workload, `volumes[${i}].projected.sources[${j}].secret`),
        })),
      ),
    ),
  );
  const reads = (object: KubernetesObject, field: string, secret: string | undefined, keys: readonly string[]) =>
    (secret === undefined ? [] : keys).map((key) => ({
      key: `${namespaceOf(object)}/${secret}: ${key}`,
      place: at(object, field),
    }));
  const byDatabases = ofGroup(objects, 'postgresql.cnpg.io', 'Cluster').flatMap((object) => {
    const { bootstrap = {}, managed } = specOf<ClusterSpec>(object);
    return [
      ...Object.entries(bootstrap).flatMap(([how, from]) =>
        reads(object, `spec.bootstrap.${how}.secret.name`, from?.secret?.name, BASIC_AUTH),
      ),
      ...(managed?.roles ?? []).flatMap(({ passwordSecret }, i) =>
        reads(object, `spec.managed.roles[${i}].passwordSecret.name`, passwordSecret?.name, BASIC_AUTH),
      ),
    ];
  });
  const byArchives = ofGroup(objects, 'barmancloud.cnpg.io', 'ObjectStore').flatMap((object) => {
    const { configuration } = specOf<ObjectStoreSpec>(object);
    return Object.entries(configuration?.s3Credentials ?? {}).flatMap(([field, { name, key }]) =>
      reads(object, `spec.configuration.s3Credentials.${field}`, name, [key]),
    );
  });
  const byTriggers = ofGroup(objects, 'keda.sh', 'TriggerAuthentication').flatMap((object) =>
    (specOf<TriggerAuthenticationSpec>(object).secretTargetRef ?? []).flatMap(({ name, key }, i) =>
      reads(object, `spec.secretTargetRef[${i}]`, name, [key]),
    ),
  );
  const byPulls = pullersOf(objects).flatMap(({ object, field, secrets }) =>
    secrets.flatMap((name) => reads(object, field, name, [DOCKER_CONFIG])),
  );
  return [...byPods, ...byVolumes, ...byDatabases, ...byArchives, ...byTriggers, ...byPulls];
}

const ofGroup = (objects: readonly KubernetesObject[], group: string, kind: string): KubernetesObject[] =>
  objects.filter((object) => groupOf(object) === group && object.kind === kind);

interface ClusterSpec {
  readonly bootstrap?: Readonly<Record<string, { readonly secret?: { readonly name: string } } | undefined>>;
  readonly managed?: { readonly roles?: readonly { readonly passwordSecret?: { readonly name: string } }[] };
}

interface TriggerAuthenticationSpec {
  readonly secretTargetRef?: readonly { readonly name: string; readonly key: string }[];
}

interface ObjectStoreSpec {
  readonly configuration?: {
    readonly s3Credentials?: Readonly<Record<string, { readonly name: string; readonly key: string }>>;
  };
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
