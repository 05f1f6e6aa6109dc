import { groupOf, namespaceOf, type KubernetesObject } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless, type Place } from '../violation';
import { secretsOfReceivers } from './receivers';
import { DOCKER_CONFIG, pullersOf } from './pull-secret';
import { containersIn, inPod, kinds, ofKind, specOf, workloadsOf } from './workload';

interface ExternalSecretSpec {
  readonly target: { readonly name: string; readonly template?: { readonly data?: Readonly<Record<string, string>> } };
  readonly data?: readonly Fetched[];
  readonly dataFrom?: readonly object[];
  readonly secretStoreRef?: { readonly name: string };
}

interface Fetched {
  readonly secretKey: string;
  readonly remoteRef: { readonly key: string; readonly property?: string };
}

/** A key of a Secret, and where it is made or read. */
interface SecretKey {
  /** `namespace/secret: key` */
  readonly key: string;
  /** Whoever reads it can do without. @default it is needed */
  readonly optional?: boolean;
  readonly place: Place;
}

/** What CloudNativePG reads of the secret of its role. */
const BASIC_AUTH = ['username', 'password'];

/** What a generator calls what it makes. */
const GENERATED = 'password';

/** Every key that an ExternalSecret makes, or that a Secret has which stands here. */
const made = (objects: readonly KubernetesObject[]): SecretKey[] => [
  ...ofKind(objects, 'ExternalSecret').flatMap((object) => {
    const { target, data = [], dataFrom = [] } = specOf<ExternalSecretSpec>(object);
    const keys = Object.keys(target.template?.data ?? {});
    const fetched = [...data.map(({ secretKey }) => secretKey), ...dataFrom.map(() => GENERATED)];
    const [all, field] = keys.length > 0 ? [keys, 'spec.target.template.data'] : [fetched, 'spec.data'];
    return all.map((key) => ({ key: `${namespaceOf(object)}/${target.name}: ${key}`, place: at(object, field) }));
  }),
  ...ofKind(objects, 'Secret').flatMap((object) =>
    Object.keys((object as unknown as { readonly stringData?: object }).stringData ?? {}).map((key) => ({
      key: `${namespaceOf(object)}/${object.metadata.name}: ${key}`,
      place: at(object, 'stringData'),
    })),
  ),
];

interface StoreSpec {
  readonly provider: { readonly kubernetes?: { readonly remoteNamespace?: string } };
}

/** Every key of a Secret that a store reads, which has its secrets in the cluster itself. */
const readByStores = (objects: readonly KubernetesObject[]): SecretKey[] =>
  ofKind(objects, 'ExternalSecret').flatMap((object) => {
    const { data = [], secretStoreRef } = specOf<ExternalSecretSpec>(object);
    const store = ofKind(objects, 'ClusterSecretStore').find(({ metadata }) => metadata.name === secretStoreRef?.name);
    const { remoteNamespace } = (store && specOf<StoreSpec>(store).provider.kubernetes) ?? {};
    return (remoteNamespace === undefined ? [] : data).map(({ remoteRef: { key, property } }, i) => ({
      key: `${remoteNamespace}/${key}: ${property}`,
      place: at(object, `spec.data[${i}].remoteRef`),
    }));
  });

/** Every key that a container, the operator of a database, its archive, KEDA, or a kubelet that pulls an image reads. */
function read(objects: readonly KubernetesObject[]): SecretKey[] {
  const byPods = containersIn(workloadsOf(objects)).flatMap(({ workload, container: { env = [] }, at: place }) =>
    env.flatMap(({ valueFrom }, i) => {
      const ref = valueFrom?.secretKeyRef;
      const key = `${workload.namespace}/${ref?.name}: ${ref?.key}`;
      const optional = ref?.optional === true;
      return ref === undefined ? [] : [{ key, optional, place: place(`env[${i}].valueFrom.secretKeyRef`) }];
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
    const { configuration = {} } = specOf<ObjectStoreSpec>(object);
    return (['s3Credentials', 'azureCredentials'] as const).flatMap((credentials) =>
      Object.entries(configuration[credentials] ?? {}).flatMap(([field, ref]) =>
        typeof ref === 'boolean'
          ? []
          : reads(object, `spec.configuration.${credentials}.${field}`, ref.name, [ref.key]),
      ),
    );
  });
  const byTriggers = ofGroup(objects, 'keda.sh', 'TriggerAuthentication').flatMap((object) =>
    (specOf<TriggerAuthenticationSpec>(object).secretTargetRef ?? []).flatMap(({ name, key }, i) =>
      reads(object, `spec.secretTargetRef[${i}]`, name, [key]),
    ),
  );
  const byReceivers = ofGroup(objects, 'monitoring.coreos.com', 'AlertmanagerConfig').flatMap((object) =>
    secretsOfReceivers(object).flatMap(({ field, name, key }) => reads(object, field, name, [key])),
  );
  const byPulls = pullersOf(objects).flatMap(({ object, field, secrets }) =>
    secrets.flatMap((name) => reads(object, field, name, [DOCKER_CONFIG])),
  );
  const byOperators = [...byDatabases, ...byArchives, ...byTriggers, ...byReceivers];
  return [...byPods, ...byVolumes, ...byOperators, ...byPulls, ...readByStores(objects)];
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

type Credentials = Readonly<Record<string, boolean | { readonly name: string; readonly key: string }>>;

interface ObjectStoreSpec {
  readonly configuration?: {
    readonly s3Credentials?: Credentials;
    readonly azureCredentials?: Credentials;
  };
}

export const secretsAreMade = each(
  'Every key of a Secret that is read is made in its namespace, unless it is there already.',
  { name: 'readings of a secret', of: ({ objects }: KubernetesSubject) => read(objects) },
  ({ key, place, optional = false }, { objects, resolved: { environment } }) =>
    unless(
      environment.secrets.from === 'existing' ||
        // What is made in the cluster is what somebody needs.
        (optional && environment.secrets.from === 'generated') ||
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
    const { target, data = [] } = specOf<ExternalSecretSpec>(object);
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
