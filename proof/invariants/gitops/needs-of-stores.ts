import type { KubernetesObject } from '../../objects';
import { ofKind, specOf } from '../workload';
import type { Need } from './needs';

interface Account {
  readonly name: string;
  readonly namespace?: string;
}

interface StoreSpec {
  readonly provider: {
    readonly azurekv?: { readonly serviceAccountRef?: Account };
    readonly kubernetes?: { readonly remoteNamespace?: string; readonly auth?: { readonly serviceAccount?: Account } };
  };
}

interface ExternalSecretSpec {
  readonly secretStoreRef?: { readonly kind: string; readonly name: string };
  readonly data?: readonly { readonly remoteRef: { readonly key: string } }[];
  readonly dataFrom?: readonly {
    readonly sourceRef?: { readonly generatorRef?: { readonly kind: string; readonly name: string } };
  }[];
}

/** A store reads as an account that somebody gave its rights; what it makes is there before, be it in the cluster itself. */
export function ofStores(object: KubernetesObject, all: readonly KubernetesObject[]): Need[] {
  return object.kind === 'ClusterSecretStore' ? ofStore(object, all) : ofSecret(object, all);
}

/** Accounts of any other provider are somebody else's. */
function ofStore(object: KubernetesObject, all: readonly KubernetesObject[]): Need[] {
  const { azurekv, kubernetes } = specOf<StoreSpec>(object).provider;
  const isWritten = ({ name }: Account) => ofKind(all, 'ServiceAccount').some(({ metadata }) => metadata.name === name);
  const keyVault = azurekv?.serviceAccountRef;
  const own = kubernetes?.auth?.serviceAccount;
  const account = (ref: Account): Need => ({ kind: 'ServiceAccount', namespace: ref.namespace ?? '', name: ref.name });
  return [
    ...(keyVault === undefined ? [] : [account(keyVault)]),
    ...(own === undefined || !isWritten(own)
      ? []
      : [account(own), { kind: 'RoleBinding', namespace: own.namespace ?? '', name: own.name }]),
  ];
}

function ofSecret(object: KubernetesObject, all: readonly KubernetesObject[]): Need[] {
  const { secretStoreRef, data = [], dataFrom = [] } = specOf<ExternalSecretSpec>(object);
  const { namespace = '' } = object.metadata;
  const store = ofKind(all, 'ClusterSecretStore').find(({ metadata }) => metadata.name === secretStoreRef?.name);
  const remote = store && specOf<StoreSpec>(store).provider.kubernetes?.remoteNamespace;
  const isKnown = (key: string) =>
    ofKind(all, 'Secret').some(({ metadata }) => metadata.name === key && metadata.namespace === remote);
  const inCluster = (remote === undefined || !isOurs(all, remote) ? [] : data).map(({ remoteRef: { key } }) => ({
    kind: isKnown(key) ? 'Secret' : 'ExternalSecret',
    namespace: remote ?? '',
    name: key,
  }));
  return [
    ...(secretStoreRef === undefined
      ? []
      : [{ ...secretStoreRef, ...(secretStoreRef.kind === 'SecretStore' ? { namespace } : {}) }]),
    ...inCluster,
    ...dataFrom.flatMap(({ sourceRef }) => {
      const ref = sourceRef?.generatorRef;
      return ref === undefined ? [] : [{ kind: ref.kind, namespace, name: ref.name }];
    }),
  ];
}

/** Whether secrets that a store has in a namespace of the cluster are made there by us. */
const isOurs = (all: readonly KubernetesObject[], namespace: string): boolean =>
  ofKind(all, 'Password').some(({ metadata }) => metadata.namespace === namespace);
