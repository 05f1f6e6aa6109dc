import { dataIsNeverPruned } from '../../proof/invariants/argo-cd';
import { ofKind, specOf, unless, where } from '../../proof/invariants/workload';
import type { KubernetesObject } from '../../proof/objects';
import { objectsOf, type Folders } from './folders';

interface Storage {
  readonly storage?: { readonly volumeClaimTemplate?: Pick<KubernetesObject, 'metadata'> };
}

/** What holds data is neither pruned nor deleted: namespaces, claims, database clusters, and the samples of Prometheus. */
export const nothingIsDestroyed = (folders: Folders): string[] => [
  ...dataIsNeverPruned(objectsOf(folders)),
  ...ofKind(objectsOf(folders), 'Prometheus').flatMap((prometheus) => {
    const claim = specOf<Storage>(prometheus).storage?.volumeClaimTemplate;
    const options = claim?.metadata.annotations?.['argocd.argoproj.io/sync-options']?.split(',') ?? [];
    return ['Prune=false', 'Delete=false'].flatMap((o) =>
      unless(options.includes(o), `the storage of ${where(prometheus)} lacks ${o}`),
    );
  }),
];
