import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { emit, emitClusterScoped } from '../output/manifest-object';

const READ = ['get', 'list', 'watch'];

/**
 * What Prometheus may ask the API server: pods and Services of the namespaces it discovers, by a Role in each, and the
 * metrics of the nodes. Nothing else, and no Secret.
 */
export function discoveryRights(scope: Construct, metadata: k8s.ObjectMeta, namespaces: readonly string[]): void {
  const name = metadata.name ?? '';
  const labels = metadata.labels ?? {};
  const subjects = [{ kind: 'ServiceAccount', name, namespace: 'monitoring' }];
  for (const namespace of namespaces) {
    const own = { name: `${name}-${namespace}`, namespace, labels };
    emit(k8s.KubeRole, scope, `role-${namespace}`, {
      metadata: own,
      rules: [
        { apiGroups: [''], resources: ['pods', 'services'], verbs: READ },
        { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: READ },
      ],
    });
    emit(k8s.KubeRoleBinding, scope, `role-binding-${namespace}`, {
      metadata: own,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: own.name },
      subjects,
    });
  }
  const nodes = { name: `${name}-nodes`, labels };
  emitClusterScoped(k8s.KubeClusterRole, scope, 'cluster-role', {
    metadata: nodes,
    rules: [{ apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] }],
  });
  emitClusterScoped(k8s.KubeClusterRoleBinding, scope, 'cluster-role-binding', {
    metadata: nodes,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: nodes.name },
    subjects,
  });
}
