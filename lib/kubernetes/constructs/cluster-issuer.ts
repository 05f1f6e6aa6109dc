import { Construct } from 'constructs';
import { ClusterIssuer as ClusterIssuerResource } from '../../../imports/cert-manager.io';
import { inClusterName, type Acme, type KubernetesEnvironment } from '../../model';
import { environmentOf } from '../environment-chart';
import { TypedObject } from '../typed-object';
import { INGRESS_CLASS, MINION } from './ingress';

/** The ClusterIssuer that signs the certificates of the public hosts. */
export const issuerName = (environment: KubernetesEnvironment): string => inClusterName('public', environment);

/** Certificates by HTTP-01. The solver's Ingress joins the public host as a minion: a second owner would be refused. */
export class ClusterIssuer extends Construct {
  constructor(scope: Construct, id: string, acme: Acme) {
    super(scope, id);
    const { server, email } = acme;
    const name = issuerName(environmentOf(this));
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
        metadata: { name, labels: { 'app.kubernetes.io/name': name } },
        spec: {
          acme: {
            server,
            email,
            privateKeySecretRef: { name: `${name}-account` },
            solvers: [{ http01: { ingress } }],
          },
        },
      },
      { clusterScoped: true },
    );
  }
}
