import { Construct } from 'constructs';
import {
  AuthorizationPolicy,
  PeerAuthentication,
  PeerAuthenticationSpecMtlsMode,
} from '../../../imports/security.istio.io';
import { k8s } from '../k8s';
import { NAME_LABEL } from '../naming/labels';
import { KUBELET_PROBES } from '../naming/mesh';
import { TypedObject } from '../typed-object';

const metadata = (name: string) => ({ name, labels: { [NAME_LABEL]: name } });

/**
 * What holds for every pod of a namespace: it takes connections from the mesh alone, and of those none but what is allowed
 * workload by workload. The kubelet's probes are let through, which pass by the mesh.
 */
export class NamespaceInMesh extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TypedObject(this, 'peer-authentication', PeerAuthentication, {
      metadata: metadata('default'),
      spec: { mtls: { mode: PeerAuthenticationSpecMtlsMode.STRICT } },
    });
    // One that allows, and has no rule, allows nothing.
    new TypedObject(this, 'authorization-policy', AuthorizationPolicy, {
      metadata: metadata('default-deny'),
      spec: {},
    });
    new TypedObject(this, 'kubelet-probes', k8s.KubeNetworkPolicy, {
      metadata: {
        ...metadata('kubelet-probes'),
        annotations: { 'arrow/ingress.0': 'the kubelet → every pod of the namespace, because probes pass by the mesh' },
      },
      spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: [{ ipBlock: { cidr: KUBELET_PROBES } }] }] },
    });
  }
}
