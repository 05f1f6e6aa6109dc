import { sharesClusterWith } from '../../declared/clusters';
import { where, type KubernetesObject } from '../../objects';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { at, unless, type Place } from '../../violation';
import { ofKind, specOf } from '../workload';
import { couples } from './clusters';

/** Something outside of the cluster that an environment has for itself, and where it says so. */
interface Kept {
  readonly what: string;
  readonly place: Place;
}

/** How it is read, and by whom, is not where it is. */
const WAYS_IN = /^(auth|authType|serviceAccountRef|identityId|authSecretRef)$/;

const placeOf = (store: KubernetesObject): string =>
  JSON.stringify(specOf<{ provider?: object }>(store).provider ?? {}, (key, value: unknown) =>
    WAYS_IN.test(key) ? undefined : value,
  );

/** What a store has in its own cluster is an object there, which no other environment of that cluster has. */
function isInCluster(store: KubernetesObject): boolean {
  const { kubernetes } = specOf<{ provider: { kubernetes?: { server?: { url?: string } } } }>(store).provider;
  return kubernetes !== undefined && kubernetes.server?.url === undefined;
}

interface ExternalSecretSpec {
  readonly secretStoreRef?: { readonly kind?: string; readonly name: string };
  readonly data?: readonly { readonly remoteRef: { readonly key: string; readonly property?: string } }[];
}

function keysOf({ objects }: KubernetesSubject): Kept[] {
  const stores = ofKind(objects, 'ClusterSecretStore', 'SecretStore');
  return ofKind(objects, 'ExternalSecret').flatMap((object) => {
    const { secretStoreRef, data = [] } = specOf<ExternalSecretSpec>(object);
    const store = stores.find(
      ({ kind, metadata }) => kind === secretStoreRef?.kind && metadata.name === secretStoreRef.name,
    );
    if (store === undefined || isInCluster(store)) return [];
    return data.map(({ remoteRef: { key, property = '' } }, i) => ({
      what: `${key} ${property} of ${placeOf(store)}`,
      place: at(object, `spec.data[${i}].remoteRef`),
    }));
  });
}

interface ObjectStoreSpec {
  readonly configuration: { readonly destinationPath: string; readonly endpointURL?: string };
}

/** An archive has a folder for each cluster that is kept in it, which has the name of that; one that runs in a cluster is of that alone. */
const archivesOf = ({ objects, environment, resolved }: KubernetesSubject): Kept[] =>
  ofKind(objects, 'ObjectStore').map((object) => {
    const { destinationPath, endpointURL = '' } = specOf<ObjectStoreSpec>(object).configuration;
    const cluster = sharesClusterWith(resolved.environment) ?? environment;
    const server = /\.svc\b/.test(endpointURL) ? `${endpointURL} of ${cluster}` : endpointURL;
    const what = `${server} ${destinationPath.replace(/\/+$/, '')} ${object.metadata.name}`;
    return { what, place: at(object, 'spec.configuration.destinationPath') };
  });

const apart = (title: string, keptBy: (subject: KubernetesSubject) => Kept[], words: string) =>
  each(title, couples, ({ one, other }) => {
    const known = new Map(keptBy(one).map(({ what, place }) => [what, place]));
    return keptBy(other).flatMap(({ what, place }) => {
      const twin = known.get(what);
      return unless(twin === undefined, place, `${words} ${one.environment} has in ${twin?.object ?? ''}`);
    });
  });

export const secretsAreOfOne = apart(
  'No two environments on Kubernetes read the same secret of one vault.',
  keysOf,
  'reads what',
);

export const archivesAreOfOne = apart(
  'No two environments on Kubernetes keep a database in the same place of one archive.',
  archivesOf,
  'keeps its database where',
);

export const storesAreReadByTheirOwn = each(
  'A secret store of a whole cluster is read by namespaces of its environment alone.',
  couples,
  ({ one, other }) => [...strangersOf(one, other), ...strangersOf(other, one)],
);

interface StoreSpec {
  readonly conditions?: readonly { readonly namespaces?: readonly string[] }[];
}

function strangersOf({ objects }: KubernetesSubject, other: KubernetesSubject) {
  const strange = ofKind(other.objects, 'Namespace').map(({ metadata }) => metadata.name);
  const own = ofKind(objects, 'Namespace').map(({ metadata }) => metadata.name);
  return ofKind(objects, 'ClusterSecretStore').flatMap((store) => {
    const { conditions = [] } = specOf<StoreSpec>(store);
    const named = conditions.flatMap(({ namespaces = [] }) => namespaces);
    const others = named.filter((name) => strange.includes(name) && !own.includes(name));
    const isOpen = conditions.length === 0 || conditions.some(({ namespaces }) => namespaces === undefined);
    const words = isOpen
      ? 'is read by whoever is in the cluster'
      : `is read by ${others.join(', ')} of ${other.environment}`;
    return unless(!isOpen && others.length === 0, at(store, 'spec.conditions'), `${where(store)} ${words}`);
  });
}
