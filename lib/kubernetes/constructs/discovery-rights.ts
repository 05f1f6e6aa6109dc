import { k8s } from '../k8s';
import { Construct } from 'constructs';
import { inClusterName } from '../../model';
import { environmentOf } from '../environment-chart';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

const READ = ['get', 'list', 'watch'];

export interface DiscoveryRightsProps {
  /** Of the ServiceAccount that has them. */
  readonly metadata: Metadata;
  /** Where that ServiceAccount is. */
  readonly namespace: string;
  /** Of the environment. */
  readonly own: readonly string[];
  /** Of the platform, where other environments have such rights too. */
  readonly shared: readonly string[];
}

/**
 * What Prometheus may ask the API server: pods and Services of the namespaces it discovers, by a Role in each, and the
 * metrics of the nodes. Nothing else, and no Secret.
 */
export class DiscoveryRights extends Construct {
  constructor(scope: Construct, id: string, { metadata, namespace: home, own, shared }: DiscoveryRightsProps) {
    super(scope, id);
    const { name, labels } = metadata;
    const subjects = [{ kind: 'ServiceAccount', name, namespace: home }];
    const prefix = inClusterName(name, environmentOf(this));
    const places = [...own.map((one) => [one, name] as const), ...shared.map((one) => [one, prefix] as const)];
    for (const [namespace, before] of places) {
      const place = { name: `${before}-${namespace}`, namespace, labels };
      new TypedObject(this, `role-${namespace}`, k8s.KubeRole, {
        metadata: place,
        rules: [
          { apiGroups: [''], resources: ['pods', 'services'], verbs: READ },
          { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: READ },
        ],
      });
      new TypedObject(this, `role-binding-${namespace}`, k8s.KubeRoleBinding, {
        metadata: place,
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: place.name },
        subjects,
      });
    }
    const nodes = { name: `${prefix}-nodes`, labels };
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
