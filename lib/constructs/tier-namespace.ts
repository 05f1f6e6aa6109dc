import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Namespace } from '../model';
import { emitClusterScoped } from '../output/manifest-object';

/** A namespace that admits only pods of Pod Security "restricted", and that Argo CD never deletes. */
export function tierNamespace(scope: Construct, namespace: Namespace): void {
  const level = { enforce: 'restricted', audit: 'restricted', warn: 'restricted' };
  emitClusterScoped(k8s.KubeNamespace, scope, 'namespace', {
    metadata: {
      name: namespace,
      labels: {
        'app.kubernetes.io/name': namespace,
        ...Object.fromEntries(Object.entries(level).map(([mode, l]) => [`pod-security.kubernetes.io/${mode}`, l])),
      },
      annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
    },
  });
}
