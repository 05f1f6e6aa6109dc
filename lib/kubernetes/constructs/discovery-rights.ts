import { k8s } from '../k8s';
import { Construct } from 'constructs';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

const READ = ['get', 'list', 'watch'];

export interface DiscoveryRightsProps {
  /** Of the ServiceAccount that has them. */
  readonly metadata: Metadata;
  /** Where that ServiceAccount is. */
  readonly namespace: string;
  readonly namespaces: readonly string[];
}

/**
 * What Prometheus may ask the API server: pods and Services of the namespaces it discovers, by a Role in each, and the
 * metrics of the nodes. Nothing else, and no Secret.
 */
export class DiscoveryRights extends Construct {
  constructor(scope: Construct, id: string, { metadata, namespace: home, namespaces }: DiscoveryRightsProps) {
    super(scope, id);
    const { name, labels } = metadata;
    const subjects = [{ kind: 'ServiceAccount', name, namespace: home }];
    for (const namespace of namespaces) {
      const own = { name: `${name}-${namespace}`, namespace, labels };
      new TypedObject(this, `role-${namespace}`, k8s.KubeRole, {
        metadata: own,
        rules: [
          { apiGroups: [''], resources: ['pods', 'services'], verbs: READ },
          { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: READ },
        ],
      });
      new TypedObject(this, `role-binding-${namespace}`, k8s.KubeRoleBinding, {
        metadata: own,
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: own.name },
        subjects,
      });
    }
    const nodes = { name: `${name}-nodes`, labels };
    new TypedObject(
      this,
      'cluster-role',
      k8s.KubeClusterRole,
      {
        metadata: nodes,
        rules: [{ apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] }],
      },
      { clusterScoped: true },
    );
    new TypedObject(
      this,
      'cluster-role-binding',
      k8s.KubeClusterRoleBinding,
      {
        metadata: nodes,
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: nodes.name },
        subjects,
      },
      { clusterScoped: true },
    );
  }
}
