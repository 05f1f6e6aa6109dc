import { k8s } from '../k8s';
import { Construct } from 'constructs';
import { TypedObject } from '../typed-object';

/** Nothing in, nothing out, for every pod of the namespace: what is allowed is added workload by workload. */
export class DefaultDeny extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TypedObject(this, 'Resource', k8s.KubeNetworkPolicy, {
      metadata: { name: 'default-deny', labels: { 'app.kubernetes.io/name': 'default-deny' } },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    });
  }
}
