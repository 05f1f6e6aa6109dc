import { Construct } from 'constructs';
import { k8s } from '../k8s';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

export interface RoleProps {
  /** The name is that of the ServiceAccount which has it, too. */
  readonly metadata: Metadata;
  /** Where it holds, and where the account is. */
  readonly namespace: string;
  readonly rules: readonly k8s.PolicyRule[];
}

/** What a ServiceAccount may ask the API server in its own namespace. */
export class Role extends Construct {
  constructor(scope: Construct, id: string, { metadata, namespace, rules }: RoleProps) {
    super(scope, id);
    const { name } = metadata;
    new TypedObject(this, 'Resource', k8s.KubeRole, { metadata: { ...metadata, namespace }, rules: [...rules] });
    new TypedObject(this, 'binding', k8s.KubeRoleBinding, {
      metadata: { ...metadata, namespace },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    });
  }
}
