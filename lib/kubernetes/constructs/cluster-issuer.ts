import { Construct } from 'constructs';
import { ClusterIssuer as ClusterIssuerResource } from '../../../imports/cert-manager.io';
import type { Acme } from '../../model';
import { TypedObject } from '../typed-object';
import { INGRESS_CLASS, MINION } from './ingress';

/** The ClusterIssuer that signs the certificate of the public host. */
export const ISSUER = 'public';

/** Certificates by HTTP-01. The solver's Ingress joins the public host as a minion: a second owner would be refused. */
export class ClusterIssuer extends Construct {
  constructor(scope: Construct, id: string, acme: Acme) {
    super(scope, id);
    const { server, email } = acme;
    const ingress = {
      ingressClassName: INGRESS_CLASS,
      serviceType: 'ClusterIP',
      ingressTemplate: { metadata: { annotations: MINION } },
    };
    new TypedObject(
      this,
      'Resource',
      ClusterIssuerResource,
      {
        metadata: { name: ISSUER, labels: { 'app.kubernetes.io/name': ISSUER } },
        spec: {
          acme: {
            server,
            email,
            privateKeySecretRef: { name: `${ISSUER}-account` },
            solvers: [{ http01: { ingress } }],
          },
        },
      },
      { clusterScoped: true },
    );
  }
}
